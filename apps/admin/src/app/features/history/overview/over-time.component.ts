import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { TimelineBucket } from '@app/contracts';
import { counted, formatCount, formatPoints } from '../../../core/format/numbers';
import { formatLength } from '../../../core/format/times';
import { EmptyStateComponent } from '../../../ui/empty-state.component';
import { IconComponent } from '../../../ui/icon.component';
import { TroubleComponent } from '../../../ui/trouble.component';
import type { Lane } from '../../charts/lane';
import { addUp } from '../../charts/lane-shapes';
import { TimeLanesComponent } from '../../charts/time-lanes.component';
import type { Stretch } from '../../charts/time-axis';
import { sumGaps } from '../../connection/sum-gaps';
import { describeGap, sayMoment } from '../describe-gap';
import { historyWords } from '../history.words';
import { SessionHistoryStore } from '../session-history.store';
import { spanOf } from '../span-of';
import { TimelineTableComponent } from './timeline-table.component';

/** When the session was on, where events may be missing, and what happened when. */
@Component({
  selector: 'app-over-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, TimeLanesComponent, TimelineTableComponent, TroubleComponent],
  host: { class: 'panel' },
  templateUrl: './over-time.component.html',
  styleUrl: './over-time.component.css',
})
export class OverTimeComponent {
  protected readonly store = inject(SessionHistoryStore);
  protected readonly words = historyWords;
  protected readonly addedUp = signal(false);
  protected readonly asTable = signal(false);

  protected readonly timeline = this.store.timeline.value;
  protected readonly isEmpty = computed(() => this.timeline()?.buckets.length === 0);
  protected readonly step = computed(() => historyWords.bucket(formatLength((this.timeline()?.bucketSeconds ?? 60) * 1000)));
  /** A run that lasts grows with the answers, not with the clock: between two of them nobody knows what happened. */
  protected readonly runs = computed(() => (this.store.session()?.runs ?? []).map((run) => spanOf(run.startedAt, run.stoppedAt, this.store.fetchedAt())));
  protected readonly gaps = computed(() =>
    (this.store.session()?.gaps ?? []).map((gap) => ({ ...spanOf(gap.from, gap.to, this.store.fetchedAt()), line: describeGap(gap, this.store.fetchedAt()) })),
  );
  protected readonly gapSum = computed(() => {
    const sum = sumGaps(this.store.session()?.gaps ?? [], this.store.knownUntil());
    return sum.count === 0 ? null : historyWords.gapsSome(counted(sum.count, historyWords.gap, historyWords.gaps), formatLength(sum.ms));
  });
  /** Without the step that is not over yet: it would look as if everything had just ended. */
  private readonly drawn = computed(() => {
    const buckets = this.timeline()?.buckets ?? [];
    const last = buckets.at(-1);
    const isGoingOn = this.store.isOn() && last !== undefined && Date.parse(last.at) + this.stepMs() > this.store.fetchedAt();
    return isGoingOn && buckets.length > 1 ? buckets.slice(0, -1) : buckets;
  });
  protected readonly times = computed(() => this.drawn().map(({ at }) => Date.parse(at)));
  protected readonly stepMs = computed(() => (this.timeline()?.bucketSeconds ?? 60) * 1000);
  protected readonly lanes = computed<readonly Lane[]>(() => {
    const buckets = this.timeline()?.buckets ?? [];
    if (buckets.length === 0) return [];
    const drawn = this.drawn();
    const points = drawn.map((bucket) => bucket.points);
    const lane = (name: string, color: string, of: (bucket: TimelineBucket) => number): Lane => ({ name, color, shape: 'bars', height: 46, values: drawn.map(of), total: formatCount(sumOf(buckets.map(of))), format: formatCount });
    return [
      { name: historyWords.pointsChart, color: 'var(--accent)', shape: 'area', height: 168, values: this.addedUp() ? addUp(points) : points, total: formatPoints(sumOf(buckets.map((bucket) => bucket.points))), format: formatPoints },
      lane(historyWords.coinsChart, 'var(--gift-fill)', ({ coins }) => coins),
      lane(historyWords.likesChart, 'var(--like-fill)', ({ likes }) => likes),
      lane(historyWords.commentsChart, 'var(--chat-fill)', ({ comments }) => comments),
    ];
  });

  protected readonly runLine = (run: Stretch): string => describeRun(run);
  protected readonly offLine = (ms: number): string => historyWords.offFor(formatLength(ms));
}

function describeRun({ from, to }: Stretch): string {
  return historyWords.runLine(sayMoment(from), sayMoment(to), formatLength(to - from));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6;
}
