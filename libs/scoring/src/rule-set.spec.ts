import { DomainError } from '@app/domain';
import { DEFAULT_RULES, parseRuleSet } from './rule-set';

type Path = readonly (string | number)[];

/** The default rules as JSON, with one thing changed; undefined takes it away. */
function changed(path: Path, value: unknown): unknown {
  const rules: unknown = JSON.parse(JSON.stringify(DEFAULT_RULES));
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], rules) as Record<string, unknown>;
  parent[last] = value;
  return JSON.parse(JSON.stringify(rules)) as unknown;
}

function wrongIn(input: unknown): readonly string[] {
  try {
    parseRuleSet(input);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'rules.invalid') return error.details ?? [];
    throw error;
  }
  return [];
}

const ascending = 'gift.steps must ascend by upTo, and the last one (and only that one) must have upTo null.';
const pointsFrom = (name: string, max = '1,000,000'): string => `${name} must be a number of points from 0 to ${max} with at most 3 decimals.`;
const wholeFrom = (name: string, min: number, max: number): string => `${name} must be a whole number from ${min} to ${max}.`;

describe('a rule set', () => {
  it('may be the default one', () => {
    expect(parseRuleSet(JSON.parse(JSON.stringify(DEFAULT_RULES)))).toEqual(DEFAULT_RULES);
  });

  it('keeps what it was given, and nothing that does not belong to it', () => {
    const given = { ...DEFAULT_RULES, gift: { ...DEFAULT_RULES.gift, overrides: { 5655: 7.5 } }, follow: { points: 2.125 } };
    expect(parseRuleSet({ ...given, colour: 'green', like: { ...given.like, colour: 'green' } })).toEqual(given);
  });

  it('needs no overrides', () => {
    expect(parseRuleSet(changed(['gift', 'overrides'], undefined))).toEqual(DEFAULT_RULES);
  });

  it.each<[Path, unknown]>([
    [['like', 'followerLikesPerPoint'], 1],
    [['like', 'otherLikesPerPoint'], 1_000_000],
    [['comment', 'points'], 0],
    [['comment', 'points'], 0.001],
    [['comment', 'perSession'], 0],
    [['share', 'points'], 1_000_000],
    [['gift', 'steps'], [{ upTo: null, multiplier: 1 }]],
    [['gift', 'steps'], [{ upTo: 0, multiplier: 0 }, { upTo: null, multiplier: 1 }]],
  ])('may have %j = %j', (path, value) => {
    expect(wrongIn(changed(path, value))).toEqual([]);
  });

  it.each<[Path, unknown, readonly string[]]>([
    [['like', 'followerLikesPerPoint'], 0, [wholeFrom('like.followerLikesPerPoint', 1, 1_000_000)]],
    [['like', 'followerLikesPerPoint'], 1.5, [wholeFrom('like.followerLikesPerPoint', 1, 1_000_000)]],
    [['like', 'followerLikesPerPoint'], '10', [wholeFrom('like.followerLikesPerPoint', 1, 1_000_000)]],
    [['like', 'otherLikesPerPoint'], 1_000_001, [wholeFrom('like.otherLikesPerPoint', 1, 1_000_000)]],
    [['like'], undefined, [wholeFrom('like.followerLikesPerPoint', 1, 1_000_000), wholeFrom('like.otherLikesPerPoint', 1, 1_000_000)]],
    [['comment', 'points'], -1, [pointsFrom('comment.points')]],
    [['comment', 'points'], 0.0001, [pointsFrom('comment.points')]],
    [['comment', 'points'], null, [pointsFrom('comment.points')]],
    [['comment', 'perSession'], -1, [wholeFrom('comment.perSession', 0, 1_000_000)]],
    [['follow'], undefined, [pointsFrom('follow.points')]],
    [['share', 'points'], 1_000_000.5, [pointsFrom('share.points')]],
    [['gift', 'steps'], [], [ascending]],
    [['gift', 'steps'], 'many', [ascending]],
    [['gift', 'steps'], [{ upTo: 4, multiplier: 5 }], [ascending]],
    [['gift', 'steps'], [{ upTo: null, multiplier: 5 }, { upTo: null, multiplier: 6 }], [ascending]],
    [['gift', 'steps'], [{ upTo: null, multiplier: 5 }, { upTo: 9, multiplier: 6 }], [ascending]],
    [['gift', 'steps'], [{ upTo: 9, multiplier: 5 }, { upTo: 9, multiplier: 6 }, { upTo: null, multiplier: 7 }], [ascending]],
    [['gift', 'steps'], [{ upTo: 9, multiplier: 5 }, { upTo: 4, multiplier: 6 }, { upTo: null, multiplier: 7 }], [ascending]],
    [['gift', 'steps', 0, 'upTo'], 2.5, [wholeFrom('gift.steps[0].upTo', 0, 10_000_000)]],
    [['gift', 'steps', 2, 'multiplier'], -3, [pointsFrom('gift.steps[2].multiplier', '1,000')]],
    [['gift', 'steps', 2, 'multiplier'], 1_001, [pointsFrom('gift.steps[2].multiplier', '1,000')]],
    [['gift', 'overrides'], { Rose: 5 }, ['gift.overrides has "Rose", which is not a gift id.']],
    [['gift', 'overrides'], { 5655: -5 }, [pointsFrom('gift.overrides.5655')]],
    [['gift', 'overrides'], [5], ['gift.overrides must be an object: gift id → points.']],
    [['gift', 'overrides'], 'none', ['gift.overrides must be an object: gift id → points.']],
  ])('cannot have %j = %j, and is told so', (path, value, told) => {
    expect(wrongIn(changed(path, value))).toEqual(told);
  });

  it('is told of everything that is wrong at once', () => {
    expect(wrongIn(changed(['like', 'followerLikesPerPoint'], 0)).length + wrongIn(changed(['follow', 'points'], -1)).length).toBe(2);
    expect(wrongIn({ ...DEFAULT_RULES, like: { followerLikesPerPoint: 0, otherLikesPerPoint: 15 }, follow: { points: -1 } })).toHaveLength(2);
  });

  it.each([[undefined], [null], ['rules'], [42], [[]], [{}]])('is not %j', (rubbish) => {
    expect(wrongIn(rubbish)).toHaveLength(7);
  });
});
