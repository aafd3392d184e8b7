import { placeSpan, type TimeAxis } from './time-axis';

/** What one lane draws: a value for each step of time. */
export interface LaneSteps {
  /** Where each step begins, milliseconds since 1970; oldest first. */
  readonly times: readonly number[];
  readonly stepMs: number;
  readonly values: readonly number[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Area {
  readonly line: string;
  readonly fill: string;
}

/** A bar too low to be seen says that nothing was, which is not true. */
const LEAST_PX = 1.5;

/** A bar for each step that has something; `top` is the value at the upper edge of a lane `height` pixels high. */
export function layBars({ times, stepMs, values }: LaneSteps, axis: TimeAxis, top: number, height: number): readonly Bar[] {
  return times.flatMap((at, index) => {
    const value = values[index] ?? 0;
    if (value <= 0) return [];
    const tall = Math.max(LEAST_PX, (value / top) * height);
    return placeSpan(axis, { from: at, to: at + stepMs }).map(({ left, width }) => {
      const gap = width > 4 ? 1 : 0;
      return { x: round(left + gap / 2), y: round(height - tall), width: round(width - gap), height: round(tall) };
    });
  });
}

/** A line through the middle of each step, one for each piece of the axis, with the area below it. */
export function layAreas({ times, stepMs, values }: LaneSteps, axis: TimeAxis, top: number, height: number): readonly Area[] {
  return axis.pieces.flatMap((piece) => {
    const points = times.flatMap((at, index) => {
      const [place] = placeSpan({ ...axis, pieces: [piece] }, { from: at, to: at + stepMs });
      return place ? [{ ...place, x: place.left + place.width / 2, y: height - ((values[index] ?? 0) / top) * height }] : [];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    // The outermost steps reach to their own ends, not only to their middle.
    const [left, right] = [first.left, last.left + last.width];
    const whole = [{ x: left, y: first.y }, ...points, { x: right, y: last.y }];
    const line = whole.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    return [{ line, fill: `${line}L${round(right)} ${height}L${round(left)} ${height}Z` }];
  });
}

/** The step that holds a moment, or the nearest one; null when there are none. */
export function stepAt({ times, stepMs }: LaneSteps, ms: number): number | null {
  const first = times[0];
  if (first === undefined) return null;
  return Math.min(times.length - 1, Math.max(0, Math.floor((ms - first) / stepMs)));
}

/** Each value together with all before it. */
export function addUp(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
