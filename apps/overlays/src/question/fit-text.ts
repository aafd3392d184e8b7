/** One way to set a comment: the size in px of the canvas, and whether a long word may be broken. */
export interface Setting {
  readonly size: number;
  readonly breaksWords: boolean;
}

/** Steps and not a slope, so that two short comments look alike. */
const sizes = [54, 46, 40, 35, 31, 28, 25, 22, 19, 16] as const;
/** Below this a broken word is the lesser evil. */
const LEAST_WHOLE = 31;

const settings: readonly Setting[] = [
  ...sizes.filter((size) => size >= LEAST_WHOLE).map((size) => ({ size, breaksWords: false })),
  ...sizes.map((size) => ({ size, breaksWords: true })),
];
const smallest: Setting = { size: sizes[sizes.length - 1] ?? 16, breaksWords: true };

/**
 * The largest setting with whole words that fits, else the largest with broken ones, else the smallest of all: a text may
 * become small, it may not be cut.
 */
export function fitText(fits: (setting: Setting) => boolean): Setting {
  return settings.find(fits) ?? smallest;
}
