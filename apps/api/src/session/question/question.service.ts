import { BY_TIME, type PutQuestionResult, type Question } from '@app/contracts';
import { DomainError, type CommentId, type Emote, type SessionId, type ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { avatarAddress, servedEmotes } from '../../infrastructure/pictures';
import { changeAir, isAirOver, limitAir, readLimits, readOnAir } from '../ledger/air.repository';
import { lockSession } from '../ledger/ledger.repository';
import { announce } from '../session.feed';
import { noSession, requireSession } from '../require-session';

interface QuestionRow {
  comment_id: CommentId;
  viewer_id: ViewerId | null;
  nickname: string | null;
  avatar_url: string | null;
  text: string;
  emotes: Emote[];
  on_air_at: Date;
  on_air_until: Date | null;
  left_ms: number | null;
}

/** The comment on air: at most one for each session. A comment becomes used when it leaves the air. */
@Injectable()
export class QuestionService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `session.not-found` */
  async get(session: SessionId, db: DataSource | EntityManager = this.dataSource): Promise<Question | null> {
    const rows: (QuestionRow | { comment_id: null })[] = await db.query(
      `select comment.id as comment_id, comment.viewer_id, viewer.nickname, viewer.avatar_url, comment.text, comment.emotes, session.on_air_at, session.on_air_until,
         case when session.on_air_until is not null then greatest(0, ceil(extract(epoch from session.on_air_until - clock_timestamp()) * 1000)::float8) end as left_ms
       from session left join comment on comment.id = session.on_air_comment_id left join viewer on viewer.id = comment.viewer_id
       where session.id = $1`,
      [session],
    );
    const row = rows[0];
    if (row === undefined) throw noSession();
    if (row.comment_id === null) return null;
    return {
      commentId: row.comment_id,
      viewerId: row.viewer_id,
      nickname: row.nickname ?? '',
      avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
      text: row.text,
      emotes: servedEmotes(row.comment_id, row.emotes),
      at: row.on_air_at.toISOString(),
      until: row.on_air_until?.toISOString() ?? null,
      leftMs: row.left_ms,
    };
  }

  /**
   * Puts a comment on air in place of what is there.
   * @param seconds how long it stays, null until it is taken off; for the comment that is on air already its time from now
   * on, and left out no change of it
   * @returns what is on air, and the action; null for that when the comment was there already
   * @throws DomainError `session.not-found`, `comment.not-found`
   */
  async put(session: SessionId, comment: CommentId, by: string, seconds?: number | null): Promise<PutQuestionResult> {
    return this.inTurn(session, async (tx) => {
      const rows: unknown[] = await tx.query('select from comment where session_id = $1 and id = $2', [session, comment]);
      if (rows.length === 0) throw new DomainError('comment.not-found', 'There is no such comment in this session.');
      const before = await readOnAir(tx, session);
      const isThere = before?.comment_id === comment;
      const seq = isThere ? null : await changeAir(tx, session, comment, before, by, seconds);
      if (isThere && seconds !== undefined) await limitAir(tx, session, seconds);
      if (!isThere || seconds !== undefined) await announce(tx, session, 'question');
      // Read in the same turn: afterwards somebody else may have put another one on.
      const question = await this.get(session, tx);
      if (question === null) throw new Error('What was put on air is not there.');
      return { ...question, seq };
    });
  }

  /**
   * Takes off whatever is on air; nothing being there is fine.
   * @returns the action, or null when there was nothing to take off
   * @throws DomainError `session.not-found`
   */
  async clear(session: SessionId, by: string): Promise<string | null> {
    return this.inTurn(session, (tx) => takeOff(tx, session, by));
  }

  /** Takes off what is on air if its time is over by now; of several who do it at once, one does. @throws DomainError `session.not-found` */
  async clearWhenOver(session: SessionId): Promise<void> {
    await this.inTurn(session, async (tx) => {
      if (await isAirOver(tx, session)) await takeOff(tx, session, BY_TIME);
    });
  }

  /** Every comment on air whose time is limited, first the one that is over first. `leftMs` is 0 when that has passed. */
  async limited(): Promise<readonly { readonly session: SessionId; readonly leftMs: number }[]> {
    return readLimits(this.dataSource);
  }

  /** Under the session's lock, like a reset: both move comments to used and the question off air, and neither may miss the other. */
  private async inTurn<T>(session: SessionId, run: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await lockSession(tx, session);
      await requireSession(tx, session);
      return run(tx);
    });
  }
}

async function takeOff(tx: EntityManager, session: SessionId, by: string): Promise<string | null> {
  const before = await readOnAir(tx, session);
  if (before === null) return null;
  const seq = await changeAir(tx, session, null, before, by);
  await announce(tx, session, 'question');
  return seq;
}
