import { fitText, type Setting } from './fit-text';

/** As a page of letters half as wide as high: whether so many characters, the longest word of so many, fit. */
const room = (characters: number, longestWord: number) => ({ size, breaksWords, isTall }: Setting): boolean => {
  const perLine = Math.floor(580 / (size / 2));
  const lines = Math.ceil(characters / perLine);
  return lines * size * 1.3 <= (isTall ? 1_190 : 370) && (breaksWords || longestWord <= perLine);
};

it('a short comment is as large as can be', () => {
  expect(fitText(room(40, 8))).toEqual({ size: 54, breaksWords: false, isTall: false });
});

it('gets smaller with its length, and never larger', () => {
  const sizes = Array.from({ length: 120 }, (_, index) => fitText(room(index * 10, 8)).size);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  expect(new Set(sizes).size).toBeGreaterThan(5);
});

it('stays readable on a phone at the length that TikTok allows', () => {
  expect(fitText(room(150, 12)).size).toBeGreaterThanOrEqual(28);
});

it('breaks a word only when no size takes it whole', () => {
  expect(fitText(room(60, 36)).breaksWords).toBe(false);
  expect(fitText(room(60, 60))).toEqual({ size: 40, breaksWords: true, isTall: false });
});

it('lets the bubble grow before letters get too small', () => {
  expect(fitText(room(700, 10))).toEqual({ size: 28, breaksWords: true, isTall: true });
});

it('is the smallest when nothing fits', () => {
  expect(fitText(() => false).size).toBe(8);
});
