import { formatCount } from '../../../core/format/numbers';
import { rulesWords as words } from './rules.words';

const WHOLE = /^(\S+) must be a whole number from ([\d,]+) to ([\d,]+)\.$/;
const POINTS = /^(\S+) must be a number of points from 0 to ([\d,]+) with at most 3 decimals\.$/;
const NO_GIFT = /^gift\.overrides has "(.*)", which is not a gift id\.$/;
const TWICE = /^gift\.overrides has "(.*)" twice\.$/;

/** A sentence of `parseRuleSet` in the language of the page and with the name of the field; unknown ones as they are. */
export function sayWrong(detail: string): string {
  const whole = WHOLE.exec(detail);
  if (whole) return words.whole(fieldName(whole[1]), count(whole[2]), count(whole[3]));
  const points = POINTS.exec(detail);
  if (points) return words.decimal(fieldName(points[1]), count(points[2]));
  const noGift = NO_GIFT.exec(detail);
  if (noGift) return words.noGiftId(noGift[1] ?? '');
  const twice = TWICE.exec(detail);
  if (twice) return words.giftTwice(twice[1] ?? '');
  return detail.startsWith('gift.steps must ascend') ? words.ascending : detail;
}

function count(text = ''): string {
  return formatCount(Number(text.replaceAll(',', '')));
}

function fieldName(path = ''): string {
  const step = /^gift\.steps\[(\d+)\]\.(upTo|multiplier)$/.exec(path);
  if (step) return step[2] === 'upTo' ? words.stepUpTo(Number(step[1]) + 1) : words.stepMultiplier(Number(step[1]) + 1);
  const own = /^gift\.overrides\.(\d+)$/.exec(path);
  if (own) return words.ownPointsOf(own[1] ?? '');
  switch (path) {
    case 'like.followerLikesPerPoint': return words.field.followerLikes;
    case 'like.otherLikesPerPoint': return words.field.otherLikes;
    case 'comment.points': return words.field.commentPoints;
    case 'comment.perSession': return words.field.commentsPerSession;
    case 'follow.points': return words.field.follow;
    case 'share.points': return words.field.share;
    default: return path;
  }
}
