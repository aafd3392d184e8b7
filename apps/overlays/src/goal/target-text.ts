/** Above this a number is hard to take in at a glance, and leaves no room for the title. */
const LONG = 10_000_000;

/** A target as it is written: a long one in short, where that is no less exact: 1B, but 12,345,678. @param lang BCP 47 */
export function targetText(target: number, lang: string): string {
  const whole = new Intl.NumberFormat(lang).format(target);
  if (target < LONG) return whole;
  const inShort = (digits: number): string => new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: digits }).format(target);
  return inShort(2) === inShort(9) && inShort(2).length < whole.length ? inShort(2) : whole;
}
