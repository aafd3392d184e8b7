import { computed, inject, Injectable, signal } from '@angular/core';
import type { SpokenComment } from '@app/contracts';
import { PagedList, type Page } from '../../core/paging/paged-list';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { recallFilter, rememberFilter, type CommentFilter } from './comment-filter';
import { QuestionsApi } from './questions.api';

/** A search over everything that was said in the session. The list stands still under the hand until it is asked for again. */
@Injectable()
export class CommentSearchStore {
  private readonly api = inject(QuestionsApi);
  private readonly show = inject(ShowStore);
  private readonly activity = inject(LIVE_CLIENT).activity;
  private readonly seen = signal<string | null>(null);

  readonly text = signal('');
  readonly filter = signal<CommentFilter>(recallFilter());
  readonly comments = new PagedList<SpokenComment>((cursor) => this.fetch(cursor));
  readonly isNarrowed = computed(() => this.text().trim() !== '' || Object.values(this.filter()).some((value) => value !== false && value !== null));
  private readonly newest = computed(() => this.activity().findLast(({ kind }) => kind === 'comment')?.id ?? null);
  /** Somebody said something since the list was read. */
  readonly isOld = computed(() => this.comments.items() !== null && this.newest() !== this.seen());

  /** Reads the list from its beginning; to be called when the text or the filter is another, or for what is newer. */
  async read(): Promise<void> {
    this.comments.clear();
    await this.again();
  }

  /** The same, in place: what is shown stays until the answer is there. */
  async again(): Promise<void> {
    this.seen.set(this.newest());
    await this.comments.refresh();
  }

  async narrow(change: Partial<CommentFilter>): Promise<void> {
    this.filter.update((filter) => ({ ...filter, ...change }));
    rememberFilter(this.filter());
    await this.read();
  }

  async widen(): Promise<void> {
    this.text.set('');
    await this.narrow({ questions: false, top: null, clean: false, unused: false });
  }

  private async fetch(cursor: string | null): Promise<Page<SpokenComment>> {
    const session = this.show.id();
    if (session === null) return { items: [], next: null };
    const page = await this.api.search(session, this.text().trim(), this.filter(), cursor);
    return { items: page.comments, next: page.nextCursor };
  }
}
