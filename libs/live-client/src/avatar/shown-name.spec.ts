import { shownName } from './shown-name';

it.each(['Ploy', '✨', 'عبد', '𝓜𝓪𝓲', '👩‍👩‍👧‍👦', '7'])('%s is shown as it is', (nickname) => {
  expect(shownName(` ${nickname} `, 'handle')).toBe(nickname);
});

it.each([[''], ['  '], ['\u200B\u200D'], ['\u3164\u3164'], ['\u2800'], ['\u202E'], ['\n\t']])('%j shows nothing, so the handle stands in', (nickname) => {
  expect(shownName(nickname, 'mali_star')).toBe('@mali_star');
});

it('is never empty', () => {
  expect(shownName('', '')).toBe('…');
  expect(shownName('\u3164')).toBe('…');
});
