import type { ActivityLine } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far a reader has read: the last ledger entry and the last comment, decimal strings. */
export interface ActivityPosition {
  readonly entry: string;
  readonly comment: string;
}

interface EntryRow {
  seq: string;
  kind: 'like' | 'gift' | 'follow' | 'share';
  viewer_id: ViewerId | null;
  nickname: string | null;
  quantity: string;
  points: string;
  at: Date;
  gift_name: string | null;
}

interface CommentRow {
  id: string;
  viewer_id: ViewerId | null;
  nickname: string | null;
  text: string;
  at: Date;
}

/** The organizer's log, read from what was committed: nothing is shown that was not counted. */
@Injectable()
export class ActivityReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Lines after a position, oldest first, at most `limit` of each sort: when more came at once, the newest. */
  async read(session: SessionId, after: ActivityPosition | null, limit: number): Promise<{ lines: ActivityLine[]; position: ActivityPosition }> {
    const entries: EntryRow[] = await this.dataSource.query(
      `select seq, kind, ledger_entry.viewer_id, viewer.nickname, quantity, points, at, gift.name as gift_name
       from ledger_entry left join viewer on viewer.id = ledger_entry.viewer_id left join gift on gift.id = ledger_entry.gift_id
       where session_id = $1 and seq > $2 and kind in ('like', 'gift', 'follow', 'share') order by seq desc limit $3`,
      [session, after?.entry ?? '0', limit],
    );
    const comments: CommentRow[] = await this.dataSource.query(
      `select comment.id, comment.viewer_id, viewer.nickname, text, at from comment left join viewer on viewer.id = comment.viewer_id
       where session_id = $1 and comment.id > $2 order by comment.id desc limit $3`,
      [session, after?.comment ?? '0', limit],
    );
    const lines = [...entries.map(entryLine), ...comments.map(commentLine)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { lines, position: { entry: entries[0]?.seq ?? after?.entry ?? '0', comment: comments[0]?.id ?? after?.comment ?? '0' } };
  }
}

function entryLine(row: EntryRow): ActivityLine {
  const who = { id: `entry-${row.seq}`, at: row.at.toISOString(), viewerId: row.viewer_id, nickname: row.nickname ?? '' };
  switch (row.kind) {
    case 'gift':
      return { ...who, kind: 'gift', giftName: row.gift_name ?? '', count: Number(row.quantity), points: pointsOf(BigInt(row.points)) };
    case 'like':
      return { ...who, kind: 'like', count: Number(row.quantity) };
    case 'follow':
    case 'share':
      return { ...who, kind: row.kind };
  }
}

function commentLine(row: CommentRow): ActivityLine {
  return { id: `comment-${row.id}`, at: row.at.toISOString(), viewerId: row.viewer_id, nickname: row.nickname ?? '', kind: 'comment', text: row.text };
}
