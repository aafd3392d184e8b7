import { pointsFormat, wholePoints } from './show-points';

it.each([[0, 0], [0.000001, 1], [12, 12], [12.000001, 13], [12.5, 13], [0.1 + 0.2 - 0.3, 0], [1.1 * 10, 11], [123_456_789.4, 123_456_790]])('%d points are %i', (points, shown) => {
  expect(wholePoints(points)).toBe(shown);
});

it('groups digits as the language does, and shows nothing as "-"', () => {
  expect(pointsFormat('en')(12_480)).toBe('12,480');
  expect(pointsFormat('de')(12_480)).toBe('12.480');
  expect(pointsFormat('en')(0)).toBe('-');
});
