import { CHAT_TOLD, type ChatLine } from '@app/contracts';
import type { CommentId, Emote, SessionId, ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { avatarAddress, servedEmotes } from '../../infrastructure/pictures';
import { HiddenWordsService } from '../comments/hidden-words.service';

export interface Chat {
  /** Oldest first. */
  readonly lines: ChatLine[];
  /** Another one when other words or viewers are hidden: what was told before need not be fit to be seen any more. */
  readonly filter: string;
}

/** Where nobody says anything else than what is hidden, a read must not go through the whole session. */
const COMMENTS_LOOKED_AT = 400;

interface LineRow {
  id: CommentId;
  viewer_id: ViewerId | null;
  handle: string | null;
  nickname: string | null;
  avatar_url: string | null;
  text: string;
  emotes: Emote[];
  at: Date;
}

/** What viewers say, as it may be shown to all of them. */
@Injectable()
export class ChatLinesReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly hiddenWords: HiddenWordsService,
  ) {}

  /** The last `CHAT_TOLD` comments without links, hidden words, hidden viewers, and such as show nothing. */
  async read(session: SessionId): Promise<Chat> {
    const words = await this.hiddenWords.list();
    const hidden = await this.hiddenViewers(session);
    const rows: LineRow[] = await this.dataSource.query(
      // Short words hide most, so they are looked for first. The bound keeps every plan from comments of later sessions.
      `select recent.id, viewer_id, handle, nickname, avatar_url, text, emotes, at from (
         select * from comment where session_id = $1 and id <= (select max(id) from comment where session_id = $1) order by id desc limit $2) as recent
         left join viewer on viewer.id = recent.viewer_id
       where not has_link and (folded <> '' or emotes <> '[]') and (viewer_id is null or viewer_id <> all($3::text[]))
         and not exists (select from unnest($4::text[]) as word where strpos(folded, word) > 0)
       order by recent.id desc limit $5`,
      [session, COMMENTS_LOOKED_AT, hidden, [...words].sort((a, b) => a.length - b.length), CHAT_TOLD],
    );
    return { lines: rows.reverse().map(lineOf), filter: createHash('sha256').update(JSON.stringify([words, hidden])).digest('base64url').slice(0, 16) };
  }

  private async hiddenViewers(session: SessionId): Promise<ViewerId[]> {
    const rows: { viewer_id: ViewerId }[] = await this.dataSource.query('select viewer_id from standing where session_id = $1 and hidden order by viewer_id', [session]);
    return rows.map(({ viewer_id: viewer }) => viewer);
  }
}

function lineOf(row: LineRow): ChatLine {
  return {
    id: row.id,
    viewerId: row.viewer_id,
    handle: row.handle ?? '',
    nickname: row.nickname ?? '',
    avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
    text: row.text,
    emotes: servedEmotes(row.id, row.emotes),
    at: row.at.toISOString(),
  };
}
