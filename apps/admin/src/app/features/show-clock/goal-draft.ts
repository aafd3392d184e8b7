import { GOAL_KINDS, type Goal, type GoalKind } from '@app/contracts';

const MOST = 1_000_000_000;
const MOST_MILESTONES = 10;

/** A goal as it stands in the fields. */
export interface GoalDraft {
  readonly kind: GoalKind;
  readonly isOn: boolean;
  readonly title: string;
  readonly target: number;
  /** Numbers with anything between them. */
  readonly milestones: string;
}

export type GoalFault = 'target' | 'milestones';

/** One of each kind, those that are not set switched off. */
export function toDrafts(goals: readonly Goal[]): GoalDraft[] {
  return GOAL_KINDS.map((kind) => {
    const goal = goals.find((each) => each.kind === kind);
    return { kind, isOn: goal !== undefined, title: goal?.title ?? '', target: goal?.target ?? NaN, milestones: goal?.milestones.join(', ') ?? '' };
  });
}

/** What is wrong with a goal that is on; null when it can be kept. */
export function faultOf({ isOn, target, milestones }: GoalDraft): GoalFault | null {
  if (!isOn) return null;
  if (!Number.isInteger(target) || target < 1 || target > MOST) return 'target';
  const marks = marksIn(milestones);
  return marks.length <= MOST_MILESTONES && marks.every((mark) => mark >= 1 && mark < target) ? null : 'milestones';
}

export function toGoals(drafts: readonly GoalDraft[]): Goal[] {
  return drafts.filter(({ isOn }) => isOn).map(({ kind, title, target, milestones }) => ({ kind, title: title.trim() || null, target, milestones: marksIn(milestones) }));
}

/** In order and each once, however they were typed. */
function marksIn(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].sort((one, other) => one - other);
}
