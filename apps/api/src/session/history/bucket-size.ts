/** More than this, and a chart on a screen shows noise. */
export const MOST_BUCKETS = 240;

/** Seconds. Lengths of time that people count in, so that buckets begin at times that can be read. */
const LENGTHS = [10, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

export interface Buckets {
  readonly seconds: number;
  /** Where the first one begins, milliseconds since 1970; a multiple of the length. */
  readonly first: number;
  readonly count: number;
}

/** The shortest buckets that cover a stretch of time with at most 240 of them. @param from, to milliseconds since 1970 */
export function bucketsFor(from: number, to: number): Buckets {
  const fitting = LENGTHS.find((seconds) => cover(from, to, seconds).count <= MOST_BUCKETS);
  const day = 86_400;
  // One bucket more than the length asks for may be cut at both ends.
  return cover(from, to, fitting ?? Math.ceil((to - from) / 1000 / day / (MOST_BUCKETS - 1)) * day);
}

function cover(from: number, to: number, seconds: number): Buckets {
  const length = seconds * 1000;
  const first = Math.floor(from / length) * length;
  return { seconds, first, count: Math.max(1, Math.ceil((to - first) / length)) };
}
