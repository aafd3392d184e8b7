import type { SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';

/** All SQL that forgets. Every call runs inside a transaction that holds the session's lock. */

/** Everything that belongs to the session. What refers to its row (gaps, runs, rooms, the timer, what was prepared) goes with that. */
export async function deleteSession(tx: EntityManager, session: SessionId): Promise<void> {
  // The ledger refuses every other delete.
  await tx.query(`select set_config('ledger.purge', 'on', true)`);
  for (const table of ['ledger_entry', 'comment', 'standing_gift', 'standing']) await tx.query(`delete from ${table} where session_id = $1`, [session]);
  await tx.query('delete from session where id = $1', [session]);
  await tx.query(`select set_config('ledger.purge', 'off', true)`);
}

/**
 * Forgets viewers who are in no other session. A batch of another session may be about to bring one of them: it writes
 * viewers before it writes where they stand. So they are locked first, in the order in which batches lock them, and then
 * looked at once more: whoever came before the lock is seen to stand there, and whoever comes after it writes the viewer
 * anew.
 */
export async function deleteStrangers(tx: EntityManager, viewers: readonly string[]): Promise<void> {
  await tx.query('select from viewer where id = any($1) order by id collate "C" for update', [viewers]);
  await tx.query('delete from viewer where id = any($1) and not exists (select from standing where standing.viewer_id = viewer.id)', [viewers]);
}

/** Who is in this session and in no other, as far as it is committed. */
export async function readStrangers(tx: EntityManager, session: SessionId): Promise<string[]> {
  const rows: { viewer_id: string }[] = await tx.query(
    'select viewer_id from standing where session_id = $1 except select viewer_id from standing where session_id <> $1',
    [session],
  );
  return rows.map((row) => row.viewer_id);
}
