import { addTotals } from './story.store';

describe('addTotals', () => {
  it('adds present and used without the rounding of floating point', () => {
    const part = { points: 0.1, likes: 1, comments: 2, gifts: 3, coins: 4 };
    expect(addTotals(part, { ...part, points: 0.2 })).toEqual({ points: 0.3, likes: 2, comments: 4, gifts: 6, coins: 8 });
  });
});
