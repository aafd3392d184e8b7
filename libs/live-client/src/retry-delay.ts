/** Bounds of a backoff, in milliseconds. */
export interface Backoff {
  readonly first: number;
  readonly most: number;
}

/**
 * Milliseconds to wait before try number `attempt` (0 is the first retry): doubles up to `most`, spread by ±50 % so that
 * clients that lost the same server do not all come back in the same instant.
 * @param random in [0, 1), as Math.random gives it
 */
export function retryDelay(attempt: number, backoff: Backoff, random: number): number {
  const middle = Math.min(backoff.most, backoff.first * 2 ** Math.min(attempt, 30));
  return Math.round(middle * (0.5 + random));
}
