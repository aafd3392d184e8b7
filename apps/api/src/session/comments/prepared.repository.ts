import type { CommentId, SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { announce } from '../session.feed';

/** Both run inside the transaction that changes what is on air, under the session's lock. */

/** A comment that goes on air leaves the list. */
export async function leavePrepared(tx: EntityManager, session: SessionId, comment: CommentId): Promise<void> {
  const [, changed]: [unknown, number] = await tx.query('update prepared_comment set aired = true where session_id = $1 and comment_id = $2 and not aired', [session, comment]);
  if (changed > 0) await announce(tx, session, 'prepared');
}

/** One whose going on air was taken back returns to its place, if it had one. */
export async function rejoinPrepared(tx: EntityManager, session: SessionId, comment: CommentId): Promise<void> {
  const [, changed]: [unknown, number] = await tx.query('update prepared_comment set aired = false where session_id = $1 and comment_id = $2 and aired', [session, comment]);
  if (changed > 0) await announce(tx, session, 'prepared');
}
