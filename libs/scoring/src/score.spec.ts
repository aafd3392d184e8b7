import { giftId, viewerId, type Gift, type LiveEvent } from '@app/domain';
import fc from 'fast-check';
import { pointsOf, UNITS_PER_POINT } from './points';
import { DEFAULT_RULES, type RuleSet } from './rule-set';
import { giftPrice, unitPrice } from './score';

const seeded = { seed: 20_260_112, numRuns: 60 };
const base = { messageId: '1', at: 0, viewer: { id: viewerId('7000000000000000001'), handle: '', nickname: 'Ploy', avatarUrl: null } };
const giftOf = (coins: number, id = '5655'): Gift => ({ id: giftId(id), name: 'Gift', coins, iconUrl: null });
const priceOf = (event: LiveEvent, rules: RuleSet = DEFAULT_RULES): number => pointsOf(unitPrice(event, rules));
const likesOf = (follower: boolean): LiveEvent => ({ ...base, kind: 'like', count: 1, follower });

describe('a gift by the default rules', () => {
  it.each([
    [1, 5],
    [4, 20],
    [5, 30],
    [9, 54],
    [10, 70],
    [19, 133],
    [20, 160],
    [49, 392],
    [50, 500],
    [99, 990],
    [100, 1_500],
    [299, 4_485],
    [300, 6_000],
    [999, 19_980],
    [1_000, 30_000],
    [44_999, 1_349_970],
    [0, 0],
  ])('of %i coins is %i points', (coins, points) => {
    expect(pointsOf(giftPrice(giftOf(coins), DEFAULT_RULES))).toBe(points);
  });

  it('is worth the same in a streak as alone', () => {
    const gift = giftOf(99);
    expect(priceOf({ ...base, kind: 'gift', gift, streakId: '9001', count: 12 })).toBe(priceOf({ ...base, kind: 'gift', gift, streakId: null, count: 1 }));
  });

  it('has a step for its price and not for what was sent in all: 100 of 1 coin are 500 points, 1 of 100 coins is 1,500', () => {
    expect(pointsOf(100n * giftPrice(giftOf(1), DEFAULT_RULES))).toBe(500);
    expect(pointsOf(giftPrice(giftOf(100), DEFAULT_RULES))).toBe(1_500);
  });
});

describe('a gift that the rules name', () => {
  const rules: RuleSet = { ...DEFAULT_RULES, gift: { ...DEFAULT_RULES.gift, overrides: { [giftId('5655')]: 7.5, [giftId('6090')]: 0 } } };

  it('has its own points, whatever it costs', () => {
    expect([1, 99, 44_999].map((coins) => pointsOf(giftPrice(giftOf(coins), rules)))).toEqual([7.5, 7.5, 7.5]);
  });

  it('may be worth nothing', () => {
    expect(giftPrice(giftOf(1_088, '6090'), rules)).toBe(0n);
  });

  it('leaves the others alone', () => {
    expect(giftPrice(giftOf(99, '5658'), rules)).toBe(giftPrice(giftOf(99), DEFAULT_RULES));
  });
});

describe('likes by the default rules', () => {
  it.each([
    ['10 of a follower', true, 10n],
    ['15 of anybody else', false, 15n],
  ])('are a point for %s, exactly', (_, follower, count) => {
    expect(count * unitPrice(likesOf(follower), DEFAULT_RULES)).toBe(UNITS_PER_POINT);
  });

  it('add up to the same, in whatever order and portions they came', () => {
    const messages = fc.array(fc.record({ count: fc.integer({ min: 1, max: 15 }), follower: fc.boolean() }), { maxLength: 50 });
    const sum = (likes: readonly { count: number; follower: boolean }[]): bigint => likes.reduce((units, { count, follower }) => units + BigInt(count) * unitPrice(likesOf(follower), DEFAULT_RULES), 0n);
    const shuffled = messages.chain((likes) => fc.record({ likes: fc.constant(likes), order: fc.shuffledSubarray(likes, { minLength: likes.length }) }));
    fc.assert(
      fc.property(shuffled, ({ likes, order }) => {
        const single = likes.flatMap(({ count, follower }) => Array.from({ length: count }, () => ({ count: 1, follower })));
        expect(sum(order)).toBe(sum(likes));
        expect(sum(single)).toBe(sum(likes));
        const [ofFollowers, ofOthers] = [true, false].map((kind) => single.filter(({ follower }) => follower === kind).length);
        expect(sum(likes) * 30n).toBe(BigInt((ofFollowers ?? 0) * 3 + (ofOthers ?? 0) * 2) * UNITS_PER_POINT);
      }),
      seeded,
    );
  });
});

describe('whatever else happens', () => {
  it('is a point for a comment', () => {
    expect(priceOf({ ...base, kind: 'comment', text: 'hello', emotes: [] })).toBe(1);
  });

  it.each(['follow', 'share'] as const)('is nothing for a %s, until the rules give it points', (kind) => {
    expect(priceOf({ ...base, kind })).toBe(0);
    expect(priceOf({ ...base, kind }, { ...DEFAULT_RULES, [kind]: { points: 2.5 } })).toBe(2.5);
  });

  it('is worth nothing when nobody can be named for it', () => {
    const all: LiveEvent[] = [
      likesOf(true),
      { ...base, kind: 'comment', text: 'hello', emotes: [] },
      { ...base, kind: 'gift', gift: giftOf(1_000), streakId: null, count: 1 },
    ];
    expect(all.map((event) => unitPrice({ ...event, viewer: null }, DEFAULT_RULES))).toEqual([0n, 0n, 0n]);
  });
});
