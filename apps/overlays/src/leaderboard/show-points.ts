/** Points as a whole number, rounded up. The sixth decimal is the last that counts: what lies behind it is the computer's noise. */
export function wholePoints(points: number): number {
  return Math.ceil(Number(points.toFixed(6)));
}

/** A whole number for the screen; "-" for nothing. */
export function pointsFormat(lang: string): (whole: number) => string {
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  return (whole) => (whole === 0 ? '-' : format.format(whole));
}
