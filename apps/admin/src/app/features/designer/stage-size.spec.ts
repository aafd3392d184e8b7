import { fitScale, LANDSCAPE, nameCanvas, PORTRAIT, sideOf } from './stage-size';

it('fits a canvas into the room there is, whole, and never enlarges it', () => {
  expect(fitScale(PORTRAIT, { width: 540, height: 1920 })).toBe(0.5);
  expect(fitScale(LANDSCAPE, { width: 1920, height: 270 })).toBe(0.25);
  expect(fitScale({ width: 400, height: 300 }, { width: 2000, height: 2000 })).toBe(1);
  expect(fitScale(PORTRAIT, { width: 0, height: 0 })).toBe(0);
});

it('knows the usual canvases by name', () => {
  expect([PORTRAIT, LANDSCAPE, { width: 1080, height: 1080 }].map(nameCanvas)).toEqual(['portrait', 'landscape', 'own']);
});

it.each([[300.4, 300], [1, 200], [99_999, 3840], [NaN, 1080], [Infinity, 1080]])('a side that was typed as %d is %d', (typed, side) => {
  expect(sideOf(typed, 1080)).toBe(side);
});
