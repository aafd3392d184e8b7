import fc from 'fast-check';
import { partOfPoint, pointsOf, UNITS_PER_POINT, unitsOf } from './points';

const seeded = { seed: 20_260_112, numRuns: 60 };
/** Far beyond what a show can give: 100 million points to both sides. */
const units = fc.bigInt({ min: -(10n ** 8n) * UNITS_PER_POINT, max: 10n ** 8n * UNITS_PER_POINT });
const thousandths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const ceilOfPoints = (exact: bigint): number => Number(exact > 0n ? (exact + UNITS_PER_POINT - 1n) / UNITS_PER_POINT : exact / UNITS_PER_POINT);

describe('a part of a point', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 25, 50, 100, 1_000])('is exact when it is 1/%i', (n) => {
    expect(partOfPoint(n) * BigInt(n)).toBe(UNITS_PER_POINT);
  });

  it('is rounded down to a unit otherwise, and so never gives more than was earned', () => {
    expect(partOfPoint(17) * 17n).toBeLessThan(UNITS_PER_POINT);
    expect((partOfPoint(17) + 1n) * 17n).toBeGreaterThan(UNITS_PER_POINT);
  });
});

describe('points on the wire', () => {
  it('go there and back unchanged, with up to 3 decimals', () => {
    fc.assert(fc.property(thousandths, (n) => expect(pointsOf(unitsOf(n / 1_000))).toBe(n / 1_000)), { ...seeded, numRuns: 300 });
  });

  it('are units that add up', () => {
    fc.assert(fc.property(thousandths, thousandths, (a, b) => expect(unitsOf(a / 1_000) + unitsOf(b / 1_000)).toBe(unitsOf((a + b) / 1_000))), seeded);
  });

  it('have at most 6 decimals, also when they are printed', () => {
    fc.assert(fc.property(units, (exact) => expect(String(pointsOf(exact))).toMatch(/^-?\d+(\.\d{1,6})?$/)), { ...seeded, numRuns: 500 });
  });

  it('become the same whole point on screen as the exact value', () => {
    const nearWhole = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.bigInt({ min: -3n, max: 3n })).map(([whole, off]) => BigInt(whole) * UNITS_PER_POINT + off);
    fc.assert(fc.property(fc.oneof(units, nearWhole), (exact) => expect(Math.ceil(pointsOf(exact)) + 0).toBe(ceilOfPoints(exact))), { ...seeded, numRuns: 500 });
  });

  it('keep the order of the exact values', () => {
    fc.assert(fc.property(units, units, (a, b) => expect(Math.sign(pointsOf(a) - pointsOf(b)) * (a < b ? -1 : 1)).toBeGreaterThanOrEqual(0)), seeded);
  });

  it.each([
    [1n, 0.000001],
    [-1n, 0],
    [UNITS_PER_POINT / 15n, 0.066667],
    [-UNITS_PER_POINT / 15n, -0.066666],
    [UNITS_PER_POINT - 1n, 1],
    [0n, 0],
  ])('are %s units = %d', (exact, points) => {
    expect(pointsOf(exact)).toBe(points);
  });
});

describe('points from outside', () => {
  it.each([Number.NaN, Infinity, -Infinity, 0.0001, 1.23456, 1e300])('are not %d', (rubbish) => {
    expect(() => unitsOf(rubbish)).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });

  it.each([0.1, 0.7, 1.005, 2.675, 1_000_000])('are %d, though no double is exactly that', (points) => {
    expect(unitsOf(points) * 1_000n).toBe(BigInt(Math.round(points * 1_000)) * UNITS_PER_POINT);
  });
});
