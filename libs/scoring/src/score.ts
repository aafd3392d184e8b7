import type { Gift, LiveEvent } from '@app/domain';
import { partOfPoint, unitsOf, type Units } from './points';
import type { RuleSet } from './rule-set';

/** All that a price depends on. */
export type Priceable =
  | { readonly kind: 'like'; readonly follower: boolean }
  | { readonly kind: 'gift'; readonly gift: Pick<Gift, 'id' | 'coins'> }
  | { readonly kind: 'comment' | 'follow' | 'share' };

/**
 * What one of the event's thing is worth: one like, one gift of a streak, one comment, one follow, one share.
 * The price of the event is this × how many it adds, whoever merged or split it.
 * The cap on comments is not in here: it needs to know what else the viewer said (see `RuleSet.comment.perSession`).
 */
export function unitPrice(event: LiveEvent, rules: RuleSet): Units {
  return event.viewer === null ? 0n : priceOf(event, rules);
}

/** The same for what somebody did who can be named. */
export function priceOf(thing: Priceable, rules: RuleSet): Units {
  switch (thing.kind) {
    case 'like':
      return partOfPoint(thing.follower ? rules.like.followerLikesPerPoint : rules.like.otherLikesPerPoint);
    case 'comment':
      return unitsOf(rules.comment.points);
    case 'gift':
      return giftPrice(thing.gift, rules);
    case 'follow':
      return unitsOf(rules.follow.points);
    case 'share':
      return unitsOf(rules.share.points);
  }
}

/** What one of this gift is worth: its own points if the rules name it, else coins × the multiplier of its price. */
export function giftPrice(gift: Pick<Gift, 'id' | 'coins'>, rules: RuleSet): Units {
  const own = rules.gift.overrides[gift.id];
  if (own !== undefined) return unitsOf(own);
  const step = rules.gift.steps.find(({ upTo }) => upTo === null || gift.coins <= upTo);
  return step ? BigInt(gift.coins) * unitsOf(step.multiplier) : 0n;
}
