import type { ActivityLine } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** How far a reader has read: the last ledger entry and the last comment, decimal strings. */
export interface ActivityPosition {
  readonly entry: string;
  readonly comment: string;
}

export interface Activity {
  readonly lines: ActivityLine[];
  readonly position: ActivityPosition;
}

/** A busy second of a large show. Whatever lies further back has scrolled away already, and a reader must not cost more. */
const ENTRIES_LOOKED_AT = 2_000;

interface EntryRow {
  newest: string;
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

  /**
   * Lines after a position, oldest first, at most `limit`. When more happened, the newest; gifts, follows, shares and
   * comments before likes. The likes of one viewer that arrived in one batch are one line: a batch is committed as a
   * whole, so the line is the same in whichever read it is, and a read has all of a batch or nothing of it.
   */
  async read(session: SessionId, after: ActivityPosition | null, limit: number): Promise<Activity> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => this.readAtOnce(tx, session, after, limit));
  }

  private async readAtOnce(tx: EntityManager, session: SessionId, after: ActivityPosition | null, limit: number): Promise<Activity> {
    const entries: EntryRow[] = await tx.query(
      `with recent as (
         select seq, kind, viewer_id, gift_id, quantity, points, at, case when kind = 'like' then received_at end as batch
         from ledger_entry where session_id = $1 and seq > $2 and kind in ('like', 'gift', 'follow', 'share') order by seq desc limit $4
       ), line as (
         select max(max(seq)) over () as newest, max(seq) as seq, kind, viewer_id, gift_id, sum(quantity) as quantity, sum(points) as points, max(at) as at
         from recent group by kind, viewer_id, gift_id, batch, case when kind <> 'like' then seq end
         order by kind = 'like', max(seq) desc limit $3
       )
       select line.*, viewer.nickname, gift.name as gift_name
       from line left join viewer on viewer.id = line.viewer_id left join gift on gift.id = line.gift_id
       order by kind = 'like', seq desc`,
      [session, after?.entry ?? '0', limit, ENTRIES_LOOKED_AT],
    );
    const comments: CommentRow[] = await tx.query(
      `select comment.id, comment.viewer_id, viewer.nickname, text, at from comment left join viewer on viewer.id = comment.viewer_id
       where session_id = $1 and comment.id > $2 order by comment.id desc limit $3`,
      [session, after?.comment ?? '0', limit],
    );
    const lines = shareOut(entries, comments, limit).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { lines, position: { entry: entries[0]?.newest ?? after?.entry ?? '0', comment: comments[0]?.id ?? after?.comment ?? '0' } };
  }
}

/** Both newest first, likes behind all other entries. Neither gifts nor comments can crowd the other out; likes take what is left. */
function shareOut(entries: readonly EntryRow[], comments: readonly CommentRow[], limit: number): ActivityLine[] {
  const weighty = entries.filter(({ kind }) => kind !== 'like').length;
  const half = Math.floor(limit / 2);
  const said = Math.min(comments.length, Math.max(half, limit - weighty));
  return [...comments.slice(0, said).map(commentLine), ...entries.slice(0, limit - said).map(entryLine)];
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
