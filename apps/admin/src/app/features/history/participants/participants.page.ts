import { ScrollingModule } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { Participant, ParticipantSort } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../../core/format/names';
import { formatCount, formatPoints, formatShort } from '../../../core/format/numbers';
import { EmptyStateComponent } from '../../../ui/empty-state.component';
import { IconComponent } from '../../../ui/icon.component';
import { TroubleComponent } from '../../../ui/trouble.component';
import { SearchFieldComponent } from '../../sessions/search-field.component';
import { historyWords } from '../history.words';
import { ParticipantsStore } from './participants.store';

/** How many rows before the last one the next page is asked for. */
const AHEAD_ROWS = 60;

/** Everybody who took part, however many: only what is in sight is drawn. */
@Component({
  selector: 'app-participants-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, EmptyStateComponent, IconComponent, MatTooltipModule, RouterLink, ScrollingModule, SearchFieldComponent, TroubleComponent],
  providers: [ParticipantsStore],
  templateUrl: './participants.page.html',
  styleUrl: './participants.page.css',
})
export class ParticipantsPage {
  /** Of the address; whose story is open. */
  readonly viewer = input<string>();

  protected readonly store = inject(ParticipantsStore);
  protected readonly words = historyWords;
  protected readonly rowPx = 60;
  protected readonly count = formatCount;
  protected readonly short = formatShort;
  protected readonly points = formatPoints;
  protected readonly nameOf = displayName;
  protected readonly columns: readonly ParticipantSort[] = ['name', 'comments', 'likes', 'gifts', 'coins', 'points'];
  protected readonly sorts: readonly ParticipantSort[] = ['points', 'coins', 'gifts', 'likes', 'comments', 'name'];
  protected readonly summary = computed(() => {
    const count = this.store.count();
    if (count === null) return '';
    return this.store.search() === '' ? historyWords.all(formatCount(count)) : historyWords.found(formatCount(count));
  });

  constructor() {
    this.store.ask({});
  }

  protected trackRow(_index: number, row: Participant): ViewerId {
    return row.viewerId;
  }

  protected ariaSort(column: ParticipantSort): 'ascending' | 'descending' | null {
    if (column !== this.store.sort()) return null;
    return column === 'name' ? 'ascending' : 'descending';
  }

  protected choose(event: Event): void {
    const sort = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const known = this.sorts.find((each) => each === sort);
    if (known) this.store.ask({ sort: known });
  }

  protected reached(index: number): void {
    if (index + AHEAD_ROWS >= (this.store.rows()?.length ?? 0) && !this.store.isFormer()) void this.store.list.more();
  }
}
