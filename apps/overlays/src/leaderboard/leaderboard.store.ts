import { computed, inject, Injectable } from '@angular/core';
import type { LeaderboardEntry, Painted } from '@app/contracts';
import { OnStage } from '../stage/on-stage';
import { LIVE, PARAMETERS } from '../stage/stage';

const nobody: readonly LeaderboardEntry[] = [];

/** What the leaderboard shows. */
@Injectable()
export class LeaderboardStore {
  readonly #live = inject(LIVE);
  readonly #stage = inject(OnStage);
  readonly #top = inject(PARAMETERS).top;
  readonly #standings = computed(() => this.#live?.standings() ?? null);

  readonly isShown = this.#stage.isShown;
  readonly isStale = this.#stage.isStale;
  readonly entries = computed(() => this.#standings()?.entries.slice(0, this.#top) ?? nobody);
  readonly active = computed(() => this.#standings()?.active ?? 0);
  readonly participants = computed(() => this.#standings()?.participants ?? 0);
  readonly painted = computed((): Painted | null => {
    const standings = this.isShown() ? this.#standings() : null;
    return standings && { page: 'overlay', sessionId: standings.sessionId, version: standings.version };
  });
}
