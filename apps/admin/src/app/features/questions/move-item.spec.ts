import { moveItem } from './move-item';

describe('moveItem', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 9, 'bca'],
    [2, -4, 'cab'],
    [7, 0, 'abc'],
  ])('from %i to %i', (from, to, after) => {
    expect(moveItem(['a', 'b', 'c'], from, to).join('')).toBe(after);
  });
});
