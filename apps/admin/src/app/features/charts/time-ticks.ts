import type { TimeAxis } from './time-axis';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = [5_000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

export interface TimeTick {
  readonly at: number;
  readonly x: number;
}

/** Moments that a clock on the wall would strike, far enough apart for a word under each. */
export function placeTimeTicks(axis: TimeAxis, apartPx: number): readonly TimeTick[] {
  const widest = Math.max(...axis.pieces.map(({ left, right }) => right - left), 0);
  const longest = axis.pieces.find(({ left, right }) => right - left === widest);
  if (!longest || widest === 0) return [];
  const least = ((longest.to - longest.from) / widest) * apartPx;
  const step = STEPS.find((each) => each >= least) ?? 24 * HOUR * Math.ceil(least / (24 * HOUR));
  const ticks: TimeTick[] = [];
  for (const piece of axis.pieces) {
    for (const at of strikes(piece.from, piece.to, step)) {
      const x = axis.x(at);
      if (x - (ticks.at(-1)?.x ?? -Infinity) >= apartPx) ticks.push({ at, x });
    }
  }
  return ticks;
}

/** Multiples of the step by the reader's clock, which may be off the world's by half an hour. */
function strikes(from: number, to: number, step: number): readonly number[] {
  const zone = new Date(from).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((from - zone) / step) * step + zone;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}
