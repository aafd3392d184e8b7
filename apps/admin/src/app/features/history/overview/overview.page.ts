import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { counted, formatCount, formatPoints, formatShort } from '../../../core/format/numbers';
import { formatLength } from '../../../core/format/times';
import { GapsComponent } from './gaps.component';
import { GiftSumsComponent } from './gift-sums.component';
import { historyWords } from '../history.words';
import { OverTimeComponent } from './over-time.component';
import { SessionHistoryStore } from '../session-history.store';
import { sumRuns } from '../sum-runs';
import { SupportersComponent } from './supporters.component';

/** What one show came to, on one page. */
@Component({
  selector: 'app-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapsComponent, GiftSumsComponent, MatTooltipModule, OverTimeComponent, SupportersComponent],
  templateUrl: './overview.page.html',
  styleUrl: './overview.page.css',
})
export class OverviewPage {
  protected readonly store = inject(SessionHistoryStore);
  protected readonly words = historyWords;
  /** Null until they are known. */
  protected readonly totals = computed(() => {
    const session = this.store.session();
    if (!session) return null;
    const { totals, runs } = session;
    return [
      { name: 'points', value: formatPoints(totals.points), label: historyWords.points, note: historyWords.pointsNote, hint: historyWords.pointsHint },
      { name: 'viewers', value: formatCount(totals.participants), label: historyWords.participants, note: historyWords.active(formatCount(totals.active)), hint: '' },
      { name: 'coins', value: formatCount(totals.coins), label: historyWords.coins, note: historyWords.inGifts(formatCount(totals.gifts)), hint: '' },
      { name: 'likes', value: formatShort(totals.likes), label: historyWords.likes, note: historyWords.estimate, hint: historyWords.likesHint },
      { name: 'comments', value: formatCount(totals.comments), label: historyWords.comments, note: '', hint: '' },
      { name: 'length', value: formatLength(sumRuns(runs, this.store.knownUntil())), label: historyWords.onAir, note: historyWords.runs(counted(runs.length, historyWords.run, historyWords.runsMany)), hint: '' },
    ];
  });
  protected readonly places = [1, 2, 3, 4, 5, 6];
}
