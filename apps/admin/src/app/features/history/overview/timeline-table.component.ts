import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Timeline } from '@app/contracts';
import { formatCount, formatPoints } from '../../../core/format/numbers';
import { formatDay, formatHourMinute, formatTime } from '../../../core/format/times';
import { historyWords } from '../history.words';

/** The numbers of the charts, for whoever would rather read them. */
@Component({
  selector: 'app-timeline-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="words.overTime">
      <table>
        <thead><tr><th scope="col">{{ words.time }}</th><th scope="col">{{ words.pointsChart }}</th><th scope="col">{{ words.coinsChart }}</th><th scope="col">{{ words.gifts }}</th><th scope="col">{{ words.likesChart }}</th><th scope="col">{{ words.commentsChart }}</th></tr></thead>
        <tbody>
          @for (row of rows(); track row.at) { <tr><th scope="row">{{ row.when }}</th><td>{{ row.points }}</td><td>{{ row.coins }}</td><td>{{ row.gifts }}</td><td>{{ row.likes }}</td><td>{{ row.comments }}</td></tr> }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host { display: block; }
    .scroll { max-height: 486px; overflow: auto; }
    table { width: 100%; border-collapse: collapse; font-size: 13.5px; font-variant-numeric: tabular-nums; }
    th { padding: 7px 10px; color: var(--text-3); font: 600 12px/1.3 var(--body); text-align: right; white-space: nowrap; }
    thead th { position: sticky; top: 0; background: var(--ink-1); }
    th:first-child { padding-left: 0; text-align: left; }
    tbody th { color: var(--text-2); font: 500 13px/1.3 var(--body); }
    td { padding: 7px 10px; text-align: right; }
    tbody > tr > * { border-top: 1px solid var(--line-soft); }
  `,
})
export class TimelineTableComponent {
  readonly timeline = input.required<Timeline>();
  protected readonly words = historyWords;
  protected readonly rows = computed(() => {
    const clock = this.timeline().bucketSeconds < 60 ? formatTime : formatHourMinute;
    return this.timeline().buckets.map(({ at, points, coins, gifts, likes, comments }) => ({
      at, when: `${formatDay(at)}, ${clock(at)}`, points: formatPoints(points), coins: formatCount(coins), gifts: formatCount(gifts), likes: formatCount(likes), comments: formatCount(comments),
    }));
  });
}
