/** One way to set a comment. */
export interface Setting {
  /** Px of the canvas. */
  readonly size: number;
  /** Whether a word too long for its line may be broken. */
  readonly breaksWords: boolean;
  /** Whether the bubble may grow beyond its usual height. */
  readonly isTall: boolean;
}

const set = (sizes: readonly number[], rest: Omit<Setting, 'size'>): Setting[] => sizes.map((size) => ({ size, ...rest }));
const smallest: Setting = { size: 8, breaksWords: true, isTall: true };

/**
 * Best first. Steps and not a slope, so that two short comments look alike; down to 28 px, which a phone still shows, a
 * smaller letter is better than a higher bubble, and from there on the other way round.
 */
const settings: readonly Setting[] = [
  ...set([54, 46, 40, 35, 31, 28], { breaksWords: false, isTall: false }),
  ...set([40, 35, 31, 28], { breaksWords: true, isTall: false }),
  ...set([28, 25, 22, 19, 16, 14, 12, 10], { breaksWords: true, isTall: true }),
  smallest,
];

/** The first setting that fits, else the smallest: a text may become small, it may not be cut. */
export function fitText(fits: (setting: Setting) => boolean): Setting {
  return settings.find(fits) ?? smallest;
}
