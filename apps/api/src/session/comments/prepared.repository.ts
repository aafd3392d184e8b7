import type { CommentId, SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { announce } from '../session.feed';

/** What happens to the prepared comments when something else is on air. Inside the transaction that changes it, under the session's lock. */

/** Put on air, a comment leaves the list. What an earlier time on air left behind of it is forgotten. */
export async function leavePrepared(tx: EntityManager, session: SessionId, comment: CommentId): Promise<void> {
  await tx.query('delete from prepared_comment where session_id = $1 and comment_id = $2 and aired', [session, comment]);
  await goOnAir(tx, session, comment);
}

/** Back on air because something was taken back: if it was prepared again meanwhile, it leaves the list once more. */
export async function goOnAir(tx: EntityManager, session: SessionId, comment: CommentId): Promise<void> {
  const [, changed]: [unknown, number] = await tx.query('update prepared_comment set aired = true where session_id = $1 and comment_id = $2 and not aired', [session, comment]);
  if (changed > 0) await announce(tx, session, 'prepared');
}

/** A comment whose going on air was taken back returns to its place, if it came from the list. */
export async function rejoinPrepared(tx: EntityManager, session: SessionId, comment: CommentId): Promise<void> {
  const [, changed]: [unknown, number] = await tx.query('update prepared_comment set aired = false where session_id = $1 and comment_id = $2 and aired', [session, comment]);
  if (changed > 0) await announce(tx, session, 'prepared');
}
