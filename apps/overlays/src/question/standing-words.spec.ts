import { sayStanding } from './standing-words';

it.each([
  ['en', 1, 12_480, 'No. 1 · 12,480 points'],
  ['en', 5, 1, 'No. 5 · 1 point'],
  ['de', 2, 12_480, 'Platz 2 · 12.480 Punkte'],
  ['th-TH', 3, 9_015, 'อันดับ 3 · 9,015 คะแนน'],
  ['zh-Hant', 4, 8_730, '第 4 名 · 8,730 分'],
  ['fi', 1, 10, 'No. 1 · 10 points'],
])('in %s number %i with %f points is %j', (lang, rank, points, words) => {
  expect(sayStanding(lang, rank, points)).toBe(words);
});

it('says the points as the ranking shows them, and nothing of nothing', () => {
  expect(sayStanding('en', 1, 11.2)).toBe('No. 1 · 12 points');
  expect(sayStanding('en', 1, 0)).toBeNull();
});
