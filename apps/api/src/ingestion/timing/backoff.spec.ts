import { backoffMs } from './backoff';

const limits = { firstMs: 1_000, maxMs: 30_000 };

it('waits twice as long each time, up to the limit', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1_000].map((attempt) => backoffMs(attempt, limits, () => 0))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

it('is shorter by chance, up to a half, so that not everybody comes back at once', () => {
  expect([0, 0.25, 0.5, 0.999].map((chance) => backoffMs(3, limits, () => chance))).toEqual([4_000, 3_500, 3_000, 2_002]);
});
