import { arrayOf, arrayOfTimes } from './array-literal';

it('writes numbers, however large, and truth as PostgreSQL reads them', () => {
  expect(arrayOf([1, -2n, 9_007_199_254_740_993n, true, false])).toBe('{1,-2,9007199254740993,true,false}');
});

it('writes nothing as NULL', () => {
  expect(arrayOf([null, 0])).toBe('{NULL,0}');
  expect(arrayOf([])).toBe('{}');
});

it('writes moments to the millisecond, in UTC', () => {
  expect(arrayOfTimes([0, 1_768_071_600_123])).toBe('{1970-01-01T00:00:00.000Z,2026-01-10T19:00:00.123Z}');
});
