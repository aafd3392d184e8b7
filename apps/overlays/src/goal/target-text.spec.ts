import { targetText } from './target-text';

it.each([
  ['en', 10_000, '10,000'], ['de', 50_000, '50.000'], ['en', 9_999_999, '9,999,999'], ['en', 1_000_000_000, '1B'], ['en', 12_500_000, '12.5M'], ['zh', 20_000_000, '2000万'],
])('in %s %d is %s', (lang, target, text) => {
  expect(targetText(target, lang)).toBe(text);
});

it('is whole where short would be another number', () => {
  expect(targetText(12_345_678, 'en')).toBe('12,345,678');
});
