import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatShort } from '../../core/format/numbers';
import type { Lane, Mark } from './lane';
import { layAreas, layBars } from './lane-shapes';
import { niceTicks } from './nice-ticks';
import { placeSpan, type TimeAxis } from './time-axis';

/** Pixels between two lines of the grid, so that their numbers do not touch. */
const GRID_PX = 46;
/** So that the topmost number of a lane is not cut. */
const HEAD_PX = 7;

/** The drawing of one lane. Everything it shows is also in words beside it and in the table. */
@Component({
  selector: 'app-lane',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[style.height.px]': 'lane().height + head', '[style.--tone]': 'lane().color' },
  template: `
    <svg [attr.width]="gutter() + axis().width" [attr.height]="lane().height + head">
      <g [attr.transform]="'translate(' + gutter() + ' ' + head + ')'">
        @for (band of bands(); track $index) { <rect class="band" [attr.x]="band.x" y="0" [attr.width]="band.width" [attr.height]="lane().height" /> }
        @for (tick of ticks(); track tick.value) {
          @for (piece of axis().pieces; track piece.from) { <line class="grid" [class.base]="tick.value === 0" [attr.x1]="piece.left" [attr.x2]="piece.right" [attr.y1]="tick.y" [attr.y2]="tick.y" /> }
          <text class="tick" x="-8" [attr.y]="tick.y" dy="0.32em">{{ tick.word }}</text>
        }
        @for (area of areas(); track $index) { <path class="fill" [attr.d]="area.fill" /><path class="line" [attr.d]="area.line" /> }
        @for (bar of bars(); track $index) { <rect class="bar" rx="1" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" /> }
        @if (cursor(); as at) {
          <rect class="now" [attr.x]="at.left" y="0" [attr.width]="at.width" [attr.height]="lane().height" />
          @if (dot(); as point) { <circle class="dot" r="4" [attr.cx]="at.left + at.width / 2" [attr.cy]="point" /> }
        }
      </g>
    </svg>
  `,
  styles: `
    :host { display: block; }
    svg { display: block; overflow: visible; }
    .grid { stroke: var(--line-soft); shape-rendering: crispEdges; }
    .grid.base { stroke: var(--line); }
    .tick { fill: var(--text-3); font: 500 11px/1 var(--body); font-variant-numeric: tabular-nums; text-anchor: end; }
    .fill { fill: var(--tone); opacity: 0.16; }
    .line { fill: none; stroke: var(--tone); stroke-width: 1.75; stroke-linejoin: round; }
    .bar { fill: var(--tone); }
    .band { fill: var(--warn-fill); opacity: 0.14; }
    .now { fill: var(--text-1); opacity: 0.09; }
    .dot { fill: var(--tone); stroke: var(--ink-1); stroke-width: 2; }
  `,
})
export class LaneComponent {
  readonly lane = input.required<Lane>();
  readonly axis = input.required<TimeAxis>();
  readonly gutter = input.required<number>();
  readonly times = input.required<readonly number[]>();
  readonly stepMs = input.required<number>();
  readonly marks = input<readonly Mark[]>([]);
  /** The step that somebody points at. */
  readonly pointed = input<number | null>(null);

  protected readonly head = HEAD_PX;
  private readonly steps = computed(() => ({ times: this.times(), stepMs: this.stepMs(), values: this.lane().values }));
  private readonly grid = computed(() => niceTicks(this.lane().values.reduce((most, value) => Math.max(most, value), 0), this.lane().height / GRID_PX));
  private readonly top = computed(() => this.grid().at(-1) ?? 1);
  protected readonly ticks = computed(() => this.grid().map((value) => ({ value, word: formatShort(value), y: this.yOf(value) })));
  protected readonly bars = computed(() => (this.lane().shape === 'bars' ? layBars(this.steps(), this.axis(), this.top(), this.lane().height) : []));
  protected readonly areas = computed(() => (this.lane().shape === 'area' ? layAreas(this.steps(), this.axis(), this.top(), this.lane().height) : []));
  protected readonly bands = computed(() =>
    this.marks().flatMap((mark) => placeSpan(this.axis(), mark).map(({ left, width }) => ({ x: left, width: Math.max(2, width) }))),
  );
  protected readonly cursor = computed(() => {
    const at = this.times()[this.pointed() ?? -1];
    if (at === undefined) return null;
    const [place] = placeSpan(this.axis(), { from: at, to: at + this.stepMs() });
    return place ? { left: place.left, width: Math.max(1, place.width) } : null;
  });
  protected readonly dot = computed(() => (this.lane().shape === 'area' ? this.yOf(this.lane().values[this.pointed() ?? -1] ?? 0) : null));

  private yOf(value: number): number {
    return this.lane().height - (value / this.top()) * this.lane().height;
  }
}
