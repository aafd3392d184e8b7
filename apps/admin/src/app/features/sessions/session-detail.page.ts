import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sessionId, type ViewerId } from '@app/domain';
import { displayName } from '../../core/format/names';
import { counted, formatCount, formatShort } from '../../core/format/numbers';
import { formatLength } from '../../core/format/times';
import { Clock } from '../../core/timing/clock.service';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import { BoardRowComponent } from '../board/board-row.component';
import { LedgerOpener } from '../ledger/ledger-opener.service';
import { sumGaps } from '../connection/sum-gaps';
import { ViewerPanelComponent } from '../viewer/viewer-panel.component';
import { ViewerStore } from '../viewer/viewer.store';
import { describeTimes } from './describe-times';
import { GapListComponent } from '../connection/gap-list.component';
import { SessionDetailStore } from './session-detail.store';
import { sessionsWords } from './sessions.words';
import { SessionsStore } from './sessions.store';
import { historyWords } from '../history/history.words';

/** What one show came to. */
@Component({
  selector: 'app-session-detail-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BoardRowComponent, EmptyStateComponent, GapListComponent, IconComponent, NearEndDirective, RouterLink, TroubleComponent, ViewerPanelComponent],
  providers: [Clock, ViewerStore, SessionDetailStore, SessionsStore],
  host: { '[class.reading]': 'reading()' },
  templateUrl: './session-detail.page.html',
  styleUrl: './session-detail.page.css',
})
export class SessionDetailPage {
  readonly id = input.required<string>();

  protected readonly store = inject(SessionDetailStore);
  protected readonly sessions = inject(SessionsStore);
  private readonly viewer = inject(ViewerStore);
  private readonly ledger = inject(LedgerOpener);
  private readonly clock = inject(Clock);
  protected readonly words = historyWords;
  protected readonly list = sessionsWords;
  protected readonly count = formatCount;
  protected readonly short = formatShort;
  /** On a phone: a viewer covers the ranking. */
  protected readonly reading = signal(false);
  protected readonly times = computed(() => {
    const session = this.store.session();
    return session ? describeTimes(session, this.clock.now()) : null;
  });
  protected readonly gaps = computed(() => {
    const sum = sumGaps(this.store.session()?.gaps ?? [], this.clock.now());
    return sum.count === 0 ? historyWords.noGaps : historyWords.gapsSome(counted(sum.count, historyWords.gap, historyWords.gaps), formatLength(sum.ms));
  });
  protected readonly wholePoints = Math.ceil;

  constructor() {
    effect(() => {
      const id = sessionId(this.id());
      untracked(() => this.store.open(id));
    });
  }

  protected pick(viewer: ViewerId): void {
    this.store.selectedId.set(viewer);
    this.reading.set(true);
  }

  protected explain(): void {
    const session = this.viewer.sessionId();
    const detail = this.viewer.detail();
    if (session !== null && detail) void this.ledger.open({ session, viewer: detail.viewerId, name: displayName(detail) });
  }
}
