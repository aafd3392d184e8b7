import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import type { LeaderboardEntry, Standings } from '@app/contracts';
import { ApiClient } from '../../core/api/api.client';
import { calmly } from '../../core/timing/calmly';
import { pagesOf, PLACES } from '../board/lay-rows';

/** Somebody who drags the scroll bar passes many places and wants only the last. */
const FETCH_EVERY_MS = 120;
/** Nobody fights for place 2,000 by the second. */
const REFRESH_EVERY_MS = 2500;
/** Pages kept on either side of what is looked at. */
const NEAR = 3;

type Pages = ReadonlyMap<number, readonly LeaderboardEntry[]>;

/** The ranking beyond what the socket tells, fetched where somebody looks and kept fresh there. Needs an injection context. */
export class FurtherPlaces {
  private readonly api = inject(ApiClient);
  private readonly seen = signal<readonly number[]>([], { equal: (a, b) => a.join() === b.join() });
  private readonly session = computed(() => this.standings()?.sessionId ?? null);
  private readonly held = linkedSignal<unknown, Pages>({ source: this.session, computation: () => new Map() });

  readonly pages = this.held.asReadonly();

  constructor(private readonly standings: Signal<Standings | null>, isHeard: Signal<boolean>) {
    const missing = computed(() => {
      const pages = this.seen().filter((page) => !this.held().has(page));
      return isHeard() && this.session() !== null && pages.length > 0 ? `${this.session()}:${pages.join()}` : null;
    });
    const changed = computed(() => (isHeard() && this.session() !== null && this.seen().length > 0 ? `${this.session()}:${this.standings()?.version}` : null));
    calmly(missing, FETCH_EVERY_MS, () => this.fetch(this.seen().filter((page) => !this.held().has(page))));
    calmly(changed, REFRESH_EVERY_MS, () => this.fetch(this.seen()));
  }

  /** From this place to that one is on the screen, counted from 0. */
  look(first: number, last: number): void {
    this.seen.set(pagesOf(first, last));
  }

  private async fetch(wanted: readonly number[]): Promise<void> {
    const session = this.session();
    if (session === null) return;
    try {
      const fetched = await Promise.all(wanted.map(async (page) => [page, (await this.api.leaderboard(session, page * PLACES, PLACES)).entries] as const));
      if (this.session() === session) this.held.update((before) => this.near(new Map([...before, ...fetched])));
    } catch {
      // The places stay empty or as they were; the next change asks again, and the link says if the server is gone.
    }
  }

  private near(pages: Pages): Pages {
    const [first = 0] = this.seen();
    const last = this.seen().at(-1) ?? first;
    return new Map([...pages].filter(([page]) => page >= first - NEAR && page <= last + NEAR));
  }
}
