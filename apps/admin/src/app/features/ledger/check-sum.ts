import type { LedgerEntryView } from '@app/contracts';

/** A millionth of a point: what a number on the wire can tell. */
const PRECISION = 1_000_000;

/** Sum of the present entries in points, added up as whole millionths so that no rounding creeps in. */
export function sumOfPresent(entries: readonly LedgerEntryView[]): number {
  return entries.filter((entry) => !entry.used).reduce((sum, entry) => sum + Math.round(entry.points * PRECISION), 0) / PRECISION;
}

/**
 * Whether the entries explain the score. Each entry was rounded up to a millionth on the wire, and so was the sum: the
 * two may differ by less than one millionth for each entry.
 */
export function addsUp(entries: readonly LedgerEntryView[], points: number): boolean {
  return Math.abs(sumOfPresent(entries) - points) <= entries.length / PRECISION;
}
