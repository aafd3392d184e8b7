import type { GiftId, SessionId, ViewerId } from '@app/domain';
import type { ReplayedStanding, ReplayedTotals } from '@app/scoring';
import type { EntityManager } from 'typeorm';
import { readStandings } from '../ledger/ledger.repository';

/** Standings as they are stored, in the shape in which a replay gives them. */
export async function readStored(db: EntityManager, session: SessionId): Promise<ReplayedStanding[]> {
  const gifts = new Map<ViewerId, Map<GiftId, { present: number; used: number }>>();
  const rows: { viewer_id: ViewerId; gift_id: GiftId; count: string; used_count: string }[] = await db.query(
    'select viewer_id, gift_id, count, used_count from standing_gift where session_id = $1',
    [session],
  );
  for (const row of rows) {
    const mine = gifts.get(row.viewer_id) ?? new Map<GiftId, { present: number; used: number }>();
    gifts.set(row.viewer_id, mine.set(row.gift_id, { present: Number(row.count), used: Number(row.used_count) }));
  }
  const standings = await readStandings(db, session);
  return standings.map(({ viewerId, present, used, distinctComments, scored, hidden, reachedAt }) => ({
    viewerId, present, used, distinctComments, scored, hidden, reachedAt, gifts: gifts.get(viewerId) ?? new Map(),
  }));
}

/** Sums as they are stored with the session, or null when there is none. */
export async function readStoredTotals(db: EntityManager, session: SessionId): Promise<(ReplayedTotals & { readonly version: bigint }) | null> {
  const rows: Record<keyof ReplayedTotals | 'version', string | number>[] = await db.query(
    'select version, participants, active, hidden, comments, likes, gifts, coins, points from session where id = $1',
    [session],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { version, participants, active, hidden, comments, likes, gifts, coins, points } = row;
  return {
    version: BigInt(version), participants: Number(participants), active: Number(active), hidden: Number(hidden), comments: Number(comments), likes: Number(likes), gifts: Number(gifts), coins: Number(coins),
    points: BigInt(points),
  };
}
