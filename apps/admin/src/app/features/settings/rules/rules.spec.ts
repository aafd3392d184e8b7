import { DEFAULT_RULES } from '@app/scoring';
import { speak } from '../../../core/language/language';
import { workOut } from './example';
import { checkDraft, checkText, draftOf, textOf, type RulesDraft } from './rules-draft';
import { sayWrong } from './say-wrong';

const sample = { giftCoins: 1, gifts: 10, likes: 200, follower: false, comments: 3 };

describe('the example', () => {
  it('adds up gifts, likes and comments by the rules', () => {
    const { steps, total } = workOut(DEFAULT_RULES, sample);
    expect(steps.map(({ kind, counted, by, points }) => [kind, counted, by, points])).toEqual([['gifts', 10, 5, 50], ['likes', 200, 15, 13.333334], ['comments', 3, 1, 3]]);
    expect(total).toBe(66.333334);
  });

  it('knows followers, expensive gifts and the most comments that count', () => {
    const { steps } = workOut(DEFAULT_RULES, { giftCoins: 100, gifts: 1, likes: 200, follower: true, comments: 99 });
    expect(steps.map(({ points }) => points)).toEqual([1500, 20, 30]);
  });
});

describe('rules that are edited', () => {
  const draft = draftOf(DEFAULT_RULES);
  const wrongIn = (change: Partial<RulesDraft>): readonly string[] => checkDraft({ ...draft, ...change }).wrong;

  it('are what they were as long as nothing is changed', () => {
    expect(checkDraft(draft)).toEqual({ rules: DEFAULT_RULES, wrong: [] });
    expect(checkText(textOf(DEFAULT_RULES))).toEqual({ rules: DEFAULT_RULES, wrong: [] });
  });

  it('may give a gift points of its own, once', () => {
    expect(checkDraft({ ...draft, overrides: [{ giftId: '5655', points: 7.5 }] }).rules?.gift.overrides).toEqual({ 5655: 7.5 });
    expect(wrongIn({ overrides: [{ giftId: '5655', points: 7 }, { giftId: '5655', points: 8 }] })).toEqual(['gift.overrides has "5655" twice.']);
  });

  it('are told what is wrong with them, each place for itself', () => {
    expect(wrongIn({ follow: null, like: { followerLikesPerPoint: 0, otherLikesPerPoint: 15 } })).toHaveLength(2);
    expect(checkText('{').rules).toBeNull();
    expect(checkText('{').wrong).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  afterEach(() => speak('en'));
  const wrong = checkDraft({ ...draftOf(DEFAULT_RULES), follow: -1, steps: [{ upTo: 4, multiplier: null }], like: { followerLikesPerPoint: 0.5, otherLikesPerPoint: 15 } }).wrong;

  it('is said of the field that it is about', () => {
    expect(wrong.map(sayWrong)).toEqual([
      'Likes for a point, followers: a whole number from 1 to 1,000,000.',
      'Gifts, step 1, multiplier: 0 to 1,000, with at most 3 decimals.',
      'Gifts: the steps must ascend, and the last one (and only that one) covers the rest.',
      'A follow: 0 to 1,000,000, with at most 3 decimals.',
    ]);
  });

  it('is said in Thai', () => {
    speak('th');
    expect(sayWrong(wrong[0] ?? '')).toBe('จำนวนไลก์ต่อ 1 คะแนน ผู้ติดตาม: ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 1,000,000');
  });

  it('stays as it is when nobody knows it', () => {
    expect(sayWrong('Something new.')).toBe('Something new.');
  });
});
