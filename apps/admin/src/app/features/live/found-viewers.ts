import { computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { Standings } from '@app/contracts';
import { calmly } from '../../core/timing/calmly';
import { PagedList } from '../../core/paging/paged-list';
import { BoardApi } from '../board/board.api';
import { entryOfParticipant, type BoardEntry } from '../board/board-entry';

/** One question for each pause in the typing is enough. */
const ASK_EVERY_MS = 250;
const REFRESH_EVERY_MS = 4000;

/** Everybody of the session whom a search finds, wherever they stand. Needs an injection context. */
export class FoundViewers {
  private readonly api = inject(BoardApi);
  private readonly asked = signal('');
  private readonly session = computed(() => this.standings()?.sessionId ?? null);
  readonly list = new PagedList<BoardEntry>(async (cursor) => {
    const session = this.session();
    if (session === null || this.text() === '') return { items: [], next: null };
    // A handle is stored without the @ that people write before it.
    const page = await this.api.find(session, this.text().replace(/^@(?=.)/, ''), cursor);
    return { items: page.participants.map(entryOfParticipant), next: page.nextCursor };
  });
  /** Nobody while what was found is still about another text. */
  readonly viewers = computed(() => (this.asked() === this.text() ? (this.list.items() ?? []) : []));
  readonly isSearching = computed(() => this.text() !== '' && (this.asked() !== this.text() || (this.list.items() === null && this.list.failure() === null)));

  /** @param text what is searched, trimmed; empty for nothing */
  constructor(private readonly standings: Signal<Standings | null>, private readonly text: Signal<string>) {
    const wanted = computed(() => (this.text() === '' || this.session() === null ? null : `${this.session()}:${this.text()}`));
    calmly(wanted, ASK_EVERY_MS, async () => {
      this.list.clear();
      this.asked.set(this.text());
      await this.list.refresh();
    });
    const changed = computed(() => (this.text() === '' || this.asked() !== this.text() ? null : this.standings()?.version ?? null));
    calmly(changed, REFRESH_EVERY_MS, async () => {
      if (this.list.items() !== null) await this.list.refresh();
    });
    effect(() => {
      if (this.text() === '') untracked(() => { this.list.clear(); this.asked.set(''); });
    });
  }
}
