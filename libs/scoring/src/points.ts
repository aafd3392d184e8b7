import { DomainError } from '@app/domain';

/**
 * Points as an exact integer of a small unit. 1 point = 18,018,000 units (2⁴·3²·5³·7·11·13), so 1/n of a point is exact
 * for n = 1 to 16, 18, 20, 25, 50, 100, 1,000 and many more. Sums therefore need no rounding, in whatever order.
 */
export type Units = bigint;

export const UNITS_PER_POINT: Units = 18_018_000n;

/** Units of the n-th part of a point; rounded down to a unit where it is not exact. */
export function partOfPoint(n: number): Units {
  return UNITS_PER_POINT / BigInt(n);
}

/**
 * Exact units of a decimal number of points with at most 3 decimals (a thousandth of a point is 18,018 units).
 * @throws DomainError `request.invalid`
 */
export function unitsOf(points: number): Units {
  const thousandths = Math.round(points * 1000);
  if (!Number.isSafeInteger(thousandths) || Math.abs(thousandths / 1000 - points) > 1e-9) {
    throw new DomainError('request.invalid', `${points} is not a number of points. Use at most 3 decimals.`);
  }
  return (BigInt(thousandths) * UNITS_PER_POINT) / 1000n;
}

/**
 * The decimal number that goes over the wire: at most 6 decimals, rounded up, so that rounding it up to a whole point
 * gives the same whole point as the exact value does.
 */
export function pointsOf(units: Units): number {
  const scaled = units * 1_000_000n;
  // BigInt division cuts towards 0, which is upwards for what is negative.
  const millionths = scaled > 0n ? (scaled + UNITS_PER_POINT - 1n) / UNITS_PER_POINT : scaled / UNITS_PER_POINT;
  // One division of exact numbers, so that the result is the number nearest to the decimal and prints as it.
  return Number(millionths) / 1_000_000 + 0;
}
