import { sessionId, viewerId, type SessionId } from '@app/domain';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Projection } from '../leaderboard/leaderboard';
import { lockSession, readVersion, writeStandings } from '../ledger/ledger.repository';
import { EMPTY_TALLY, type Standing } from '../ledger/standing';

/** Where somebody stands: id, units, when they were reached, and whether they are hidden. */
export type Place = readonly [id: string, units: bigint, reachedAt?: number, hidden?: boolean];

export async function newSession(database: DataSource): Promise<SessionId> {
  const id = sessionId(randomUUID());
  await database.query(`insert into session (id, host, status, connection) values ($1, 'mali_star', 'ready', '{"state":"idle"}')`, [id]);
  return id;
}

/** Commits new places as the ledger does, and gives back what is then to be projected. */
export function commit(database: DataSource, session: SessionId, places: readonly Place[]): Promise<Projection> {
  return database.transaction(async (tx) => {
    await lockSession(tx, session);
    const version = ((await readVersion(tx, session)) ?? 0n) + 1n;
    const standings = places.map(([id, points, reachedAt = 0, hidden = false]): Standing => ({
      viewerId: viewerId(id),
      present: { ...EMPTY_TALLY, points },
      used: EMPTY_TALLY,
      distinctComments: 0,
      watermark: 0n,
      scored: points !== 0n,
      hidden,
      reachedAt,
      version,
    }));
    await writeStandings(tx, session, standings);
    for (const { viewerId: id, hidden } of standings) await tx.query('update standing set hidden = $3 where session_id = $1 and viewer_id = $2 and hidden <> $3', [session, id, hidden]);
    await tx.query('update session set version = $2 where id = $1', [session, version.toString()]);
    return { version, standings };
  });
}

