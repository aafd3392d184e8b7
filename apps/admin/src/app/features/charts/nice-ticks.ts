/**
 * Round numbers from 0 up to the first one that is not below `max`, about as many as asked for. Never closer than 1: what
 * is counted here comes in wholes. With nothing to show it is 0 and 1, so that a lane keeps its height.
 */
export function niceTicks(max: number, about: number): readonly number[] {
  const step = niceStep(Math.max(1, max) / Math.max(1, about));
  const count = Math.max(1, Math.ceil(Math.max(0, max) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The smallest of 1, 2, 5, 10, 20, 50, … that is not below `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const fits = [1, 2, 5, 10].find((factor) => factor * power >= least);
  return (fits ?? 10) * power;
}
