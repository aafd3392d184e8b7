import { isEaten } from './is-eaten';

it.each(['#00ff00', '00ff00', '#0f0', '#3cb371', '#00c853', '#7cfc00', '#00ff7f', '#b6ffb6'])('%s is eaten', (color) => {
  expect(isEaten(color)).toBe(true);
});

it.each(['#ff0000', '#ffc83d', '#0000ff', '#00ffff', '#ffff00', '#ff00ff', '#ffffff', '#000000', '#808080', '#eef5ee', '', 'green', '#00ff0', 'url(x)'])('"%s" is not', (color) => {
  expect(isEaten(color)).toBe(false);
});
