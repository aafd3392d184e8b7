import { giftId, viewerId, type ViewerId } from '@app/domain';
import fc from 'fast-check';
import { isFact, type LedgerRow } from '../ledger-row';
import { DEFAULT_RULES } from '../rule-set';
import { giftPrice, priceOf } from '../score';

/** Made-up ledgers, as they could stand in the database. */

export const ann = viewerId('701');
export const bo = viewerId('702');
export const START = Date.UTC(2026, 0, 10, 19);

type Draft = Omit<LedgerRow, 'seq'>;

const nothing: Draft = {
  kind: 'follow', viewerId: ann, quantity: 1, points: 0n, at: START, giftId: null, coins: null, follower: null, undoesSeq: null, place: null, partOf: null, commentMark: null,
};
const rose = { id: giftId('5655'), coins: 1 };
const perfume = { id: giftId('5658'), coins: 20 };

export const likes = (viewer: ViewerId | null, count: number, at = 0, follower = false): Draft => ({
  ...nothing, kind: 'like', viewerId: viewer, quantity: count, follower, at: START + at, points: viewer === null ? 0n : priceOf({ kind: 'like', follower }, DEFAULT_RULES) * BigInt(count),
});
export const gives = (viewer: ViewerId | null, count: number, at = 0, gift = perfume): Draft => ({
  ...nothing, kind: 'gift', viewerId: viewer, quantity: count, giftId: gift.id, coins: gift.coins, at: START + at, points: viewer === null ? 0n : giftPrice(gift, DEFAULT_RULES) * BigInt(count),
});
export const says = (viewer: ViewerId, at = 0): Draft => ({ ...nothing, kind: 'comment', viewerId: viewer, at: START + at, points: priceOf({ kind: 'comment' }, DEFAULT_RULES) });
export const follows = (viewer: ViewerId, at = 0): Draft => ({ ...nothing, viewerId: viewer, at: START + at });
export const adjusts = (viewer: ViewerId, points: bigint, at = 0): Draft => ({ ...nothing, kind: 'adjustment', viewerId: viewer, points, at: START + at });
export const resets = (viewer: ViewerId | null, at = 0, commentMark: bigint | null = null): Draft => ({ ...nothing, kind: 'reset', viewerId: viewer, quantity: 0, at: START + at, commentMark });

export const hides = (viewer: ViewerId): Draft => ({ ...nothing, kind: 'hide', viewerId: viewer, quantity: 0 });
/** Somebody's comment was put on air. */
export const airs = (): Draft => ({ ...nothing, kind: 'on-air', viewerId: null, quantity: 0 });

/** In the order given, as rows 10, 20, 30 and so on. */
export const ledgerOf = (...drafts: readonly Draft[]): LedgerRow[] => drafts.map((draft, i) => ({ ...draft, seq: BigInt(10 * (i + 1)) }));

/** The row that takes the row with this number back, in the place where that counts. */
export const undoes = (rows: readonly LedgerRow[], seq: bigint): LedgerRow[] => {
  const target = rows.find((row) => row.seq === seq);
  if (target === undefined) throw new Error(`No row ${seq}`);
  const last = rows.at(-1)?.seq ?? 0n;
  return [...rows, { ...target, seq: last + 10n, kind: 'undo', points: -target.points, undoesSeq: seq, place: target.place ?? seq }];
};

const someone = fc.constantFrom(ann, bo);
const at = fc.integer({ min: 0, max: 60_000 });
const draft = fc.oneof(
  fc.record({ who: fc.option(someone, { nil: null }), count: fc.integer({ min: 1, max: 15 }), at, follower: fc.boolean() }).map((each) => likes(each.who, each.count, each.at, each.follower)),
  fc.record({ who: fc.option(someone, { nil: null }), count: fc.integer({ min: 1, max: 9 }), at, gift: fc.constantFrom(rose, perfume) }).map((each) => gives(each.who, each.count, each.at, each.gift)),
  fc.record({ who: someone, at }).map((each) => says(each.who, each.at)),
  fc.record({ who: someone, at }).map((each) => follows(each.who, each.at)),
  fc.record({ who: someone, points: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), at }).map((each) => adjusts(each.who, each.points, each.at)),
  fc.record({ who: fc.option(someone, { nil: null }), at }).map((each) => resets(each.who, each.at)),
  someone.map(hides),
  fc.constant(airs()),
);

/** Facts and what is done at the desk, but for re-scores; one action taken back, perhaps. */
export const arbitraryLedger: fc.Arbitrary<LedgerRow[]> = fc
  .tuple(fc.array(draft, { maxLength: 20, size: 'max' }), fc.nat())
  .map(([drafts, which]) => {
    const rows = ledgerOf(...drafts);
    const actions = rows.filter((row) => !isFact(row));
    const target = actions[which % (actions.length + 1)];
    return target === undefined ? rows : undoes(rows, target.seq);
  });
