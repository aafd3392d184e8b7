import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import type { Standings } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { failureOf, type Failure } from '../../core/failure/failure';
import { calmly } from '../../core/timing/calmly';
import { BoardApi } from '../board/board.api';
import type { BoardEntry } from '../board/board-entry';

/** Others may hide somebody too; that is worth knowing, and not by the second. */
const REFRESH_EVERY_MS = 10_000;

/** Who was taken out of the ranking, so that they can be found again. Needs an injection context. */
export class HiddenViewers {
  private readonly api = inject(BoardApi);
  private readonly session = computed(() => this.standings()?.sessionId ?? null);
  private readonly held = linkedSignal<unknown, readonly BoardEntry[] | null>({ source: this.session, computation: () => null });
  private readonly trouble = signal<Failure | null>(null);

  /** Null until the first answer. */
  readonly viewers = this.held.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly count = computed(() => this.held()?.length ?? 0);

  constructor(private readonly standings: Signal<Standings | null>) {
    const changed = computed(() => (this.session() === null ? null : `${this.session()}:${this.standings()?.version}`));
    calmly(changed, REFRESH_EVERY_MS, () => this.refresh());
  }

  has(viewer: ViewerId | null): boolean {
    return this.held()?.some(({ viewerId }) => viewerId === viewer) ?? false;
  }

  /** Never throws: trouble shows in `failure`. */
  async refresh(): Promise<void> {
    const session = this.session();
    if (session === null) return;
    try {
      const { viewers } = await this.api.hidden(session);
      if (this.session() !== session) return;
      this.held.set(viewers.map((viewer) => ({ ...viewer, rank: null })));
      this.trouble.set(null);
    } catch (error) {
      if (this.session() === session) this.trouble.set(failureOf(error));
    }
  }
}
