import { isEaten } from './is-eaten';

const GREEN = '#00ff00';

it.each(['#00ff00', '00ff00', '#0f0', '#3cb371', '#00c853', '#7cfc00', '#00ff7f', '#b6ffb6'])('green eats %s', (color) => {
  expect(isEaten(color, GREEN)).toBe(true);
});

it.each(['#ff0000', '#ffc83d', '#0000ff', '#00ffff', '#ffff00', '#ff00ff', '#ffffff', '#000000', '#808080', '#eef5ee', '', 'green', '#00ff0', 'url(x)'])('green leaves "%s"', (color) => {
  expect(isEaten(color, GREEN)).toBe(false);
});

it('another ground eats what is like it, also round the end of the circle', () => {
  expect(['#3355ff', '#00c853', '#ffc83d'].map((color) => isEaten(color, '#0000ff'))).toEqual([true, false, false]);
  expect([isEaten('#ff0011', '#ff2200'), isEaten('#ff0066', '#ff2200'), isEaten('#00ff00', '#ff2200')]).toEqual([true, true, false]);
});

it('what keys nothing eats nothing', () => {
  expect([isEaten(GREEN, ''), isEaten(GREEN, 'transparent'), isEaten(GREEN, '#000000')]).toEqual([false, false, false]);
});
