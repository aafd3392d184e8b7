/** As far as one change may go, to either side. */
export const MOST_POINTS = 1_000_000;

export type ReadPoints = { readonly points: number } | { readonly wrong: 'empty' | 'not-a-number' | 'zero' | 'too-much' | 'too-fine' };

/** Points as they are typed: "50", "+50", "-12.5", "−1,000" → a number, or what is wrong with it. */
export function readPoints(text: string): ReadPoints {
  const plain = text.replace(/[\s,_']/g, '').replace(/^[−–]/, '-');
  if (plain === '' || plain === '+' || plain === '-') return { wrong: 'empty' };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { wrong: 'not-a-number' };
  const points = Number(plain);
  if (points === 0) return { wrong: 'zero' };
  if (Math.abs(points) > MOST_POINTS) return { wrong: 'too-much' };
  return /\.\d{4,}$/.test(plain) ? { wrong: 'too-fine' } : { points };
}
