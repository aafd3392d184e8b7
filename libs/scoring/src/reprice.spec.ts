import fc from 'fast-check';
import { DeskHistory } from './desk-history';
import { isFact, type LedgerRow } from './ledger-row';
import { UNITS_PER_POINT, unitsOf } from './points';
import { replay } from './replay';
import { correctionRow, Repricing, type Correction } from './reprice';
import { DEFAULT_RULES, type RuleSet } from './rule-set';
import { ann, arbitraryLedger, bo, follows, gives, ledgerOf, likes, resets, says, START, undoes } from './testing/made-rows';

const seeded = { seed: 20_260_201, numRuns: 300 };
const generous: RuleSet = { ...DEFAULT_RULES, like: { followerLikesPerPoint: 2, otherLikesPerPoint: 4 }, comment: { points: 3, perSession: 2 }, follow: { points: 7.5 } };
const nothingScores: RuleSet = { ...DEFAULT_RULES, comment: { points: 0, perSession: 0 }, gift: { steps: [{ upTo: null, multiplier: 0 }], overrides: {} } };

function reprice(rows: readonly LedgerRow[], rules: RuleSet, from: number | null = null): Correction[] {
  const repricing = new Repricing(new DeskHistory(rows.filter((row) => !isFact(row))), rules, from);
  for (const row of rows) if (isFact(row)) repricing.fact(row);
  return repricing.corrections();
}
/** The ledger with a re-score in it. */
const rescored = (rows: readonly LedgerRow[], rules: RuleSet, from: number | null = null): LedgerRow[] => {
  const last = rows.at(-1)?.seq ?? 0n;
  return [...rows, ...reprice(rows, rules, from).map((correction, i) => correctionRow(correction, last + BigInt(i) + 1n))];
};
const pointsOf = (rows: readonly LedgerRow[]) => new Map(replay(rows, []).standings.map(({ viewerId, present, used }) => [viewerId, [present.points, used.points]]));

/** The same ledger as if these rules had been in force when it was written. */
function asIfAlways(rows: readonly LedgerRow[], rules: RuleSet, from: number | null): LedgerRow[] {
  const said = new Map<string, number>();
  return rows.map((row) => {
    if (!isFact(row) || row.viewerId === null) return row;
    const texts = said.get(row.viewerId) ?? 0;
    if (row.kind === 'comment') said.set(row.viewerId, texts + 1);
    if (from !== null && row.at < from) return row;
    const one = {
      like: UNITS_PER_POINT / BigInt(row.follower === true ? rules.like.followerLikesPerPoint : rules.like.otherLikesPerPoint),
      comment: texts < rules.comment.perSession ? unitsOf(rules.comment.points) : 0n,
      gift: BigInt(row.coins ?? 0) * unitsOf(rules.gift.steps.find(({ upTo }) => upTo === null || (row.coins ?? 0) <= upTo)?.multiplier ?? 0),
      follow: unitsOf(rules.follow.points),
      share: unitsOf(rules.share.points),
    }[row.kind];
    return { ...row, points: one * BigInt(row.quantity) };
  });
}

describe('a re-score', () => {
  it('gives everybody what they would have if the rules had always been these, present and used', () => {
    const moment = fc.option(fc.integer({ min: START, max: START + 60_000 }), { nil: null });
    fc.assert(
      fc.property(arbitraryLedger, fc.constantFrom(generous, nothingScores), moment, (rows, rules, from) => {
        expect(pointsOf(rescored(rows, rules, from))).toEqual(pointsOf(asIfAlways(rows, rules, from)));
      }),
      seeded,
    );
  });

  it('changes nothing by the rules that priced the ledger', () => {
    fc.assert(fc.property(arbitraryLedger, (rows) => expect(reprice(rows, DEFAULT_RULES)).toEqual([])), seeded);
  });

  it('takes the place of the one before it', () => {
    fc.assert(
      fc.property(arbitraryLedger, (rows) => {
        expect(pointsOf(rescored(rescored(rows, nothingScores), generous))).toEqual(pointsOf(rescored(rows, generous)));
        expect(reprice(rescored(rows, generous), generous)).toEqual([]);
      }),
      seeded,
    );
  });

  it('is the same every time, whichever way the object with the rules was made', () => {
    fc.assert(fc.property(arbitraryLedger, (rows) => expect(reprice(rows, JSON.parse(JSON.stringify(generous)) as RuleSet)).toEqual(reprice(rows, generous))), seeded);
  });

  it('corrects what is used where it is used, so that taking the reset back later is right, too', () => {
    const rows = ledgerOf(likes(ann, 60), resets(ann), likes(ann, 30));
    expect(reprice(rows, generous)).toEqual([
      { viewerId: ann, place: 10n, points: 11n * UNITS_PER_POINT, at: START },
      { viewerId: ann, place: 30n, points: (11n * UNITS_PER_POINT) / 2n, at: START },
    ]);
    const after = rescored(rows, generous);
    expect(pointsOf(after).get(ann)).toEqual([unitsOf(7.5), unitsOf(15)]);
    expect(pointsOf(undoes(after, 20n)).get(ann)).toEqual([unitsOf(22.5), 0n]);
  });

  it('pays for as many comments as its rules do, in the order in which they were kept', () => {
    const rows = ledgerOf(says(ann, 30), says(ann, 10), resets(null), says(ann, 20), says(bo));
    expect(pointsOf(rescored(rows, generous))).toEqual(new Map([[ann, [0n, unitsOf(6)]], [bo, [unitsOf(3), 0n]]]));
  });

  it('from a moment on leaves the price of what was before', () => {
    const rows = ledgerOf(likes(ann, 60, 100), likes(ann, 60, 200));
    expect(pointsOf(rescored(rows, generous, START + 200)).get(ann)).toEqual([unitsOf(4 + 15), 0n]);
  });

  it('leaves those out of whom nothing is known', () => {
    expect(reprice(ledgerOf(likes(null, 60), gives(null, 2)), generous)).toEqual([]);
  });

  it('corrects each kind apart, in the place of something of that kind, also after an earlier one', () => {
    const rows = ledgerOf(likes(ann, 60), follows(ann), says(ann), likes(ann, 4), follows(bo));
    expect(reprice(rows, generous)).toMatchObject([
      { viewerId: ann, place: 20n, points: unitsOf(7.5) }, { viewerId: ann, place: 30n, points: unitsOf(2) }, { viewerId: ann, place: 40n }, { viewerId: bo, place: 50n },
    ]);
    expect(reprice(rescored(rows, generous), DEFAULT_RULES)).toMatchObject([
      { viewerId: ann, place: 20n, points: -unitsOf(7.5) }, { viewerId: ann, place: 30n, points: -unitsOf(2) }, { viewerId: ann, place: 40n }, { viewerId: bo, place: 50n },
    ]);
  });

  it('is dated by the last thing of its kind that brings points by its rules, or else by the last that did', () => {
    expect(reprice(ledgerOf(likes(ann, 4, 300), likes(ann, 4, 100)), generous)).toMatchObject([{ at: START + 300 }]);
    expect(reprice(ledgerOf(says(ann, 100), says(ann, 300), says(ann, 200), says(ann, 400)), generous)).toMatchObject([{ at: START + 300 }]);
    expect(reprice(ledgerOf(says(ann, 300), likes(ann, 4, 100), follows(ann, 400)), nothingScores)).toMatchObject([{ at: START + 300 }]);
  });
});
