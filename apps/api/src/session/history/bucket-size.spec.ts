import { bucketsFor, MOST_BUCKETS } from './bucket-size';

const START = Date.UTC(2026, 0, 10, 19, 0, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the buckets of a stretch of time', () => {
  it.each([
    ['a moment', 0, 10, 1],
    ['a minute', MINUTE, 10, 6],
    ['forty minutes', 40 * MINUTE, 10, 240],
    ['an instant more than forty minutes', 40 * MINUTE + 1, 30, 81],
    ['three hours', 3 * HOUR, 60, 180],
    ['a long evening', 6 * HOUR, 120, 180],
    ['a week', 7 * 24 * HOUR, 3_600, 168],
    ['a year', 365 * 24 * HOUR, 172_800, 184],
    ['ten years', 3_650 * 24 * HOUR, 1_382_400, 230],
  ])('%s', (_, length, seconds, count) => {
    expect(bucketsFor(START, START + length)).toMatchObject({ seconds, count });
  });

  it('begin at a multiple of their length, cover everything and are never too many', () => {
    for (let length = 1; length < 4e11; length = Math.ceil(length * 1.7)) {
      const from = START + 123_457;
      const { seconds, first, count } = bucketsFor(from, from + length);
      expect(first % (seconds * 1000)).toBe(0);
      expect(first).toBeLessThanOrEqual(from);
      expect(from - first).toBeLessThan(seconds * 1000);
      expect(first + count * seconds * 1000).toBeGreaterThanOrEqual(from + length);
      expect(first + (count - 1) * seconds * 1000).toBeLessThan(from + length);
      expect(count).toBeLessThanOrEqual(MOST_BUCKETS);
    }
  });
});
