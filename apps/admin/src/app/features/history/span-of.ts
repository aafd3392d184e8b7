import type { Stretch } from '../charts/time-axis';

/** From one ISO moment to another, or to `now` while there is no end yet; never shorter than nothing. */
export function spanOf(from: string, to: string | null, now: number): Stretch {
  const start = Date.parse(from);
  return { from: start, to: Math.max(start, to === null ? now : Date.parse(to)) };
}
