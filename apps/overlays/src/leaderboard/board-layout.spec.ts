import { layoutOf, positionOf, sideOf, type Layout } from './board-layout';

it.each([['', 'column'], ['?layout=row', 'row'], ['?layout=PODIUM', 'podium'], ['?layout=circle', 'column']])('%j is a %s', (search, layout) => {
  expect(layoutOf(new URLSearchParams(search))).toBe(layout);
});

it('what is wide is a lower third', () => {
  expect((['column', 'row', 'podium'] as const).map(positionOf)).toEqual(['top-left', 'bottom', 'bottom']);
});

it.each([
  ['column', 'top-left', 'left'],
  ['column', 'bottom', 'left'],
  ['column', 'right', 'right'],
  ['row', 'bottom-right', 'bottom'],
  ['row', 'top', 'top'],
  ['podium', 'center', 'bottom'],
] as const)('cards of a %s at %s come from the %s', (layout: Layout, position, side) => {
  expect(sideOf(layout, position)).toBe(side);
});
