import type { SessionId, ViewerId } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { Leaderboard } from '../leaderboard/leaderboard';
import { announce } from '../session.feed';
import { readStandings } from './ledger.repository';
import { recount } from './recount.repository';
import { changeScores, projectLeniently } from './score-change';

/** What was appended, and whose standings that changes: nobody's when the list is empty, everybody's when it is null. */
export interface Appended<Seq extends string | null = string> {
  readonly seq: Seq;
  readonly concerned: readonly ViewerId[] | null;
}

/**
 * Appends to the ledger under the session's lock, sums the standings of those concerned up anew, and tells the leaderboard.
 * @returns the sequence number of what was appended
 * @throws DomainError `session.not-found`
 */
export async function correct<Seq extends string | null>(
  dataSource: DataSource,
  leaderboard: Leaderboard,
  session: SessionId,
  append: (tx: EntityManager) => Promise<Appended<Seq>>,
): Promise<Seq> {
  const { seq, projection } = await changeScores(dataSource, session, async (tx, version) => {
    const done = await append(tx);
    if (done.concerned?.length === 0) return { seq: done.seq, projection: null };
    await recount(tx, session, done.concerned, version);
    await announce(tx, session, 'standings');
    return { seq: done.seq, projection: { version, standings: await readStandings(tx, session, done.concerned ?? undefined) } };
  });
  if (projection !== null) await projectLeniently(leaderboard, session, projection);
  return seq;
}
