import { giftId } from '@app/domain';
import { pointsOf, priceOf, type RuleSet } from '@app/scoring';

/** What somebody did, for a sum that can be followed. */
export interface Happening {
  readonly giftCoins: number;
  readonly gifts: number;
  readonly likes: number;
  readonly follower: boolean;
  readonly comments: number;
}

export interface ExampleStep {
  readonly kind: 'gifts' | 'likes' | 'comments';
  /** Points for one coin, likes for one point, points for one comment. */
  readonly by: number;
  /** How many count: of comments no more than the rules allow. */
  readonly counted: number;
  readonly points: number;
}

export interface Example {
  readonly steps: readonly ExampleStep[];
  readonly total: number;
}

/** No gift has this id, so no gift's own points stand in for its coins. */
const NO_GIFT = giftId('0');

/** The points of it all by these rules, with the very sums of the server. */
export function workOut(rules: RuleSet, { giftCoins, gifts, likes, follower, comments }: Happening): Example {
  const likesPerPoint = follower ? rules.like.followerLikesPerPoint : rules.like.otherLikesPerPoint;
  const multiplier = rules.gift.steps.find(({ upTo }) => upTo === null || giftCoins <= upTo)?.multiplier ?? 0;
  const steps = [
    { kind: 'gifts', by: multiplier, price: priceOf({ kind: 'gift', gift: { id: NO_GIFT, coins: giftCoins } }, rules), counted: gifts },
    { kind: 'likes', by: likesPerPoint, price: priceOf({ kind: 'like', follower }, rules), counted: likes },
    { kind: 'comments', by: rules.comment.points, price: priceOf({ kind: 'comment' }, rules), counted: Math.min(comments, rules.comment.perSession) },
  ] as const;
  const total = steps.reduce((sum, { price, counted }) => sum + price * BigInt(counted), 0n);
  return {
    steps: steps.map(({ kind, by, price, counted }) => ({ kind, by, counted, points: pointsOf(price * BigInt(counted)) })),
    total: pointsOf(total),
  };
}
