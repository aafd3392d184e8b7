import type { CommentId, SessionId, ViewerId } from '@app/domain';
import type { Correction, Units } from '@app/scoring';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ActionKind } from '../entities';
import type { AirAction } from './air.repository';
import { stands } from './stands';

/** All SQL of what people do at the desk, but for resets and what is on air. Writers run inside a transaction that holds the session's lock. */

export interface ActionRow extends AirAction {
  readonly kind: ActionKind;
  readonly viewer_id: ViewerId | null;
  readonly handle: string | null;
  readonly nickname: string | null;
  readonly avatar_url: string | null;
  readonly points: string;
  readonly note: string | null;
  readonly rule_version: number | null;
  readonly actor: string | null;
  readonly at: Date;
  readonly undoes_seq: string | null;
  readonly undone_seq: string | null;
  readonly undone_by: string | null;
  readonly undone_at: Date | null;
  /** What was put on air or taken off. */
  readonly comment_id: CommentId | null;
  readonly comment_text: string | null;
  /**
   * What would have to be taken back first: a later `reset` or `rescore`, or what was later put on `air` or taken off; `past`
   * when its outcome does not stand any more. Null when nothing stands in the way.
   */
  readonly obstacle: 'reset' | 'rescore' | 'air' | 'past' | null;
}

/** Why nothing but what came later can be taken back; in the order in which they are looked for. */
const OBSTACLE = `case
  when action.kind in ('reset', 'rescore') and exists (select from ledger_entry later where later.session_id = action.session_id and later.seq > action.seq
    and later.kind = action.kind and later.kind in ('reset', 'rescore') and later.part_of is null
    and (later.viewer_id is null or later.viewer_id = action.viewer_id) and ${stands('later')}) then action.kind
  when action.kind in ('on-air', 'off-air') and exists (select from ledger_entry later where later.session_id = action.session_id and later.seq > action.seq
    and later.kind in ('on-air', 'off-air') and later.part_of is null and ${stands('later')}) then 'air'
  when action.kind = 'on-air' and session.on_air_comment_id is distinct from action.comment_id then 'past'
  when action.kind = 'off-air' and (session.on_air_comment_id is not null or greatest(session.started_at, session.stopped_at) > action.at) then 'past'
  when action.kind = 'off-air' and exists (select from ledger_entry later where later.session_id = action.session_id and later.seq > action.seq
    and later.kind = 'reset' and later.part_of is null and (later.viewer_id is null or later.viewer_id = comment.viewer_id) and ${stands('later')}) then 'reset'
  end`;

/**
 * Actions of a session, newest first. A reset is buried by a later one of the same viewer, or of everybody; a reset of
 * everybody only by another one of everybody; a re-score by a later one; what was put on air or taken off by whatever
 * changed what is on air since, and a comment that was taken off also by a reset that would have done it. An adjustment and
 * a hiding never are.
 * @param which `only` this one, or those `before` the last one seen
 */
export async function readActions(db: EntityManager, session: SessionId, which: { readonly only?: string; readonly before?: string | undefined; readonly limit: number }): Promise<ActionRow[]> {
  return db.query<ActionRow[]>(
    `select action.seq, action.kind, coalesce(action.viewer_id, comment.viewer_id) as viewer_id, viewer.handle, viewer.nickname, viewer.avatar_url, action.points, action.note, action.rule_version, action.at,
       action.comment_id, comment.text as comment_text, action.before_comment_id, action.before_at, action.before_was_new,
       coalesce(action.actor, case when action.kind = 'reset' then action.note end) as actor, action.undoes_seq,
       undo.seq as undone_seq, undo.actor as undone_by, undo.at as undone_at, ${OBSTACLE} as obstacle
     from ledger_entry action join session on session.id = action.session_id left join comment on comment.id = action.comment_id
       left join viewer on viewer.id = coalesce(action.viewer_id, comment.viewer_id)
       left join ledger_entry undo on undo.session_id = action.session_id and undo.source_key = 'undo:' || action.seq
     where action.session_id = $1 and action.kind in ('adjustment', 'reset', 'rescore', 'hide', 'on-air', 'off-air', 'undo') and action.part_of is null
       and ($2::bigint is null or action.seq = $2) and ($3::bigint is null or action.seq < $3)
     order by action.seq desc limit $4`,
    [session, which.only ?? null, which.before ?? null, which.limit],
  );
}

