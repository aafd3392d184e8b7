import { cumulativeOf, growth, type GiftId, type SourceKey, type ViewerId } from '@app/domain';
import type { Units } from '@app/scoring';
import type { LedgerBatch, PricedFact } from './batch';
import { addTally, EMPTY_TALLY, type Standing, type Tally } from './standing';

/** What the database knows about a batch, read under the session's lock. */
export interface Known {
  /** The highest cumulative count in the ledger, for source keys that are in it. */
  readonly highest: ReadonlyMap<SourceKey, number>;
  readonly standings: ReadonlyMap<ViewerId, Standing>;
  /** Comments of the batch that were not kept before, by viewer; null for those of nobody who can be named. */
  readonly newComments: ReadonlyMap<ViewerId | null, { readonly count: number; readonly earliest: number }>;
}

/** A row to append; the sequence number comes from the database. */
export interface NewEntry {
  readonly fact: PricedFact;
  readonly quantity: number;
  readonly cumulative: number;
  readonly points: Units;
}

export interface Settlement {
  readonly entries: readonly NewEntry[];
  /** Absolute standings of everybody who changed. */
  readonly standings: readonly Standing[];
  /** Gifts that came on top, by viewer and gift. */
  readonly gifts: readonly { readonly viewerId: ViewerId; readonly giftId: GiftId; readonly count: number }[];
  /** What the session as a whole gained. */
  readonly gained: Tally & { readonly participants: number; readonly active: number };
}

/**
 * Decides what a batch adds to the ledger and where that leaves everybody. Pure: the same batch on the same ledger gives
 * the same result, and a batch that is in the ledger already gives nothing.
 * @param version the session's version that this change will have
 */
export function settle(batch: LedgerBatch, known: Known, version: bigint): Settlement {
  const entries: NewEntry[] = [];
  const changed = new Map<ViewerId, Standing>();
  const gifts = new Map<string, { viewerId: ViewerId; giftId: GiftId; count: number }>();
  let gained: Tally = EMPTY_TALLY;

  const standingOf = (viewerId: ViewerId, at: number): Standing =>
    changed.get(viewerId) ?? known.standings.get(viewerId) ?? newcomer(viewerId, at, version);

  for (const [viewerId, { count, earliest }] of known.newComments) {
    const added = { ...EMPTY_TALLY, comments: count };
    gained = addTally(gained, added);
    if (viewerId === null) continue;
    const before = standingOf(viewerId, earliest);
    changed.set(viewerId, { ...before, present: addTally(before.present, added), ...reached(before, earliest, 0n), version });
  }

  for (const fact of [...batch.facts].sort(byTime)) {
    const { event, key } = fact;
    const cumulative = cumulativeOf(event);
    const quantity = growth(known.highest.get(key) ?? 0, cumulative);
    if (quantity === 0) continue;
    const viewerId = event.viewer?.id;
    const before = viewerId === undefined ? undefined : standingOf(viewerId, event.at);
    const capped = event.kind === 'comment' && (before?.distinctComments ?? 0) >= batch.commentsPerSession;
    const points = capped ? 0n : fact.unitPrice * BigInt(quantity);
    entries.push({ fact, quantity, cumulative, points });

    const added = tallyOf(fact, quantity, points);
    gained = addTally(gained, added);
    if (before === undefined || viewerId === undefined) continue;
    changed.set(viewerId, {
      ...before,
      present: addTally(before.present, added),
      distinctComments: before.distinctComments + (event.kind === 'comment' ? 1 : 0),
      ...reached(before, event.at, points),
      version,
    });
    if (event.kind === 'gift') {
      const id = `${viewerId}:${event.gift.id}`;
      gifts.set(id, { viewerId, giftId: event.gift.id, count: (gifts.get(id)?.count ?? 0) + quantity });
    }
  }

  const standings = [...changed.values()];
  const counts = (standing: Standing | undefined): number => (standing !== undefined && standing.present.points > 0n && !standing.hidden ? 1 : 0);
  return {
    entries,
    standings,
    gifts: [...gifts.values()],
    gained: {
      ...gained,
      participants: standings.filter(({ viewerId }) => !known.standings.has(viewerId)).length,
      active: standings.reduce((sum, each) => sum + counts(each) - counts(known.standings.get(each.viewerId)), 0),
    },
  };
}

/** What something at this moment makes of `Standing.reachedAt`: the same whatever the order in which things come. */
function reached(before: Standing, at: number, points: Units): Pick<Standing, 'scored' | 'reachedAt'> {
  if (points !== 0n) return { scored: true, reachedAt: before.scored ? Math.max(before.reachedAt, at) : at };
  const isFirst = !before.scored && before.watermark === 0n && at < before.reachedAt;
  return { scored: before.scored, reachedAt: isFirst ? at : before.reachedAt };
}

function newcomer(viewerId: ViewerId, at: number, version: bigint): Standing {
  return { viewerId, present: EMPTY_TALLY, used: EMPTY_TALLY, distinctComments: 0, watermark: 0n, scored: false, hidden: false, reachedAt: at, version };
}

/** Comments are counted where they are kept, repeated ones too; here they only bring points. */
function tallyOf({ event }: PricedFact, quantity: number, points: Units): Tally {
  switch (event.kind) {
    case 'like':
      return { ...EMPTY_TALLY, points, likes: quantity };
    case 'gift':
      return { ...EMPTY_TALLY, points, gifts: quantity, coins: quantity * event.gift.coins };
    case 'comment':
    case 'follow':
    case 'share':
      return { ...EMPTY_TALLY, points };
  }
}

function byTime(a: PricedFact, b: PricedFact): number {
  return a.event.at - b.event.at || (a.key < b.key ? -1 : 1);
}
