import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { formatDay, formatHourMinute, formatLength, formatTime } from '../../core/format/times';
import { chartsWords } from './charts.words';
import type { Lane, Mark } from './lane';
import { LaneComponent } from './lane.component';
import { stepAt } from './lane-shapes';
import { measureWidth } from './measure-width';
import { layTimeAxis, placeSpan, type Stretch } from './time-axis';
import { placeTimeTicks } from './time-ticks';

const GUTTER_PX = 44;
const TICK_PX = 76;
/** Whatever was shorter must be seen, too. */
const LEAST_RUN_PX = 3;
const LEAST_GAP_PX = 4;

/** What happened over time, one lane below the other on one line of time. Pointing at a moment reads all of them. */
@Component({
  selector: 'app-time-lanes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LaneComponent, MatTooltipModule],
  templateUrl: './time-lanes.component.html',
  styleUrl: './time-lanes.component.css',
})
export class TimeLanesComponent {
  readonly name = input.required<string>();
  /** When it was on, oldest first; the line of time is made of these. */
  readonly runs = input.required<readonly Stretch[]>();
  readonly runLine = input.required<(run: Stretch) => string>();
  readonly offLine = input.required<(ms: number) => string>();
  readonly marks = input<readonly Mark[]>([]);
  readonly times = input<readonly number[]>([]);
  readonly stepMs = input(60_000);
  readonly lanes = input<readonly Lane[]>([]);

  protected readonly words = chartsWords;
  protected readonly gutter = GUTTER_PX;
  private readonly width = measureWidth(() => this.element);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Other steps, other places: what was pointed at is not there any more. */
  protected readonly pointed = linkedSignal<readonly number[], number | null>({ source: this.times, computation: () => null });
  protected readonly axis = computed(() => layTimeAxis(this.runs(), Math.max(0, this.width() - GUTTER_PX)));
  protected readonly isLaid = computed(() => this.width() > GUTTER_PX);

  protected readonly bars = computed(() => this.runs().flatMap((run) => this.place(run, LEAST_RUN_PX, this.runLine()(run))));
  protected readonly gaps = computed(() => this.marks().flatMap((mark) => this.place(mark, LEAST_GAP_PX, mark.line)));
  protected readonly breaks = computed(() =>
    this.axis().pieces.slice(1).flatMap((piece, index) => {
      const before = this.axis().pieces[index];
      return before ? [{ left: before.right, width: piece.left - before.right, line: this.offLine()(piece.from - before.to) }] : [];
    }),
  );
  protected readonly ticks = computed(() => {
    const ticks = placeTimeTicks(this.axis(), TICK_PX);
    const [first, second] = ticks;
    const isFine = first && second && second.at - first.at < 60_000;
    return ticks.map(({ at, x }, index) => ({ x, at, word: sayTick(at, ticks[index - 1]?.at ?? at, isFine === true) }));
  });

  protected readonly moment = computed(() => {
    const at = this.times()[this.pointed() ?? -1];
    return at === undefined ? null : this.sayStep(at);
  });
  protected readonly readings = computed(() => {
    const index = this.pointed();
    return this.lanes().map((lane) => ({ lane, value: index === null ? lane.total : lane.format(lane.values[index] ?? 0) }));
  });
  /** The same in one sentence, for those who hear it. */
  protected readonly spoken = computed(() => [this.moment() ?? chartsWords.inAll, ...this.readings().map(({ lane, value }) => `${lane.name} ${value}`)].join(', '));

  protected point(event: PointerEvent): void {
    const box = this.element.nativeElement.getBoundingClientRect();
    const x = event.clientX - box.left - GUTTER_PX;
    const steps = { times: this.times(), stepMs: this.stepMs(), values: [] };
    this.pointed.set(x < -GUTTER_PX / 2 ? null : stepAt(steps, this.axis().at(x)));
  }

  protected step(event: KeyboardEvent): void {
    const last = this.times().length - 1;
    const now = this.pointed();
    const page = Math.max(1, Math.round(last / 10));
    const to: Record<string, number | null> = {
      ArrowRight: now === null ? 0 : now + 1, ArrowUp: now === null ? 0 : now + 1, ArrowLeft: now === null ? last : now - 1, ArrowDown: now === null ? last : now - 1,
      PageUp: (now ?? 0) + page, PageDown: (now ?? last) - page, Home: 0, End: last, Escape: null,
    };
    const next = to[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    if (next === null) event.stopPropagation();
    this.pointed.set(next === null ? null : Math.min(last, Math.max(0, next)));
  }

  private place(stretch: Stretch, leastPx: number, line: string): { readonly left: number; readonly width: number; readonly line: string }[] {
    return placeSpan(this.axis(), stretch).map(({ left, width }) => ({ left, width: Math.max(leastPx, width), line }));
  }

  private sayStep(at: number): string {
    const [from, to] = [new Date(at).toISOString(), new Date(at + this.stepMs()).toISOString()];
    const clock = this.stepMs() < 60_000 ? formatTime : formatHourMinute;
    return `${formatDay(from)}, ${clock(from)} – ${clock(to)} · ${formatLength(this.stepMs())}`;
  }
}

/** The first moment of another day says which day it is. */
function sayTick(at: number, before: number, isFine: boolean): string {
  const iso = new Date(at).toISOString();
  if (formatDay(iso) !== formatDay(new Date(before).toISOString())) return formatDay(iso);
  return isFine ? formatTime(iso) : formatHourMinute(iso);
}