export async function appendAdjustment(tx: EntityManager, session: SessionId, viewer: ViewerId, points: Units, reason: string, by: string): Promise<string> {
  const rows: { seq: string }[] = await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, at, received_at, note, actor)
     select $1, $2, 1, 'adjustment', $3, 1, $4, $4, moment, moment, $5, $6 from date_trunc('milliseconds', clock_timestamp()) as moment returning seq`,
    [session, `adjustment:${randomUUID()}`, viewer, points.toString(), reason, by],
  );
  return seqOf(rows);
}

export async function appendHide(tx: EntityManager, session: SessionId, viewer: ViewerId, by: string): Promise<string> {
  const rows: { seq: string }[] = await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, at, received_at, actor)
     select $1, $2, 0, 'hide', $3, 0, 0, 0, moment, moment, $4 from date_trunc('milliseconds', clock_timestamp()) as moment returning seq`,
    [session, `hide:${randomUUID()}`, viewer, by],
  );
  return seqOf(rows);
}

/** What hides a viewer now, or null. */
export async function readStandingHide(tx: EntityManager, session: SessionId, viewer: ViewerId): Promise<string | null> {
  const rows: { seq: string }[] = await tx.query(
    `select seq from ledger_entry hide where session_id = $1 and viewer_id = $2 and kind = 'hide' and part_of is null and ${stands('hide')}`,
    [session, viewer],
  );
  return rows[0]?.seq ?? null;
}

/** A re-score: a row for the whole of it, and one for each correction, in the place of what it corrects. */
export async function appendRescore(tx: EntityManager, session: SessionId, ruleVersion: number, corrections: readonly Correction[], by: string): Promise<string> {
  const rows: { seq: string }[] = await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, quantity, unit_price, points, rule_version, at, received_at, actor)
     select $1, $2, 1, 'rescore', 0, 0, 0, $3, moment, moment, $4 from date_trunc('milliseconds', clock_timestamp()) as moment returning seq`,
    [session, `rescore:${randomUUID()}`, ruleVersion, by],
  );
  const rescore = seqOf(rows);
  await tx.query(
    `insert into ledger_entry (session_id, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, rule_version, at, received_at, note, actor, place, part_of)
     select $1, 'rescore:' || $2::bigint || ':' || viewer_id || ':' || place, 1, 'rescore', viewer_id, 1, points, points, $3::integer, at,
       date_trunc('milliseconds', clock_timestamp()), 'rules ' || $3::integer, $4, place, $2::bigint
     from unnest($5::text[], $6::bigint[], $7::bigint[], $8::timestamptz[]) as correction (viewer_id, place, points, at)`,
    [
      session,
      rescore,
      ruleVersion,
      by,
      corrections.map(({ viewerId }) => viewerId),
      corrections.map(({ place }) => place.toString()),
      corrections.map(({ points }) => points.toString()),
      corrections.map(({ at }) => new Date(at)),
    ],
  );
  return rescore;
}

/** Takes an action back: the opposite of its points, in its place; and the same for each of its parts. */
export async function appendUndo(tx: EntityManager, session: SessionId, seq: string, by: string): Promise<string> {
  const columns = 'session_id, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, rule_version, at, received_at, actor, comment_id, undoes_seq, place';
  const opposite = `session_id, 'undo:' || seq, 1, 'undo', viewer_id, 1, -points, -points, rule_version, moment, moment, $3, comment_id, seq, coalesce(place, seq)`;
  const moment = `cross join (select date_trunc('milliseconds', clock_timestamp()) as moment) now`;
  const rows: { seq: string }[] = await tx.query(
    `insert into ledger_entry (${columns}) select ${opposite} from ledger_entry ${moment} where session_id = $1 and seq = $2 returning seq`,
    [session, seq, by],
  );
  const undo = seqOf(rows);
  await tx.query(
    `insert into ledger_entry (${columns}, part_of) select ${opposite}, $4::bigint from ledger_entry ${moment} where session_id = $1 and part_of = $2 and seq > $2 order by seq`,
    [session, seq, by, undo],
  );
  return undo;
}

/** Comments that a reset used, and that is taken back: new again, or used by the next reset that would have used them. */
export async function giveCommentsBack(tx: EntityManager, session: SessionId, reset: string): Promise<void> {
  await tx.query(
    `update comment set used_by_seq = next.seq, used_at = next.at
     from comment used left join lateral (
       select seq, at from ledger_entry later
       where later.session_id = $1 and later.kind = 'reset' and later.seq > $2 and (later.viewer_id is null or later.viewer_id = used.viewer_id) and ${stands('later')}
       order by seq limit 1
     ) next on true
     where comment.id = used.id and used.session_id = $1 and used.used_by_seq = $2`,
    [session, reset],
  );
}

function seqOf(rows: readonly { readonly seq: string }[]): string {
  const [row] = rows;
  if (row === undefined) throw new Error('The database gave no sequence number.');
  return row.seq;
}

