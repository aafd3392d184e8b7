import { giftId } from '@app/domain';
import fc from 'fast-check';
import type { KeptComment } from './ledger-row';
import { UNITS_PER_POINT } from './points';
import { replay, standingsText } from './replay';
import { adjusts, airs, ann, arbitraryLedger, bo, follows, gives, hides, ledgerOf, likes, resets, says, START, undoes } from './testing/made-rows';

const point = UNITS_PER_POINT;
const comment = (id: bigint, viewerId: KeptComment['viewerId'], at = 0): KeptComment => ({ id, viewerId, at: START + at });
const only = (...args: Parameters<typeof replay>) => replay(...args).standings[0];

describe('a replay', () => {
  it('sums up what happened', () => {
    const { standings, totals } = replay(ledgerOf(likes(ann, 15, 1), gives(bo, 2, 2), says(ann, 3), gives(null, 1)), [comment(1n, ann, 3), comment(2n, ann, 4), comment(3n, null)]);
    expect(standings).toEqual([
      { viewerId: ann, present: { points: 2n * point, likes: 15, comments: 2, gifts: 0, coins: 0 }, used: expect.objectContaining({ points: 0n }), distinctComments: 1, scored: true, reachedAt: START + 3, hidden: false, gifts: new Map() },
      { viewerId: bo, present: { points: 320n * point, likes: 0, comments: 0, gifts: 2, coins: 40 }, used: expect.anything(), distinctComments: 0, scored: true, reachedAt: START + 2, hidden: false, gifts: new Map([[giftId('5658'), { present: 2, used: 0 }]]) },
    ]);
    expect(totals).toEqual({ participants: 2, active: 2, hidden: 0, comments: 3, likes: 15, gifts: 3, coins: 60, points: 322n * point });
  });

  it('puts before a reset what was before it, comments by their own mark', () => {
    const rows = ledgerOf(likes(ann, 15), gives(ann, 1), resets(ann, 100, 1n), likes(ann, 30, 200));
    expect(only(rows, [comment(1n, ann), comment(2n, ann)])).toMatchObject({ present: { points: 2n * point, likes: 30, comments: 1, gifts: 0 }, used: { points: 161n * point, likes: 15, comments: 1, gifts: 1, coins: 20 } });
  });

  it('counts an undo where what it takes back counts', () => {
    const rows = ledgerOf(adjusts(ann, 5n), likes(ann, 15), resets(null), likes(ann, 15));
    expect(only(undoes(rows, 10n), [])).toMatchObject({ present: { points: point }, used: { points: point } });
    expect(only(undoes(rows, 30n), [])).toMatchObject({ present: { points: 2n * point + 5n }, used: { points: 0n } });
  });

  it('keeps the score of somebody who is hidden, and counts them among the active no more, until that is taken back', () => {
    const rows = ledgerOf(likes(ann, 15), likes(bo, 15), hides(ann), likes(ann, 15), resets(bo), airs());
    const { standings, totals } = replay(rows, []);
    expect(standings).toMatchObject([{ viewerId: ann, hidden: true, present: { points: 2n * point } }, { viewerId: bo, hidden: false }]);
    expect(totals).toMatchObject({ participants: 2, hidden: 1, active: 0 });
    const shown = replay(undoes(rows, 30n), []);
    expect([shown.totals.hidden, shown.totals.active, standingsText(shown.standings)]).toEqual([0, 1, standingsText(replay(ledgerOf(likes(ann, 15), likes(bo, 15), follows(ann), likes(ann, 15), resets(bo)), []).standings)]);
    expect(standingsText(standings)).not.toBe(standingsText(shown.standings));
  });

  it.each([
    ['the last thing that brought points', ledgerOf(likes(ann, 1, 50), likes(ann, 1, 40), follows(ann, 90)), START + 50],
    ['the reset, while nothing came after it', ledgerOf(likes(ann, 1, 50), resets(ann, 70), follows(ann, 90)), START + 70],
    ['the first thing, while nothing brought points', ledgerOf(follows(ann, 50), follows(ann, 20)), START + 20],
    ['the first thing, also when everybody was reset before it', ledgerOf(likes(bo, 1), resets(null, 10), follows(ann, 50)), START + 50],
    ['what stands, and not what was taken back', undoes(ledgerOf(likes(ann, 1, 50), adjusts(ann, 9n, 80)), 20n), START + 50],
  ])('says that the score was reached at %s', (_, rows, at) => {
    expect(only(rows, [])).toMatchObject({ viewerId: ann, reachedAt: at });
  });

  it('adds up to the rows, those after the last reset and those before it', () => {
    fc.assert(
      fc.property(arbitraryLedger, (rows) => {
        const { standings } = replay(rows, []);
        for (const { viewerId, present, used } of standings) {
          const sum = rows.filter((row) => row.viewerId === viewerId).reduce((units, row) => units + row.points, 0n);
          expect(present.points + used.points).toBe(sum);
        }
      }),
      { seed: 20_260_202, numRuns: 200 },
    );
  });
});

describe('standings as text', () => {
  it('are equal for equal standings, in whatever order they come', () => {
    const { standings } = replay(ledgerOf(likes(ann, 15), gives(bo, 2)), []);
    expect(standingsText([...standings].reverse())).toBe(standingsText(standings));
    expect(standingsText(standings)).toBe(
      `701 | 18018000 15 0 0 0 | 0 0 0 0 0 | 0 | scored ${START} | \n702 | 5765760000 0 0 2 40 | 0 0 0 0 0 | 0 | scored ${START} | 5658:2+0\n`,
    );
  });

  it('differ by a single unit', () => {
    expect(standingsText(replay(ledgerOf(adjusts(ann, 1n), likes(ann, 1)), []).standings)).not.toBe(standingsText(replay(ledgerOf(adjusts(ann, 2n), likes(ann, 1)), []).standings));
  });
});
