import { DomainError, type GiftId } from '@app/domain';

/** A step of the gift multiplier. `upTo` is the highest price of one gift, in coins, that it covers; null covers the rest. */
export interface GiftStep {
  readonly upTo: number | null;
  readonly multiplier: number;
}

/** How events become points: data, versioned, kept with every ledger entry that it priced. */
export interface RuleSet {
  readonly like: {
    /** Likes for one point when the viewer follows the host. */
    readonly followerLikesPerPoint: number;
    /** Likes for one point for everybody else. */
    readonly otherLikesPerPoint: number;
  };
  readonly comment: {
    /** Points for each distinct text of a viewer. */
    readonly points: number;
    /** How many distinct texts of a viewer score in a session. */
    readonly perSession: number;
  };
  readonly gift: {
    /** Points for one coin, by the price of one gift; ascending, the last one open. */
    readonly steps: readonly GiftStep[];
    /** Points for one gift of this id, instead of coins × multiplier. */
    readonly overrides: Readonly<Record<GiftId, number>>;
  };
  readonly follow: { readonly points: number };
  readonly share: { readonly points: number };
}

/** With gifts of up to 45,000 coins, ten thousand of them still fit into the 64 bits of a sum. */
const MOST_PER_COIN = 1_000;

export const DEFAULT_RULES: RuleSet = {
  like: { followerLikesPerPoint: 10, otherLikesPerPoint: 15 },
  comment: { points: 1, perSession: 30 },
  gift: {
    steps: [
      { upTo: 4, multiplier: 5 },
      { upTo: 9, multiplier: 6 },
      { upTo: 19, multiplier: 7 },
      { upTo: 49, multiplier: 8 },
      { upTo: 99, multiplier: 10 },
      { upTo: 299, multiplier: 15 },
      { upTo: 999, multiplier: 20 },
      { upTo: null, multiplier: 30 },
    ],
    overrides: {},
  },
  follow: { points: 0 },
  share: { points: 0 },
};

/**
 * Checks data from outside and gives back a rule set holding nothing else.
 * @throws DomainError `rules.invalid` with one detail for each thing that is wrong
 */
export function parseRuleSet(input: unknown): RuleSet {
  const wrong: string[] = [];
  const root = record(input);
  const like = record(root['like']);
  const comment = record(root['comment']);
  const gift = record(root['gift']);
  const rules: RuleSet = {
    like: {
      followerLikesPerPoint: whole(like['followerLikesPerPoint'], 1, 1_000_000, 'like.followerLikesPerPoint', wrong),
      otherLikesPerPoint: whole(like['otherLikesPerPoint'], 1, 1_000_000, 'like.otherLikesPerPoint', wrong),
    },
    comment: {
      points: points(comment['points'], 'comment.points', wrong),
      perSession: whole(comment['perSession'], 0, 1_000_000, 'comment.perSession', wrong),
    },
    gift: { steps: steps(gift['steps'], wrong), overrides: overrides(gift['overrides'] ?? {}, wrong) },
    follow: { points: points(record(root['follow'])['points'], 'follow.points', wrong) },
    share: { points: points(record(root['share'])['points'], 'share.points', wrong) },
  };
  if (wrong.length > 0) throw new DomainError('rules.invalid', 'The rule set cannot be used. Correct what is listed.', wrong);
  return rules;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function whole(value: unknown, min: number, max: number, name: string, wrong: string[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  wrong.push(`${name} must be a whole number from ${min} to ${max}.`);
  return min;
}

function points(value: unknown, name: string, wrong: string[], max = 1_000_000): number {
  const exact = typeof value === 'number' && Math.abs(Math.round(value * 1000) - value * 1000) < 1e-6;
  if (exact && value >= 0 && value <= max) return value;
  wrong.push(`${name} must be a number of points from 0 to ${max.toLocaleString('en-US')} with at most 3 decimals.`);
  return 0;
}

function steps(value: unknown, wrong: string[]): GiftStep[] {
  const list = Array.isArray(value) ? value.map(record) : [];
  const parsed = list.map((step, i) => ({
    upTo: step['upTo'] === null ? null : whole(step['upTo'], 0, 10_000_000, `gift.steps[${i}].upTo`, wrong),
    multiplier: points(step['multiplier'], `gift.steps[${i}].multiplier`, wrong, MOST_PER_COIN),
  }));
  const ascending = parsed.every((step, i) => i === 0 || step.upTo === null || step.upTo > (parsed[i - 1]?.upTo ?? Infinity));
  const oneOpenEnd = parsed.filter((step) => step.upTo === null).length === 1 && parsed.at(-1)?.upTo === null;
  if (!ascending || !oneOpenEnd) wrong.push('gift.steps must ascend by upTo, and the last one (and only that one) must have upTo null.');
  return parsed;
}

function overrides(value: unknown, wrong: string[]): Record<GiftId, number> {
  if (typeof value !== 'object' || Array.isArray(value)) wrong.push('gift.overrides must be an object: gift id → points.');
  const entries = Object.entries(record(value));
  for (const [id] of entries) if (!/^\d+$/.test(id)) wrong.push(`gift.overrides has "${id}", which is not a gift id.`);
  return Object.fromEntries(entries.map(([id, each]) => [id, points(each, `gift.overrides.${id}`, wrong)]));
}
