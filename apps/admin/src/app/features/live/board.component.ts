import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, output, signal, untracked, viewChild } from '@angular/core';
import type { ViewerId } from '@app/domain';
import { formatCount } from '../../core/format/numbers';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import type { BoardEntry } from '../board/board-entry';
import { BoardRowComponent } from '../board/board-row.component';
import { boardViewsWords, type BoardView } from '../board/board-views.words';
import { boardWords } from '../board/board.words';
import { GlideDirective } from '../board/glide.directive';
import { BoardStore } from './board.store';
import { ShowStore } from './show.store';

const ROW_HEIGHT = 58;

/** The ranking as it is now, to pick a viewer from. Only the rows in sight are drawn, so its length costs nothing. */
@Component({
  selector: 'app-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BoardRowComponent, CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, EmptyStateComponent, GlideDirective, IconComponent, NearEndDirective, TroubleComponent],
  templateUrl: './board.component.html',
  styleUrl: './board.component.css',
})
export class BoardComponent {
  /** Somebody was picked by hand. */
  readonly picked = output<ViewerId>();

  protected readonly board = inject(BoardStore);
  protected readonly show = inject(ShowStore);
  protected readonly words = boardWords;
  protected readonly views = boardViewsWords;
  protected readonly rowHeight = ROW_HEIGHT;
  protected readonly skeletons = [0, 1, 2, 3, 4, 5, 6, 7];
  protected readonly counts = computed<readonly { readonly view: BoardView; readonly count: string }[]>(() => {
    const hidden = this.board.hidden.count();
    const always = [{ view: 'active', count: formatCount(this.show.active()) }, { view: 'all', count: formatCount(this.show.participants()) }] as const;
    return hidden > 0 || this.board.view() === 'hidden' ? [...always, { view: 'hidden', count: formatCount(hidden) }] : always;
  });
  /** As wide as the longest number that may stand there, so that faces stand in one line. */
  protected readonly rankWidth = computed(() => (this.show.participants() < 1000 ? null : this.show.participants() < 10_000 ? '44px' : '56px'));
  /** What the list shows: the ranking, whom a search found, or who was hidden. */
  private readonly source = computed(() => (this.board.query().trim() !== '' ? 'search' : this.board.view() === 'hidden' ? 'hidden' : 'ranking'));
  /** While a search narrows the list, rows that come and go must not fly about. */
  protected readonly glideBy = computed(() => (this.source() === 'ranking' ? ROW_HEIGHT : 0));
  protected readonly failure = computed(() => {
    if (this.source() === 'ranking') return null;
    return this.source() === 'search' ? this.board.found.list.failure() : this.board.hidden.failure();
  });
  /** Nothing to show, and nothing to say about it yet. */
  protected readonly isWaiting = computed(() => {
    if (!this.board.isLoaded()) return true;
    if (this.board.shown().length > 0 || this.failure() !== null || this.source() === 'ranking') return false;
    return this.source() === 'search' ? this.board.found.isSearching() : this.board.hidden.viewers() === null;
  });
  protected readonly nothing = computed(() => {
    if (this.source() === 'search') return { icon: 'search', title: boardWords.noMatchTitle, body: boardViewsWords.noMatchBody } as const;
    if (this.source() === 'hidden') return { icon: 'hidden', title: boardViewsWords.noHiddenTitle, body: boardViewsWords.noHiddenBody } as const;
    return this.board.entries().length === 0
      ? ({ icon: 'people', title: boardWords.nobodyTitle, body: boardWords.nobodyBody } as const)
      : ({ icon: 'people', title: boardViewsWords.noActiveTitle, body: boardViewsWords.noActiveBody } as const);
  });
  /** The rows that are in the page now. */
  private readonly drawn = signal({ start: 0, end: 0 }, { equal: (a, b) => a.start === b.start && a.end === b.end });
  protected readonly activeRow = computed(() => {
    const place = this.board.placeOf(this.board.selectedId());
    return place >= this.drawn().start && place < this.drawn().end ? rowId(this.board.selectedId()) : null;
  });
  private readonly list = viewChild(CdkVirtualScrollViewport);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');

  constructor() {
    effect((onCleanup) => {
      const list = this.list();
      if (list === undefined) return;
      const watching = list.renderedRangeStream.subscribe((range) => this.drawn.set(range));
      // The list learns by itself only when the window changes its size, not when the board comes into sight on a phone.
      const sized = new ResizeObserver(() => list.checkViewportSize());
      sized.observe(list.elementRef.nativeElement);
      onCleanup(() => {
        watching.unsubscribe();
        sized.disconnect();
      });
    });
    effect(() => {
      const { start, end } = this.drawn();
      const isRanking = this.source() === 'ranking';
      untracked(() => this.board.further.look(isRanking ? start : 0, isRanking ? end : 0));
    });
    effect(() => {
      const id = this.board.selectedId();
      untracked(() => this.reveal(this.board.placeOf(id)));
    });
  }

  protected readonly keyOf = (place: number, entry: BoardEntry | null): string => entry?.viewerId ?? `place ${place}`;
  protected readonly rowId = (entry: BoardEntry): string => rowId(entry.viewerId);
  protected readonly wholePoints = (entry: BoardEntry): number => Math.ceil(entry.points);

  focusSearch(): void {
    this.search()?.nativeElement.focus();
  }

  protected look(view: BoardView): void {
    this.board.view.set(view);
    if (view === 'hidden') void this.board.hidden.refresh();
    this.list()?.scrollToIndex(0);
  }

  protected pick(id: ViewerId): void {
    this.board.select(id);
    this.picked.emit(id);
  }

  protected retry(): void {
    void (this.source() === 'search' ? this.board.found.list : this.board.hidden).refresh();
  }

  /** From the field of the search into what it found, and through it. */
  protected walk(places: 1 | -1, event: Event): void {
    event.preventDefault();
    this.board.step(places);
  }

  /** Whoever is marked among those found, or else the first of them; then the keys of the desk work again. */
  protected take(input: HTMLInputElement): void {
    if (this.board.placeOf(this.board.selectedId()) < 0) this.board.step(1);
    const id = this.board.selectedId();
    if (id !== null) this.picked.emit(id);
    input.blur();
  }

  protected leaveSearch(event: Event, input: HTMLInputElement): void {
    event.stopPropagation();
    this.board.query.set('');
    input.blur();
    this.reveal(this.board.placeOf(this.board.selectedId()));
  }

  /** Scrolls no further than it takes to see this row whole. */
  private reveal(place: number): void {
    const list = this.list();
    if (place < 0 || list === undefined) return;
    const [from, height] = [list.measureScrollOffset(), list.getViewportSize()];
    if (place * ROW_HEIGHT < from) list.scrollToOffset(place * ROW_HEIGHT);
    else if ((place + 1) * ROW_HEIGHT > from + height) list.scrollToOffset((place + 1) * ROW_HEIGHT - height);
  }
}

function rowId(id: ViewerId | null): string {
  return `viewer-${id ?? 'none'}`;
}
