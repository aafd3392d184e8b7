import type { GiftTally, LeaderboardEntry, Standings } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress, giftIconAddress } from '../../infrastructure/pictures';
import { compareStandings, type RankKey } from '../ledger/standing';
import { noSession } from '../require-session';
import { Leaderboard } from './leaderboard';

interface EntryRow {
  viewer_id: ViewerId;
  handle: string;
  nickname: string;
  avatar_url: string | null;
  points: string;
  likes: string;
  comments: string;
  gifts: string;
  reached_at: Date;
  top_gifts?: GiftTally[];
}

/** SQL: the present gifts of a standing that are worth most, as an array of `GiftTally`; whoever has none costs nothing. */
const TOP_GIFTS = `case when gifts = 0 then '[]' else coalesce((
  select json_agg(json_build_object('giftId', gift_id, 'name', name, 'coins', coins, 'iconUrl', icon_url, 'count', count))
  from (
    select gift_id, gift.name, gift.coins, icon_url, count from standing_gift join gift on gift.id = gift_id
    where standing_gift.session_id = standing.session_id and standing_gift.viewer_id = standing.viewer_id and count > 0
    order by gift.coins * count desc, gift_id limit 3
  ) as best), '[]') end`;

/** A show that changes faster than it can be read is shown as of its version before, with what was read after. */
const ATTEMPTS = 4;

interface Head {
  readonly version: string;
  readonly participants: number;
  readonly active: number;
}

/** Ranks come from the leaderboard; names and numbers from the committed standings, which are the truth. */
@Injectable()
export class StandingsReader {
  constructor(
    private readonly leaderboard: Leaderboard,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * A part of the ranking, all of it as it was at one version: it is read again when something was committed meanwhile.
   * @param withGifts whether each place comes with its most valuable gifts
   * @throws DomainError `session.not-found`
   */
  async read(session: SessionId, limit: number, offset = 0, withGifts = false): Promise<Standings> {
    let head = await this.head(session);
    for (let attempt = 1; ; attempt++) {
      const viewers = await this.leaderboard.top(session, limit, offset);
      const entries = await this.entries(session, viewers, offset, withGifts);
      const after = await this.head(session);
      if (after.version === head.version || attempt === ATTEMPTS) {
        // The version from before: what was read after it is at least as new, so a client never takes old numbers for newer ones.
        return { sessionId: session, version: Number(head.version), participants: head.participants, active: head.active, entries };
      }
      head = after;
    }
  }

  private async head(session: SessionId): Promise<Head> {
    const [head]: Head[] = await this.dataSource.query('select version, participants - hidden as participants, active from session where id = $1', [session]);
    if (head === undefined) throw noSession();
    return head;
  }

  private async entries(session: SessionId, viewers: readonly ViewerId[], offset: number, withGifts: boolean): Promise<LeaderboardEntry[]> {
    if (viewers.length === 0) return [];
    const rows: EntryRow[] = await this.dataSource.query(
      `select viewer_id, handle, nickname, avatar_url, points, likes, comments, gifts, reached_at${withGifts ? `, ${TOP_GIFTS} as top_gifts` : ''}
       from standing join viewer on viewer.id = standing.viewer_id where session_id = $1 and viewer_id = any($2) and not hidden`,
      [session, viewers],
    );
    const ranked = rows.map((row) => ({ row, key: rankKey(row) })).sort((a, b) => compareStandings(a.key, b.key));
    return ranked.map(({ row, key }, index) => ({
      rank: offset + index + 1,
      viewerId: row.viewer_id,
      handle: row.handle,
      nickname: row.nickname,
      avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
      points: pointsOf(key.points),
      likes: Number(row.likes),
      comments: Number(row.comments),
      gifts: Number(row.gifts),
      ...(row.top_gifts === undefined ? {} : { topGifts: row.top_gifts.map((gift) => ({ ...gift, iconUrl: giftIconAddress(gift.giftId, gift.iconUrl) })) }),
    }));
  }
}

function rankKey(row: EntryRow): RankKey {
  return { viewerId: row.viewer_id, points: BigInt(row.points), reachedAt: row.reached_at.getTime() };
}
