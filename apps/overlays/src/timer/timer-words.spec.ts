import { OVERLAY_LANGUAGES } from '@app/contracts';
import { timerWordsIn } from './timer-words';

it.each([['en', 'Round 2 / 5', 'Round 7'], ['th', 'รอบ 2 / 5', 'รอบ 7'], ['zh-TW', '第 2 / 5 轮', '第 7 轮'], ['fr', 'Round 2 / 5', 'Round 7']])('in %s a round is %s, and %s where their number is open', (lang, closed, open) => {
  expect([timerWordsIn(lang).round(2, 5), timerWordsIn(lang).round(7, null)]).toEqual([closed, open]);
});

it('the end is said in every language', () => {
  expect(new Set(OVERLAY_LANGUAGES.map((lang) => timerWordsIn(lang).over)).size).toBe(OVERLAY_LANGUAGES.length);
});
