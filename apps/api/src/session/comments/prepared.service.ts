import type { SpokenComment } from '@app/contracts';
import { DomainError, type CommentId, type SessionId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockSession } from '../ledger/ledger.repository';
import { announce } from '../session.feed';
import { requireSession } from '../require-session';
import { SpokenComments } from './spoken-comments.reader';

/** What is laid ready to go on air, in order; everybody at the desk sees the same list. */
@Injectable()
export class PreparedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly comments: SpokenComments,
  ) {}

  /** @throws DomainError `session.not-found` */
  list(session: SessionId): Promise<SpokenComment[]> {
    return this.comments.prepared(session);
  }

  /**
   * These and no others, in this order. What is on air is left out: a list that was made before it went there must not
   * bring it back.
   * @throws DomainError `session.not-found`, `comment.not-found`
   */
  async put(session: SessionId, comments: readonly CommentId[]): Promise<SpokenComment[]> {
    await this.dataSource.transaction(async (tx) => {
      await lockSession(tx, session);
      await requireSession(tx, session);
      const [known]: { count: string }[] = await tx.query('select count(*) from comment where session_id = $1 and id = any($2::bigint[])', [session, comments]);
      if (Number(known?.count) !== comments.length) throw new DomainError('comment.not-found', 'There is no such comment in this session.');
      await tx.query('delete from prepared_comment where session_id = $1 and not aired', [session]);
      await tx.query(
        `insert into prepared_comment (session_id, comment_id, place)
         select $1, wanted.id, wanted.place from unnest($2::bigint[]) with ordinality as wanted (id, place) join session on session.id = $1
         where wanted.id is distinct from on_air_comment_id
         on conflict (session_id, comment_id) do update set place = excluded.place, aired = false`,
        [session, comments],
      );
      await announce(tx, session, 'prepared');
    });
    return this.list(session);
  }
}
