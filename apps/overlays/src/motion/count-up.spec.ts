import * as fc from 'fast-check';
import { COUNT_FRAMES, countUp } from './count-up';

const whole = fc.integer({ min: 0, max: 1_000_000_000 });

it('ends at the score, in whole numbers that never turn back and never leave the way', () => {
  fc.assert(fc.property(whole, whole, (from, to) => {
    const frames = countUp(from, to);
    expect(frames).toHaveLength(COUNT_FRAMES);
    expect(frames.at(-1)).toBe(to);
    const steps = [from, ...frames];
    const sign = Math.sign(to - from);
    expect(frames.every((value, index) => Number.isInteger(value) && (value - (steps[index] ?? 0)) * sign >= 0)).toBe(true);
  }), { seed: 7 });
});

it('is fast first and slow at the end', () => {
  expect(countUp(0, 100, 4)).toEqual([58, 88, 98, 100]);
});
