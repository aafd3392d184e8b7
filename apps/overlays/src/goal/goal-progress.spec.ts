import type { GoalProgress } from '@app/contracts';
import { filled, goalNews, isReached, wholeValue } from './goal-progress';

const at = (value: number, rest: Partial<GoalProgress> = {}): GoalProgress => ({ kind: 'likes', title: null, target: 1_000, milestones: [250, 500], value, ...rest });

it.each([[-5, 0], [0, 0], [250, 0.25], [1_000, 1], [1_700, 1]])('%d of 1,000 fill the bar to %d', (value, share) => {
  expect(filled(at(value))).toBe(share);
});

it.each([[999.999999, 999], [1_000, 1_000], [99.9999999999, 100], [0.4, 0]])('%d is shown as %d', (value, shown) => {
  expect(wholeValue(at(value))).toBe(shown);
});

it('is reached at the target, and not a part of a point before', () => {
  expect([isReached(at(999.9)), isReached(at(1_000)), isReached(at(1_001))]).toEqual([false, true, true]);
});

it('has news when something is passed, each thing once', () => {
  expect(goalNews(at(0), at(249))).toEqual({ milestones: [], isReached: false });
  expect(goalNews(at(249), at(250))).toEqual({ milestones: [250], isReached: false });
  expect(goalNews(at(250), at(260))).toEqual({ milestones: [], isReached: false });
  expect(goalNews(at(100), at(1_200))).toEqual({ milestones: [250, 500], isReached: true });
  expect(goalNews(at(1_200), at(1_300))).toEqual({ milestones: [], isReached: false });
});

it('is reached also when the target comes down to it, and can be reached again when it was put up', () => {
  expect(goalNews(at(700), at(700, { target: 600 })).isReached).toBe(true);
  expect(goalNews(at(1_000), at(1_000, { target: 2_000 })).isReached).toBe(false);
  expect(goalNews(at(1_999, { target: 2_000 }), at(2_000, { target: 2_000 })).isReached).toBe(true);
});
