import { splitPoints } from './split-points';

const none = { gifts: 0, likes: 0, comments: 0, social: 0, adjustments: 0 };

describe('splitPoints', () => {
  it('shares the bar among what gave points', () => {
    expect(splitPoints({ ...none, gifts: 75, likes: 25 })).toEqual([
      { kind: 'gifts', points: 75, share: 75 },
      { kind: 'likes', points: 25, share: 25 },
      { kind: 'comments', points: 0, share: 0 },
    ]);
  });

  it('names what was taken by hand, and gives it no room', () => {
    const parts = splitPoints({ ...none, likes: 50, adjustments: -20 });
    expect(parts.find(({ kind }) => kind === 'adjustments')).toEqual({ kind: 'adjustments', points: -20, share: 0 });
    expect(parts.find(({ kind }) => kind === 'likes')?.share).toBe(100);
  });

  it('stays an empty bar while there is nothing', () => {
    expect(splitPoints(none).map(({ kind, share }) => [kind, share])).toEqual([['gifts', 0], ['likes', 0], ['comments', 0]]);
  });
});
