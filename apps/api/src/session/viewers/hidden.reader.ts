import type { HiddenViewers } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress } from '../../infrastructure/pictures';
import { stands } from '../ledger/stands';
import { requireSession } from '../require-session';

/** Nobody hides so many by hand. */
const MOST = 1_000;

interface HiddenRow {
  viewer_id: ViewerId;
  handle: string;
  nickname: string;
  avatar_url: string | null;
  points: string;
  likes: string;
  comments: string;
  gifts: string;
  seq: string;
  actor: string | null;
  at: Date;
}

/** Those whom the organizer took out of the ranking: where to find them again. */
@Injectable()
export class HiddenReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Hidden last first. @throws DomainError `session.not-found` */
  async list(session: SessionId): Promise<HiddenViewers> {
    await requireSession(this.dataSource, session);
    const rows: HiddenRow[] = await this.dataSource.query(
      `select standing.viewer_id, viewer.handle, viewer.nickname, viewer.avatar_url, standing.points, standing.likes, standing.comments, standing.gifts, hide.seq, hide.actor, hide.at
       from standing join viewer on viewer.id = standing.viewer_id
         join ledger_entry hide on hide.session_id = standing.session_id and hide.viewer_id = standing.viewer_id and hide.kind = 'hide' and ${stands('hide')}
       where standing.session_id = $1 and standing.hidden order by hide.seq desc limit ${MOST}`,
      [session],
    );
    return {
      viewers: rows.map((row) => ({
        viewerId: row.viewer_id,
        handle: row.handle,
        nickname: row.nickname,
        avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
        points: pointsOf(BigInt(row.points)),
        likes: Number(row.likes),
        comments: Number(row.comments),
        gifts: Number(row.gifts),
        seq: row.seq,
        by: row.actor ?? '',
        at: row.at.toISOString(),
      })),
    };
  }
}
