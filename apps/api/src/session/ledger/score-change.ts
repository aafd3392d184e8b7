import type { SessionId } from '@app/domain';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Leaderboard, Projection } from '../leaderboard/leaderboard';
import { noSession } from '../require-session';
import { lockSession, readVersion } from './ledger.repository';

const logger = new Logger('Ledger');

/**
 * Runs a change of the session's scores: alone among its writers, in one transaction, with the version that the change
 * will have. No score changes in any other way.
 * @throws DomainError `session.not-found`
 */
export function changeScores<T>(dataSource: DataSource, session: SessionId, run: (tx: EntityManager, version: bigint) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (tx) => {
    await lockSession(tx, session);
    const version = await readVersion(tx, session);
    if (version === null) throw noSession();
    return run(tx, version + 1n);
  });
}

/** For what people did: it is committed, and whoever reads sees it, so a leaderboard that is away must not make it look failed. */
export async function projectLeniently(leaderboard: Leaderboard, session: SessionId, change: Projection): Promise<void> {
  try {
    await leaderboard.project(session, change);
  } catch (error) {
    logger.warn(`The leaderboard will hear of this later: ${error instanceof Error ? error.message : String(error)}`);
  }
}
