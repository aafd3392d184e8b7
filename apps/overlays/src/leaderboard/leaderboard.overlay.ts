import { afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, viewChildren, ViewEncapsulation } from '@angular/core';
import type { LeaderboardEntry } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { OnStage } from '../stage/on-stage';
import { MOVES, PARAMETERS } from '../stage/stage';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { tellPainted } from '../stage/tell-painted';
import { arrangeCards, type Card } from './arrange-cards';
import { layoutOf, positionOf, sideOf } from './board-layout';
import { look, moveAlong, moveCards, type BoardMotion, type CardElements, type Seen } from './board-motion';
import { CardComponent } from './card.component';
import { CountClock } from '../motion/count-clock';
import { HeaderComponent } from './header.component';
import { LeaderboardStore } from './leaderboard.store';
import { isStill, planMoves, type Moves } from './plan-moves';

/** How long a rise and a new leader are marked, milliseconds: as long as their animations. */
const MARKED_MS = 4_000;

/** The ranking on air. */
@Component({
  selector: 'app-leaderboard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'board' },
  imports: [CardComponent, HeaderComponent, StaleMarkComponent],
  providers: [CountClock, OnStage, LeaderboardStore],
  template: `
    @if (store.isShown()) {
      @if (hasHeader) {
        <app-header [active]="store.active()" [participants]="store.participants()" [isStale]="store.isStale()" />
      } @else if (store.isStale()) {
        <app-stale-mark class="board-stale" />
      }
      <div class="board-cards">
        @for (card of cards(); track card.entry.viewerId) {
          <app-card
            [attr.data-viewer]="card.entry.viewerId"
            [class.leaving]="card.isLeaving"
            [style.order]="card.place"
            [style.z-index]="card.isLeaving ? 0 : 9 - card.place"
            [style]="card.isLeaving ? lastSeen().get(card.entry.viewerId) : null"
            [entry]="card.entry"
            [place]="card.place"
            [rise]="rises().get(card.entry.viewerId) ?? 0"
            [isCrowned]="crowned() === card.entry.viewerId"
          />
        }
      </div>
    }
  `,
  styleUrls: ['./leaderboard.overlay.css', './row.css', './podium.css'],
})
export class LeaderboardOverlay {
  protected readonly store = inject(LeaderboardStore);
  protected readonly hasHeader = inject(PARAMETERS).header;
  readonly #places = inject(PARAMETERS).top;
  protected readonly cards = signal<readonly Card[]>([]);
  protected readonly rises = signal<ReadonlyMap<ViewerId, number>>(new Map());
  protected readonly crowned = signal<ViewerId | null>(null);
  /** Where those stood that leave: out of the row, they keep their place and size by themselves. */
  protected readonly lastSeen = signal<ReadonlyMap<ViewerId, Readonly<Record<string, string>>>>(new Map());

  readonly #layout = layoutOf(inject(PARAMETERS).query);
  readonly #position = inject(PARAMETERS).position;
  private readonly header = viewChild<unknown, ElementRef<HTMLElement>>(HeaderComponent, { read: ElementRef });
  private readonly elements = viewChildren<unknown, ElementRef<HTMLElement>>(CardComponent, { read: ElementRef });
  readonly #moves = inject(MOVES);
  readonly #injector = inject(Injector);
  #unmark: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#dressRoot();
    effect(() => {
      const entries = this.store.isShown() ? this.store.entries() : [];
      untracked(() => this.#arrange(entries));
    });
    tellPainted(this.store.painted);
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#unmark));
  }

  /** Runs before the page is drawn again, so that what is measured here is what viewers still see. */
  #arrange(entries: readonly LeaderboardEntry[]): void {
    const order = this.cards().filter((card) => !card.isLeaving).sort((one, other) => one.place - other.place).map((card) => card.entry.viewerId);
    const moves = planMoves(order, entries.map((entry) => entry.viewerId));
    if (isStill(moves)) return this.cards.set(arrangeCards(this.cards(), entries));
    if (!this.#moves() || document.hidden) return this.cards.set(arrangeCards([], entries));

    const elements = this.#byViewer();
    const before = look(elements);
    const header = this.header()?.nativeElement.getBoundingClientRect();
    this.lastSeen.set(new Map([...elements].map(([id, element]) => [id, placeOf(element)])));
    this.cards.set(arrangeCards(this.cards(), entries));
    this.#mark(moves);
    afterNextRender({ mixedReadWrite: () => void this.#animate(before, moves, header) }, { injector: this.#injector });
  }

  async #animate(before: Seen, moves: Moves, headerBefore: DOMRect | undefined): Promise<void> {
    const header = this.header()?.nativeElement;
    if (header !== undefined && headerBefore !== undefined) moveAlong(header, headerBefore);
    await moveCards(this.#byViewer((card) => !card.isLeaving || moves.leaving.has(card.entry.viewerId)), before, moves, this.#motion());
    this.cards.update((cards) => cards.filter((card) => !(card.isLeaving && moves.leaving.has(card.entry.viewerId))));
  }

  #mark(moves: Moves): void {
    if (moves.rises.size === 0 && moves.newLeader === null) return;
    clearTimeout(this.#unmark);
    this.rises.set(moves.rises);
    this.crowned.set(moves.newLeader);
    this.#unmark = setTimeout(() => {
      this.rises.set(new Map());
      this.crowned.set(null);
    }, MARKED_MS);
  }

  /** A card that is leaving already goes its way undisturbed; `isConcerned` tells which ones to take. */
  #byViewer(isConcerned: (card: Card) => boolean = () => true): CardElements {
    const shown = this.cards().filter(isConcerned).map((card) => card.entry.viewerId);
    return new Map(this.elements().flatMap(({ nativeElement }) => {
      const id = shown.find((viewer) => viewer === nativeElement.dataset['viewer']);
      return id === undefined ? [] : [[id, nativeElement] as const];
    }));
  }

  /** The style sheets go by the root, like those of themes. */
  #dressRoot(): void {
    const { style, dataset } = document.documentElement;
    dataset['layout'] = this.#layout;
    dataset['places'] = String(this.#places);
    style.setProperty('--places', String(this.#places));
    if (this.#position === null) dataset['position'] = positionOf(this.#layout);
  }

  #motion(): BoardMotion {
    const layout = this.#layout;
    return { side: sideOf(layout, this.#position ?? positionOf(layout)), anchor: layout === 'podium' ? 'bottom' : 'top', fades: document.documentElement.dataset['bg'] === 'transparent' };
  }
}

function placeOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Readonly<Record<string, string>> {
  return { 'grid-area': 'auto', left: `${offsetLeft}px`, top: `${offsetTop}px`, width: `${offsetWidth}px`, height: `${offsetHeight}px` };
}
