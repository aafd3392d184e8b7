import type { Participant, ParticipantPage, ParticipantSort, ViewerTotals } from '@app/contracts';
import { storableText, type SessionId, type ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress } from '../../infrastructure/pictures';
import { readParticipantCursor, writeParticipantCursor } from './participant-cursor';
import { requireSession } from '../require-session';

interface Sums {
  readonly points: string;
  readonly likes: string;
  readonly comments: string;
  readonly gifts: string;
  readonly coins: string;
}

interface ParticipantRow extends Sums {
  viewer_id: ViewerId;
  handle: string;
  nickname: string;
  avatar_url: string | null;
  rank: string | null;
  used_points: string;
  used_likes: string;
  used_comments: string;
  used_gifts: string;
  used_coins: string;
  sort_key: string;
}

/** What a list is sorted by. Fixed words, never what a client wrote. */
const keys: Record<ParticipantSort, { readonly sql: string; readonly type: string; readonly ascending: boolean }> = {
  points: { sql: 'points + used_points', type: 'bigint', ascending: false },
  likes: { sql: 'likes + used_likes', type: 'bigint', ascending: false },
  comments: { sql: 'comments + used_comments', type: 'bigint', ascending: false },
  gifts: { sql: 'gifts + used_gifts', type: 'bigint', ascending: false },
  coins: { sql: 'coins + used_coins', type: 'bigint', ascending: false },
  name: { sql: 'lower(nickname)', type: 'text', ascending: true },
};

export interface ParticipantQuery {
  readonly search: string;
  readonly sort: ParticipantSort;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor: string | undefined;
}

/** Everybody who took part in a session, hidden or not, whatever was reset meanwhile. */
@Injectable()
export class ParticipantsReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Names and handles are searched for what is written, but for capitals. Of equals, the lower id stands first; a page
   * begins after what the cursor says, also if that one has changed or is gone.
   * @throws DomainError `session.not-found`, `request.invalid`
   */
  async page(session: SessionId, { search, sort, limit, cursor }: ParticipantQuery): Promise<ParticipantPage> {
    const after = cursor === undefined ? null : readParticipantCursor(cursor, sort);
    await requireSession(this.dataSource.manager, session);
    const wanted = storableText(search).trim();
    const { sql, type, ascending } = keys[sort];
    const [counted]: { count: string }[] = await this.dataSource.query(`select count(*) as count from standing join viewer on viewer.id = standing.viewer_id ${MATCHING}`, [session, wanted, handleIn(wanted)]);
    const rows: ParticipantRow[] = await this.dataSource.query(
      `with ranked as (
         select viewer_id, row_number() over (order by points desc, reached_at, viewer_id) as rank from standing where session_id = $1 and not hidden
       ), page as (
         select standing.*, handle, nickname, avatar_url, ${sql} as sort_key
         from standing join viewer on viewer.id = standing.viewer_id ${MATCHING}
           and ($4::${type} is null or ${sql} ${ascending ? '>' : '<'} $4 or (${sql} = $4 and viewer_id > $5))
         order by sort_key ${ascending ? 'asc' : 'desc'}, viewer_id limit $6
       )
       select page.*, ranked.rank from page left join ranked on ranked.viewer_id = page.viewer_id order by sort_key ${ascending ? 'asc' : 'desc'}, page.viewer_id`,
      [session, wanted, handleIn(wanted), after?.key ?? null, after?.viewerId ?? null, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      participants: page.map(toParticipant),
      count: Number(counted?.count ?? 0),
      nextCursor: rows.length > limit && last !== undefined ? writeParticipantCursor({ sort, key: last.sort_key, viewerId: last.viewer_id }) : null,
    };
  }
}

/** $1 session, $2 what is searched for in names, $3 in handles. Positions and not patterns, in which % and _ would mean something. */
const MATCHING = `where session_id = $1 and ($2 = '' or position(lower($2) in lower(nickname)) > 0 or position(lower($3) in lower(handle)) > 0)`;

/** Handles are kept without the @ that people write. */
const handleIn = (search: string): string => search.replace(/^@(?=.)/, '');

function toParticipant(row: ParticipantRow): Participant {
  const present: Sums = row;
  const used: Sums = { points: row.used_points, likes: row.used_likes, comments: row.used_comments, gifts: row.used_gifts, coins: row.used_coins };
  return {
    viewerId: row.viewer_id,
    handle: row.handle,
    nickname: row.nickname,
    avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
    rank: row.rank === null ? null : Number(row.rank),
    present: totalsOf(present),
    total: totalsOf(present, used),
  };
}

function totalsOf(...sums: readonly Sums[]): ViewerTotals {
  const sum = (of: keyof Sums): bigint => sums.reduce((all, each) => all + BigInt(each[of]), 0n);
  return { points: pointsOf(sum('points')), likes: Number(sum('likes')), comments: Number(sum('comments')), gifts: Number(sum('gifts')), coins: Number(sum('coins')) };
}
