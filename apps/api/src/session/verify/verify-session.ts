import type { SessionId, ViewerId } from '@app/domain';
import type { Redis } from 'ioredis';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresLeaderboard } from '../leaderboard/postgres-leaderboard';
import { RedisBoard } from '../leaderboard/redis-board';
import { lockSession, readStandings, readVersion } from '../ledger/ledger.repository';
import { compareStandings, type Standing } from '../ledger/standing';
import { hashStandings, replaySession } from '../replay/replay-session';
import { rankingDifferences, standingDifferences, totalDifferences, type Difference } from './differences';
import { readStored, readStoredTotals } from './stored-standings';

export interface Verification {
  readonly entries: number;
  readonly viewers: number;
  /** Of what the ledger gives, and of what is stored. */
  readonly hashes: { readonly ledger: string; readonly stored: string };
  /** What was compared, and how that went, as lines to read. */
  readonly compared: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * Plays a session again from its ledger and compares what comes out with all that is stored of it. The show may go on
 * meanwhile: everything in PostgreSQL is read as of one moment.
 * @returns null when there is no such session
 */
export async function verifySession(dataSource: DataSource, redis: Redis | null, session: SessionId): Promise<Verification | null> {
  const inPostgres = await dataSource.transaction('REPEATABLE READ', (tx) => verifyStored(tx, session));
  if (inPostgres === null || redis === null) return inPostgres;
  const board = await verifyRedis(dataSource, redis, session);
  return { ...inPostgres, compared: [...inPostgres.compared, board.compared], differences: [...inPostgres.differences, ...board.differences] };
}

async function verifyStored(tx: EntityManager, session: SessionId): Promise<Verification | null> {
  const totals = await readStoredTotals(tx, session);
  if (totals === null) return null;
  const replayed = await replaySession(tx, session);
  const stored = await readStored(tx, session);
  const ranking = rankingOf(replayed.standings);
  const [counted]: { entries: string }[] = await tx.query('select count(*) as entries from ledger_entry where session_id = $1', [session]);
  const board = await new PostgresLeaderboard(tx).top(session, stored.length + 1);
  return {
    entries: Number(counted?.entries ?? 0),
    viewers: replayed.standings.length,
    hashes: { ledger: hashStandings(replayed.standings), stored: hashStandings(stored) },
    compared: ['the ledger with the standings', 'the ledger with the totals of the session', 'the ledger with the ranking in PostgreSQL'],
    differences: [
      ...standingDifferences(replayed.standings, stored),
      ...totalDifferences(replayed.totals, totals),
      ...rankingDifferences('ranking in PostgreSQL', ranking, board),
    ],
  };
}

/** Under the session's lock, for as long as it takes to read two lists, so that the board cannot be ahead of the standings. */
async function verifyRedis(dataSource: DataSource, redis: Redis, session: SessionId): Promise<{ compared: string; differences: Difference[] }> {
  return dataSource.transaction(async (tx) => {
    await lockSession(tx, session);
    const version = (await readVersion(tx, session)) ?? 0n;
    const standings = await readStandings(tx, session);
    const board = await new RedisBoard(redis, session).range(version, 0, -1);
    if (board === null) return { compared: 'nothing in Redis: its board is not up to this version, and PostgreSQL is asked instead', differences: [] };
    const wanted = rankingOf(standings);
    return { compared: 'the standings with the ranking in Redis', differences: rankingDifferences('ranking in Redis', wanted, board) };
  });
}

/** Those who are ranked, from the top. */
function rankingOf(standings: readonly Pick<Standing, 'viewerId' | 'present' | 'reachedAt' | 'hidden'>[]): ViewerId[] {
  const ranked = standings.filter(({ hidden }) => !hidden).map(({ viewerId, present, reachedAt }) => ({ viewerId, points: present.points, reachedAt }));
  return ranked.sort(compareStandings).map(({ viewerId }) => viewerId);
}
