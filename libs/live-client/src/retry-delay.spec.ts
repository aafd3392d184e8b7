import { retryDelay } from './retry-delay';

const backoff = { first: 500, most: 8_000 };

it('doubles from the first wait up to the longest, and stays there however often it failed', () => {
  expect([0, 1, 2, 3, 4, 5, 2_000].map((attempt) => retryDelay(attempt, backoff, 0.5))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

it('spreads each wait from half to one and a half', () => {
  expect(retryDelay(1, backoff, 0)).toBe(500);
  expect(retryDelay(1, backoff, 0.999)).toBe(1_499);
});
