/**
 * Round numbers from 0 up to the first one that is not below `max`, about as many as asked for. Never closer than 1: what
 * is counted here comes in wholes. With nothing to show it is 0 and 1, so that a lane keeps its height.
 */
export function niceTicks(max: number, about: number): readonly number[] {
  // A lane with one line has to be as high as its values: half of it empty would say that there was more once.
  const step = niceStep(Math.max(1, max) / Math.max(1, about), about <= 1 ? FINE : ROUND);
  const count = Math.max(1, Math.ceil(Math.max(0, max) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const ROUND = [1, 2, 5, 10];
const FINE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The smallest whole number that is not below `least` and one of the factors times a power of ten. */
function niceStep(least: number, factors: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return factors.map((factor) => factor * power).find((step) => Number.isInteger(step) && step >= least) ?? 10 * power;
}
