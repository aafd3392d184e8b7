/** One row of a chart over time. All rows share their steps, so each brings its values only. */
export interface Lane {
  readonly name: string;
  /** A colour token, such as `var(--gift)`. */
  readonly color: string;
  readonly shape: 'area' | 'bars';
  /** Pixels of the drawing. */
  readonly height: number;
  readonly values: readonly number[];
  /** The sum that stands beside the name while nobody points anywhere. */
  readonly total: string;
  format(value: number): string;
}

/** A stretch of the time line that is marked, such as one in which something may be missing. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** What it is, in words. */
  readonly line: string;
}
