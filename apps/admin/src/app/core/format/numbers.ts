import { perLocale } from '../language/reader-locale';

const grouped = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const short = perLocale((locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }));
const exact = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));

/** Points as they stand on a screen: rounded up to a whole point, grouped. */
export function formatPoints(points: number): string {
  return grouped().format(Math.ceil(points));
}

/** 12480 → "12,480". */
export function formatCount(count: number): string {
  return grouped().format(count);
}

/** 950 → "950", 23481 → "23.5K". */
export function formatShort(count: number): string {
  return short().format(count);
}

/** Points with all the decimals that the ledger has, for sums that must be seen to be right. */
export function formatExact(points: number): string {
  return exact().format(points);
}

/** "1 gap", "2 gaps". */
export function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
