import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, output, untracked, viewChild } from '@angular/core';
import type { LeaderboardEntry } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { formatCount } from '../../core/format/numbers';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { BoardRowComponent } from '../board/board-row.component';
import { boardWords } from '../board/board.words';
import { GlideDirective } from '../board/glide.directive';
import { BoardStore } from './board.store';
import { ShowStore } from './show.store';

const ROW_HEIGHT = 58;

/** The ranking as it is now, to pick a viewer from. */
@Component({
  selector: 'app-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BoardRowComponent, EmptyStateComponent, GlideDirective, IconComponent],
  templateUrl: './board.component.html',
  styleUrl: './board.component.css',
})
export class BoardComponent {
  /** Somebody was picked by hand. */
  readonly picked = output<ViewerId>();

  protected readonly board = inject(BoardStore);
  protected readonly show = inject(ShowStore);
  protected readonly words = boardWords;
  protected readonly skeletons = [0, 1, 2, 3, 4, 5, 6, 7];
  protected readonly active = computed(() => formatCount(this.show.active()));
  protected readonly all = computed(() => formatCount(this.show.participants()));
  /** While a search narrows the list, rows that come and go must not fly about. */
  protected readonly glideBy = computed(() => (this.board.query() === '' ? ROW_HEIGHT : 0));
  protected readonly activeRow = computed(() => (this.board.selected() ? rowId(this.board.selectedId()) : null));
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');

  constructor() {
    effect(() => {
      const id = rowId(this.board.selectedId());
      untracked(() => this.list()?.nativeElement.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'nearest' }));
    });
  }

  protected readonly rowId = (entry: LeaderboardEntry): string => rowId(entry.viewerId);
  protected readonly wholePoints = (entry: LeaderboardEntry): number => Math.ceil(entry.points);

  focusSearch(): void {
    this.search()?.nativeElement.focus();
  }

  protected pick(id: ViewerId): void {
    this.board.select(id);
    this.picked.emit(id);
  }

  protected leaveSearch(event: Event, input: HTMLInputElement): void {
    event.stopPropagation();
    this.board.query.set('');
    input.blur();
  }
}

function rowId(id: ViewerId | null): string {
  return `viewer-${id ?? 'none'}`;
}
