import type { SessionId, ViewerId } from '@app/domain';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** All SQL of resets. Every call runs inside a transaction that holds the session's lock. */

/** A point in the ledger, and when it was made. */
export interface ResetMark {
  readonly seq: string;
  readonly at: Date;
}

/**
 * Marks the point in the ledger, and among the comments, up to which everything is used. In milliseconds, as all times of
 * standings are, so that PostgreSQL, Redis and JavaScript put equals in the same order.
 * @param viewer null means everybody
 */
export async function appendReset(tx: EntityManager, session: SessionId, viewer: ViewerId | null, by: string): Promise<ResetMark> {
  const rows: ResetMark[] = await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, at, received_at, actor, comment_mark)
     select $1, $2, 0, 'reset', $3, 0, 0, 0, moment, moment, $4, (select max(id) from comment where session_id = $1 and ($3::text is null or viewer_id = $3))
     from date_trunc('milliseconds', clock_timestamp()) as moment returning seq, at`,
    [session, `reset:${randomUUID()}`, viewer, by],
  );
  const [mark] = rows;
  if (mark === undefined) throw new Error('The database gave no sequence number for a reset.');
  return mark;
}

/** What was present becomes used: tallies, gifts, comments. @param viewer null means everybody */
export async function moveToUsed(tx: EntityManager, session: SessionId, viewer: ViewerId | null, { seq, at }: ResetMark, version: bigint): Promise<void> {
  const whose = 'session_id = $1 and ($2::text is null or viewer_id = $2)';
  await tx.query(
    `update standing set
       used_points = used_points + points, used_likes = used_likes + likes, used_comments = used_comments + comments,
       used_gifts = used_gifts + gifts, used_coins = used_coins + coins,
       points = 0, likes = 0, comments = 0, gifts = 0, coins = 0, watermark = $3, scored = false, reached_at = $5, version = $4
     where ${whose}`,
    [session, viewer, seq, version.toString(), at],
  );
  await tx.query(`update standing_gift set used_count = used_count + count, count = 0 where ${whose} and count <> 0`, [session, viewer]);
  await tx.query(`update comment set used_at = $4, used_by_seq = $3 where ${whose} and used_at is null`, [session, viewer, seq, at]);
}

/** Takes the question off air if it is one of the viewer's. @returns whether it was */
export async function clearQuestionOf(tx: EntityManager, session: SessionId, viewer: ViewerId | null): Promise<boolean> {
  const [, cleared]: [unknown, number] = await tx.query(
    `update session set on_air_comment_id = null, on_air_at = null, on_air_until = null
     where id = $1 and on_air_comment_id is not null
       and ($2::text is null or exists (select from comment where comment.id = session.on_air_comment_id and comment.viewer_id = $2))`,
    [session, viewer],
  );
  return cleared > 0;
}

export async function writeReset(tx: EntityManager, session: SessionId, version: bigint, fewer: number | 'all'): Promise<void> {
  await tx.query('update session set version = $2, active = case when $3::integer is null then 0 else active - $3::integer end where id = $1', [
    session,
    version.toString(),
    fewer === 'all' ? null : fewer,
  ]);
}
