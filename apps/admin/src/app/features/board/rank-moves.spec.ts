import type { LeaderboardEntry } from '@app/contracts';
import { viewerId } from '@app/domain';
import { madeUpEntry } from '../../testing/made-up';
import { findViewers } from './find-viewers';
import { MOVE_SHOWN_MS, noMoves, trackMoves, type Moves } from './rank-moves';

const at = (id: string, rank: number, points: number): LeaderboardEntry => madeUpEntry(rank, { viewerId: viewerId(id), points });
const climbs = (moves: Moves): Record<string, number> => Object.fromEntries([...moves.climbs].map(([id, move]) => [id, move.by]));

describe('trackMoves', () => {
  const start = trackMoves(noMoves, [at('a', 1, 9), at('b', 2, 5), at('c', 3, 1)], 0);

  it('marks nobody at first sight', () => {
    expect(climbs(start)).toEqual({});
  });

  it('marks who climbed, and not those who were passed', () => {
    expect(climbs(trackMoves(start, [at('c', 1, 20), at('a', 2, 9), at('b', 3, 5)], 100))).toEqual({ c: 2 });
  });

  it('adds up steps within the time of a mark', () => {
    const once = trackMoves(start, [at('a', 1, 9), at('c', 2, 6), at('b', 3, 5)], 100);
    expect(climbs(trackMoves(once, [at('c', 1, 20), at('a', 2, 9), at('b', 3, 5)], 200))).toEqual({ c: 2 });
    expect(climbs(trackMoves(once, [at('c', 1, 20), at('a', 2, 9), at('b', 3, 5)], 200 + MOVE_SHOWN_MS))).toEqual({ c: 1 });
  });

  it('takes back what a fall costs', () => {
    const up = trackMoves(start, [at('c', 1, 20), at('a', 2, 9), at('b', 3, 5)], 100);
    expect(climbs(trackMoves(up, [at('a', 1, 30), at('c', 2, 20), at('b', 3, 5)], 200))).toEqual({ c: 1, a: 1 });
    expect(climbs(trackMoves(up, [at('a', 1, 30), at('b', 2, 25), at('c', 3, 20)], 200))).toEqual({ a: 1, b: 1 });
  });

  it('marks nobody who only moved up because somebody was reset', () => {
    expect(climbs(trackMoves(start, [at('b', 1, 5), at('c', 2, 1), at('a', 3, 0)], 100))).toEqual({});
  });
});

describe('trackMoves from 0 points', () => {
  it('marks nobody for a first point', () => {
    const start = trackMoves(noMoves, [at('a', 1, 0), at('b', 2, 0)], 0);
    expect(climbs(trackMoves(start, [at('b', 1, 1), at('a', 2, 0)], 100))).toEqual({});
  });
});

describe('findViewers', () => {
  const entries = [madeUpEntry(1, { nickname: '𝓡𝓸𝓼𝓮 💖', handle: 'rose.th' }), madeUpEntry(2, { nickname: 'เอกชัย', handle: 'ekachai' })];
  const found = (text: string): number[] => findViewers(entries, text).map((entry) => entry.rank);

  it('finds styled letters by plain ones, any script, and handles with or without @', () => {
    expect([found('rose'), found('ROSE'), found('เอก'), found('@ekachai'), found('nobody')]).toEqual([[1], [1], [2], [2], []]);
  });

  it('leaves the board alone while nothing is asked', () => {
    expect(findViewers(entries, '  ')).toBe(entries);
  });
});
