import { niceTicks } from './nice-ticks';

describe('niceTicks', () => {
  it('goes in round steps from 0 to a number that is not below the greatest value', () => {
    expect(niceTicks(12_480, 4)).toEqual([0, 5000, 10_000, 15_000]);
    expect(niceTicks(9, 4)).toEqual([0, 5, 10]);
    expect(niceTicks(100, 1)).toEqual([0, 100]);
  });

  it('fills a lane that has room for one line only', () => {
    expect([3, 11, 14, 110, 280, 551].map((max) => niceTicks(max, 1).at(-1))).toEqual([3, 12, 15, 120, 300, 600]);
  });

  it.each([0.4, 1, 2, 3, 7, 10, 19, 99, 100, 101, 1234, 99_999, 1e9])('holds %d, and wastes no more than the last step', (max) => {
    for (const about of [1, 2, 4, 6]) {
      const ticks = niceTicks(max, about);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.at(-2)).toBeLessThan(max);
      expect(ticks.length - 1).toBeLessThanOrEqual(Math.max(1, about));
    }
  });

  it('counts wholes only, and has a height where nothing happened', () => {
    expect(niceTicks(2, 6)).toEqual([0, 1, 2]);
    expect(niceTicks(0, 4)).toEqual([0, 1]);
  });
});
