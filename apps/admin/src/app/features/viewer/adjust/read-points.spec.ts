import { readPoints } from './read-points';

describe('readPoints', () => {
  it('reads points as people write them', () => {
    expect(['50', '+50', '-12.5', '−1,000', ' 1 000 ', '.5'].map(readPoints)).toEqual([{ points: 50 }, { points: 50 }, { points: -12.5 }, { points: -1000 }, { points: 1000 }, { points: 0.5 }]);
  });

  it('says what is wrong', () => {
    expect(['', '-', 'ten', '1.2.3', '0', '-0.0', '1000001', '0.0001'].map(readPoints)).toEqual(
      ['empty', 'empty', 'not-a-number', 'not-a-number', 'zero', 'zero', 'too-much', 'too-fine'].map((wrong) => ({ wrong })),
    );
  });

  it('takes the most that is allowed', () => {
    expect(readPoints('-1,000,000')).toEqual({ points: -1_000_000 });
    expect(readPoints('0.001')).toEqual({ points: 0.001 });
  });
});
