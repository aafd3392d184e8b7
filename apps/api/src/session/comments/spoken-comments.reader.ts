import type { CommentState, SpokenComment, SpokenCommentPage } from '@app/contracts';
import { normalizeComment, type CommentId, type Emote, type SessionId, type ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress, servedEmotes } from '../../infrastructure/pictures';
import { Leaderboard } from '../leaderboard/leaderboard';
import { requireSession } from '../require-session';
import { HiddenWordsService } from './hidden-words.service';

/** What a search over the comments of a session may narrow it to; all of it holds at once. */
export interface CommentFilter {
  /** In the text, or in the name or handle of who said it; without regard to case. */
  readonly search?: string | undefined;
  readonly state?: CommentState | undefined;
  readonly questions: boolean;
  /** Only what the first so many of the ranking said. */
  readonly top?: number | undefined;
  readonly clean: boolean;
}

export interface SpokenRow {
  id: CommentId;
  viewer_id: ViewerId | null;
  handle: string | null;
  nickname: string | null;
  avatar_url: string | null;
  text: string;
  emotes: Emote[];
  at: Date;
  used_at: Date | null;
}

/** What a row needs to be shown, read for the few that are. */
const shown = 'comment.id, comment.viewer_id, handle, nickname, avatar_url, text, emotes, at, used_at';

/**
 * Comments of a whole session, with who said them. A search without an index reads from the newest backwards until the
 * page is full: at 500,000 comments of which none fits, half a second. An index over trigrams would need an
 * extension that not every server has, and finds no word of one or two letters, as Chinese ones are.
 */
@Injectable()
export class SpokenComments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
    private readonly hiddenWords: HiddenWordsService,
  ) {}

  /** Newest first. @param cursor id of the last comment seen. @throws DomainError `session.not-found` */
  async search(session: SessionId, filter: CommentFilter, limit: number, cursor?: string): Promise<SpokenCommentPage> {
    await requireSession(this.dataSource, session);
    const parameters: unknown[] = [session, limit + 1];
    const conditions = ['session_id = $1', ...(await this.conditions(filter, cursor, (value) => `$${parameters.push(value)}`))].join(' and ');
    const newest = 'order by id desc limit $2';
    // Who stands in front said little of all that was said: theirs is looked up by viewer, and not found by reading everything.
    const found =
      filter.top === undefined
        ? `select * from comment where ${conditions} ${newest}`
        : `select found.* from unnest($${parameters.push(await this.leaderboard.top(session, filter.top))}::text[]) as front (front_id)
           cross join lateral (select * from comment where viewer_id = front_id and ${conditions} ${newest}) as found ${newest}`;
    const rows: SpokenRow[] = await this.dataSource.query(
      `select ${shown} from (${found}) as comment left join viewer on viewer.id = comment.viewer_id order by comment.id desc`,
      parameters,
    );
    const page = rows.slice(0, limit);
    return { comments: await this.withRanks(session, page), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** What is laid ready, in order. @throws DomainError `session.not-found` */
  async prepared(session: SessionId): Promise<SpokenComment[]> {
    await requireSession(this.dataSource, session);
    const rows: SpokenRow[] = await this.dataSource.query(
      `select ${shown} from prepared_comment join comment on comment.id = prepared_comment.comment_id left join viewer on viewer.id = comment.viewer_id
       where prepared_comment.session_id = $1 and not aired order by place, comment_id`,
      [session],
    );
    return this.withRanks(session, rows);
  }

  private async conditions({ search, state, questions, clean }: CommentFilter, cursor: string | undefined, parameter: (value: unknown) => string): Promise<string[]> {
    const conditions: string[] = [];
    // With a bound also on the first page, no plan reads through what was said in later sessions.
    conditions.push(cursor === undefined ? 'id <= (select max(id) from comment where session_id = $1)' : `id < ${parameter(cursor)}`);
    if (state !== undefined) conditions.push(`used_at is ${state === 'used' ? 'not null' : 'null'}`);
    if (questions) conditions.push('asks');
    const sought = normalizeComment(search ?? '');
    if (sought !== '') {
      const place = parameter(sought);
      conditions.push(`(strpos(folded, ${place}) > 0 or viewer_id in (
        select viewer_id from standing join viewer on viewer.id = standing.viewer_id
        where session_id = $1 and (strpos(lower(normalize(nickname, NFKC)), ${place}) > 0 or strpos(lower(handle), nullif(ltrim(${place}, '@'), '')) > 0)))`);
    }
    if (clean) {
      conditions.push('not has_link');
      // Short words hide most: with these first, a text that is hidden is done with soon. One expression of five hundred
      // words would take PostgreSQL half a minute.
      const words = (await this.hiddenWords.list()).sort((a, b) => a.length - b.length);
      if (words.length > 0) conditions.push(`not exists (select from unnest(${parameter(words)}::text[]) as word where strpos(folded, word) > 0)`);
    }
    return conditions;
  }

  private async withRanks(session: SessionId, rows: readonly SpokenRow[]): Promise<SpokenComment[]> {
    const ranks = await this.ranks(session, [...new Set(rows.flatMap(({ viewer_id: viewer }) => viewer ?? []))]);
    return rows.map((row) => ({
      id: row.id,
      viewerId: row.viewer_id,
      handle: row.handle ?? '',
      nickname: row.nickname ?? '',
      avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
      rank: row.viewer_id === null ? null : (ranks.get(row.viewer_id) ?? null),
      text: row.text,
      emotes: servedEmotes(row.id, row.emotes),
      at: row.at.toISOString(),
      state: row.used_at === null ? 'new' : 'used',
    }));
  }

  /** All at once from the stored standings: to ask the leaderboard for each of a page's viewers takes ten times as long. */
  private async ranks(session: SessionId, viewers: readonly ViewerId[]): Promise<Map<ViewerId, number>> {
    if (viewers.length === 0) return new Map();
    const rows: { viewer_id: ViewerId; rank: string }[] = await this.dataSource.query(
      `select viewer_id, rank from (
         select viewer_id, row_number() over (order by points desc, reached_at, viewer_id) as rank from standing where session_id = $1 and not hidden) as ranked
       where viewer_id = any($2)`,
      [session, viewers],
    );
    return new Map(rows.map(({ viewer_id: viewer, rank }) => [viewer, Number(rank)]));
  }
}
