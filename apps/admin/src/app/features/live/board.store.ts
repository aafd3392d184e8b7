import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { LeaderboardEntry, Standings } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { Clock } from '../../core/timing/clock.service';
import type { BoardEntry } from '../board/board-entry';
import type { BoardView } from '../board/board-views.words';
import { layMatches, layRows } from '../board/lay-rows';
import { MOVE_SHOWN_MS, noMoves, trackMoves, type Moves } from '../board/rank-moves';
import { FoundViewers } from './found-viewers';
import { FurtherPlaces } from './further-places';
import { HiddenViewers } from './hidden-viewers';
import { LIVE_CLIENT } from './live-client.provider';
import { nextSelection, nobody, type Selection } from './next-selection';

/** The ranking, who is looked at, and who just climbed. */
@Injectable()
export class BoardStore {
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);

  private readonly standings = this.client.standings;
  private readonly moves = linkedSignal<Standings | null, Moves>({
    source: this.standings,
    computation: (standings, before) => {
      if (standings === null) return noMoves;
      const same = before?.source?.sessionId === standings.sessionId;
      return trackMoves(same ? before.value : noMoves, standings.entries, Date.now());
    },
  });
  /** True while somebody points at the details, where nothing may change under the hand. */
  private readonly held = signal(false);
  private readonly selection = linkedSignal<{ readonly standings: Standings | null; readonly held: boolean }, Selection>({
    source: () => ({ standings: this.standings(), held: this.held() }),
    computation: ({ standings, held }, before) => nextSelection(before?.value ?? nobody, standings, held),
  });

  readonly query = signal('');
  readonly view = signal<BoardView>('all');
  private readonly text = computed(() => this.query().trim());
  readonly further = new FurtherPlaces(this.standings, computed(() => this.client.link() === 'open'));
  readonly found = new FoundViewers(this.standings, this.text);
  readonly hidden = new HiddenViewers(this.standings);
  readonly entries = computed<readonly LeaderboardEntry[]>(() => this.standings()?.entries ?? []);
  readonly isLoaded = computed(() => this.standings() !== null);
  /** The list on the screen, from its first place to its last; null where nobody has looked yet. */
  readonly shown = computed<readonly (BoardEntry | null)[]>(() => {
    const standings = this.standings();
    if (standings === null) return [];
    if (this.text() !== '') return layMatches(this.text(), standings.entries, this.found.viewers());
    if (this.view() === 'hidden') return this.hidden.viewers() ?? [];
    return layRows(this.view() === 'active' ? standings.active : standings.participants, standings.entries, this.further.pages());
  });
  readonly selectedId = computed(() => this.selection().id);
  /** Who is on top, when that is somebody else than the selected viewer. */
  readonly topElsewhere = computed(() => {
    const top = this.entries()[0];
    return top && top.viewerId !== this.selectedId() ? top : null;
  });
  /** Undefined when the selected viewer is not among the first 100. */
  readonly selected = computed(() => this.entryOf(this.selectedId()));
  readonly climbs = computed<ReadonlyMap<ViewerId, number>>(() => {
    const since = this.clock.now() - MOVE_SHOWN_MS;
    return new Map([...this.moves().climbs].filter(([, move]) => move.at > since).map(([id, move]) => [id, move.by]));
  });

  /** Stays with this viewer whatever the ranking does; null goes back to following whoever is on top. */
  select(id: ViewerId | null): void {
    this.selection.set({ session: this.standings()?.sessionId ?? null, id, isChosen: id !== null });
  }

  /** Stays with whoever is selected: something is being done with that viewer. */
  keep(): void {
    this.select(this.selectedId());
  }

  hold(isHeld: boolean): void {
    this.held.set(isHeld);
  }

  /** Moves the selection by so many places in what is shown; from outside it, to its start. */
  step(places: 1 | -1): void {
    const shown = this.shown();
    const at = this.placeOf(this.selectedId());
    const target = at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + places));
    const entry = shown[target];
    if (entry) this.select(entry.viewerId);
  }

  /** Where somebody stands in what is shown, counted from 0; -1 for nowhere. */
  placeOf(id: ViewerId | null): number {
    return id === null ? -1 : this.shown().findIndex((entry) => entry?.viewerId === id);
  }

  entryOf(id: ViewerId | null): LeaderboardEntry | undefined {
    return this.entries().find((entry) => entry.viewerId === id);
  }
}
