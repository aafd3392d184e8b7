import type { Units } from './points';

/** What a viewer gathered, either since the last reset or before it. */
export interface Tally {
  readonly points: Units;
  readonly likes: number;
  /** Comments that were kept, repeated words too. */
  readonly comments: number;
  /** Number of gifts, not coins. */
  readonly gifts: number;
  readonly coins: number;
}

export const EMPTY_TALLY: Tally = { points: 0n, likes: 0, comments: 0, gifts: 0, coins: 0 };

export function addTally(a: Tally, b: Tally): Tally {
  return {
    points: a.points + b.points,
    likes: a.likes + b.likes,
    comments: a.comments + b.comments,
    gifts: a.gifts + b.gifts,
    coins: a.coins + b.coins,
  };
}
