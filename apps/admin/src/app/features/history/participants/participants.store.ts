import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { Participant, ParticipantSort } from '@app/contracts';
import { PagedList } from '../../../core/paging/paged-list';
import { HistoryApi } from '../history.api';
import { SessionHistoryStore } from '../session-history.store';

/** Everybody who took part in a session: searched and sorted by the server, read page by page. */
@Injectable()
export class ParticipantsStore {
  private readonly history = inject(HistoryApi);
  private readonly session = inject(SessionHistoryStore);
  private readonly asked = signal<{ readonly search: string; readonly sort: ParticipantSort }>({ search: '', sort: 'points' });
  private readonly matching = signal<number | null>(null);

  readonly search = computed(() => this.asked().search);
  readonly sort = computed(() => this.asked().sort);
  /** How many match; null until the first answer. */
  readonly count = this.matching.asReadonly();
  readonly list = new PagedList<Participant>(async (cursor) => {
    const id = this.session.id();
    if (id === null) return { items: [], next: null };
    const { search, sort } = this.asked();
    const page = await this.history.participants(id, search, sort, cursor);
    this.matching.set(page.count);
    return { items: page.participants, next: page.nextCursor };
  });
  /** What is to be seen: the former answer until the next one is there, so that nothing flickers while one types. */
  readonly rows = linkedSignal<readonly Participant[] | null, readonly Participant[] | null>({
    source: this.list.items,
    computation: (items, before) => items ?? before?.value ?? null,
  });
  /** The rows are those of a former question. */
  readonly isFormer = computed(() => this.list.items() === null && this.rows() !== null);

  ask(change: { readonly search?: string; readonly sort?: ParticipantSort }): void {
    const next = { ...this.asked(), ...change };
    if (next.search === this.search() && next.sort === this.sort() && this.list.items() !== null) return;
    this.asked.set(next);
    this.list.clear();
    void this.list.refresh();
  }
}
