import { DomainError } from '@app/domain';
import { parseRuleSet, type RuleSet } from '@app/scoring';

/** A number while it is typed: null where nothing that is a number stands. */
export type Typed = number | null;

/** A rule set while it is edited: the same shape, with anything in it, and gifts with points of their own as a list. */
export interface RulesDraft {
  readonly like: { readonly followerLikesPerPoint: Typed; readonly otherLikesPerPoint: Typed };
  readonly comment: { readonly points: Typed; readonly perSession: Typed };
  readonly steps: readonly { readonly upTo: Typed; readonly multiplier: Typed }[];
  readonly overrides: readonly { readonly giftId: string; readonly points: Typed }[];
  readonly follow: Typed;
  readonly share: Typed;
}

/** What became of a check: the rules, or everything that is wrong in the words of `@app/scoring`. */
export type Checked = { readonly rules: RuleSet; readonly wrong: readonly [] } | { readonly rules: null; readonly wrong: readonly string[] };

export function draftOf(rules: RuleSet): RulesDraft {
  const { like, comment, gift, follow, share } = rules;
  return {
    like,
    comment,
    steps: gift.steps,
    overrides: Object.entries(gift.overrides).map(([giftId, points]) => ({ giftId, points })),
    follow: follow.points,
    share: share.points,
  };
}

export function checkDraft(draft: RulesDraft): Checked {
  const ids = draft.overrides.map(({ giftId }) => giftId);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `gift.overrides has "${id}" twice.`);
  return check(inputOf(draft), twice);
}

/** Rules written by hand. */
export function checkText(text: string): Checked {
  try {
    return check(JSON.parse(text));
  } catch (error) {
    return { rules: null, wrong: [error instanceof Error ? error.message : String(error)] };
  }
}

/** As they are written by hand. */
export function textOf(rules: unknown): string {
  return JSON.stringify(rules, null, 2);
}

/** The shape that the server takes, whatever stands in it. */
export function inputOf({ like, comment, steps, overrides, follow, share }: RulesDraft): object {
  return { like, comment, gift: { steps, overrides: Object.fromEntries(overrides.map(({ giftId, points }) => [giftId, points])) }, follow: { points: follow }, share: { points: share } };
}

function check(input: unknown, more: readonly string[] = []): Checked {
  try {
    const rules = parseRuleSet(input);
    return more.length > 0 ? { rules: null, wrong: more } : { rules, wrong: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { rules: null, wrong: [...(error.details ?? [error.message]), ...more] };
  }
}
