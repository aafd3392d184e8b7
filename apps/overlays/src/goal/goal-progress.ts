import type { GoalProgress } from '@app/contracts';

/** What is worth a moment on air when a goal goes from one state to the next. */
export interface GoalNews {
  /** Milestones that were reached by this. */
  readonly milestones: readonly number[];
  readonly isReached: boolean;
}

/** From 0 to 1: how much of the bar is filled. A value beyond the target fills it, one below 0 leaves it empty. */
export function filled({ value, target }: GoalProgress): number {
  return Math.min(1, Math.max(0, value / target));
}

/** Down to the whole: a goal never looks reached before it is. */
export function wholeValue({ value }: GoalProgress): number {
  // The sixth decimal is the last that counts: what lies behind it is the computer's noise.
  return Math.floor(Number(value.toFixed(6)));
}

export function isReached({ value, target }: GoalProgress): boolean {
  return value >= target;
}

/** What is news in `after` to somebody who saw `before`; a milestone that was set below what is there already is none. */
export function goalNews(before: GoalProgress, after: GoalProgress): GoalNews {
  return {
    milestones: after.milestones.filter((milestone) => before.value < milestone && milestone <= after.value),
    isReached: isReached(after) && !isReached(before),
  };
}
