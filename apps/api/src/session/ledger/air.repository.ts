import type { CommentId, SessionId } from '@app/domain';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { goOnAir, leavePrepared, rejoinPrepared } from '../comments/prepared.repository';
import { stands } from './stands';

/** All SQL of what is put on air and taken off. Every call runs inside a transaction that holds the session's lock. */

/** A comment, and since when it is on air. */
export interface OnAir {
  readonly comment_id: CommentId;
  readonly at: Date;
  readonly is_new: boolean;
}

/** An air action, as far as it takes to undo it. */
export interface AirAction {
  readonly seq: string;
  readonly before_comment_id: CommentId | null;
  readonly before_at: Date | null;
  readonly before_was_new: boolean | null;
}

export async function readOnAir(tx: EntityManager, session: SessionId): Promise<OnAir | null> {
  const [row]: OnAir[] = await tx.query(
    `select comment.id as comment_id, on_air_at as at, used_at is null as is_new from session join comment on comment.id = on_air_comment_id where session.id = $1`,
    [session],
  );
  return row ?? null;
}

/**
 * Puts a comment on air, or nothing; what was there has been shown, and so is used from now on. The entry remembers what
 * it was and whether it was new.
 * @param seconds after which it leaves the air by itself; null for never
 * @returns the action
 */
export async function changeAir(tx: EntityManager, session: SessionId, comment: CommentId | null, before: OnAir | null, by: string, seconds: number | null = null): Promise<string> {
  const kind = comment === null ? 'off-air' : 'on-air';
  const rows: { seq: string; at: Date }[] = await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, quantity, unit_price, points, at, received_at, actor, comment_id, before_comment_id, before_at, before_was_new)
     select $1, $2, 0, $3, 0, 0, 0, moment, moment, $4, $5, $6, $7, $8 from date_trunc('milliseconds', clock_timestamp()) as moment returning seq, at`,
    [session, `${kind}:${randomUUID()}`, kind, by, comment ?? before?.comment_id, before?.comment_id, before?.at, before?.is_new],
  );
  const [action] = rows;
  if (action === undefined) throw new Error('The database gave no sequence number for what was put on air.');
  await tx.query('update comment set used_at = coalesce(used_at, $2) where id = $1', [before?.comment_id ?? null, action.at]);
  await tx.query(`update session set on_air_comment_id = $2, on_air_at = $3, on_air_until = $3::timestamptz + $4::integer * interval '1 second' where id = $1`, [
    session,
    comment,
    comment === null ? null : action.at,
    seconds,
  ]);
  if (comment !== null) await leavePrepared(tx, session, comment);
  return action.seq;
}

/** From this moment on what is on air stays for so long; null until it is taken off. */
export async function limitAir(tx: EntityManager, session: SessionId, seconds: number | null): Promise<void> {
  await tx.query(`update session set on_air_until = date_trunc('milliseconds', clock_timestamp()) + $2::integer * interval '1 second' where id = $1 and on_air_comment_id is not null`, [session, seconds]);
}

export async function isAirOver(tx: EntityManager, session: SessionId): Promise<boolean> {
  const rows: unknown[] = await tx.query('select from session where id = $1 and on_air_until <= clock_timestamp()', [session]);
  return rows.length > 0;
}

/** The sessions where something is on air for a limited time, and how much of it is left, milliseconds, the least first. */
export async function readLimits(db: DataSource): Promise<{ session: SessionId; leftMs: number }[]> {
  return db.query(
    `select id as session, greatest(0, ceil(extract(epoch from on_air_until - clock_timestamp()) * 1000)::float8) as "leftMs"
     from session where on_air_until is not null order by on_air_until`,
  );
}

/**
 * Puts back on air what an action took off, as new as it was. When a reset that stands has concerned it since, it would have
 * left the air by that: then it is used by that reset, and nothing comes on air. What comes back stays until it is taken off:
 * whoever takes something back is not finished with it.
 */
export async function airAsBefore(tx: EntityManager, session: SessionId, action: AirAction): Promise<void> {
  const rows: { seq: string; at: Date }[] = await tx.query(
    `select reset.seq, reset.at from comment join ledger_entry reset on reset.session_id = comment.session_id and reset.kind = 'reset' and reset.part_of is null
       and (reset.viewer_id is null or reset.viewer_id = comment.viewer_id)
     where comment.id = $1 and comment.session_id = $2 and reset.seq > $3 and ${stands('reset')} order by reset.seq limit 1`,
    [action.before_comment_id, session, action.seq],
  );
  const reset = rows[0] ?? null;
  const comesBack = action.before_comment_id !== null && reset === null;
  if (action.before_was_new === true) {
    // Used by being taken off, and not by anything that came later.
    await tx.query('update comment set used_at = $2, used_by_seq = $3 where id = $1 and used_at is not null and used_by_seq is null', [action.before_comment_id, reset?.at, reset?.seq]);
  }
  const now = await readOnAir(tx, session);
  if (now !== null) await rejoinPrepared(tx, session, now.comment_id);
  if (comesBack && action.before_comment_id !== null) await goOnAir(tx, session, action.before_comment_id);
  await tx.query('update session set on_air_comment_id = $2, on_air_at = $3, on_air_until = null where id = $1', [session, comesBack ? action.before_comment_id : null, comesBack ? action.before_at : null]);
}
