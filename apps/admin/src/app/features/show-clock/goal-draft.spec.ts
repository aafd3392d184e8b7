import { GOAL_KINDS, type Goal } from '@app/contracts';
import { faultOf, toDrafts, toGoals, type GoalDraft } from './goal-draft';

const likes: Goal = { kind: 'likes', title: 'Hearts', target: 1_000, milestones: [250, 500] };
const draft = (change: Partial<GoalDraft>): GoalDraft => ({ kind: 'likes', isOn: true, title: '', target: 1_000, milestones: '', ...change });

it('has a place for each kind, and gives back what it was given', () => {
  const drafts = toDrafts([likes]);
  expect(drafts.map(({ kind, isOn }) => [kind, isOn])).toEqual(GOAL_KINDS.map((kind) => [kind, kind === 'likes']));
  expect(toGoals(drafts)).toEqual([likes]);
});

it.each([['2500 5000', [2_500, 5_000]], ['500, 100; 300', [100, 300, 500]], ['100,100', [100]], ['', []]])('reads the milestones "%s"', (milestones, marks) => {
  expect(toGoals([draft({ milestones })])[0]?.milestones).toEqual(marks);
});

it.each([
  [{}, null], [{ target: 0 }, 'target'], [{ target: NaN }, 'target'], [{ target: 1.5 }, 'target'], [{ target: 1_000_000_001 }, 'target'],
  [{ milestones: '1000' }, 'milestones'], [{ milestones: '0' }, 'milestones'], [{ milestones: '1 2 3 4 5 6 7 8 9 10 11' }, 'milestones'],
  [{ target: 0, isOn: false }, null],
])('with %j finds %s wrong', (change, fault) => {
  expect(faultOf(draft(change))).toBe(fault);
});
