import { GIFTS_REMEMBERED_MS, GIFTS_TOLD, type GiftMoment } from '@app/contracts';
import type { GiftId, SessionId, SourceKey, ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress, giftIconAddress } from '../../infrastructure/pictures';

export interface GiftMoments {
  /** Oldest first. */
  readonly moments: GiftMoment[];
  /** The last ledger entry that was looked at, a decimal string: where the next read goes on. */
  readonly position: string;
}

/** A minute of a thousand entries a second. Nothing that lies further back is looked at, however long nobody read. */
const ENTRIES_LOOKED_AT = 60_000;

interface MomentRow {
  newest: string | null;
  source_key: SourceKey | null;
  viewer_id: ViewerId | null;
  handle: string | null;
  nickname: string | null;
  avatar_url: string | null;
  gift_id: GiftId;
  gift_name: string | null;
  icon_url: string | null;
  coins: number;
  count: string;
  at: Date;
}

/** Gifts as they were given, a streak as one that grows. What became of their points since does not matter to a thank-you. */
@Injectable()
export class GiftMomentsReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The gifts after a position, or those that arrived in the last `GIFTS_REMEMBERED_MS`; at most `GIFTS_TOLD`, those worth
   * most. Whoever is hidden from the ranking is hidden here too. Entries of a session are committed in the order of their
   * numbers, so nothing comes to lie before a position.
   */
  async read(session: SessionId, after: string | null, now = Date.now()): Promise<GiftMoments> {
    const [newest]: { seq: string | null }[] = await this.dataSource.query('select max(seq) as seq from ledger_entry');
    const bound = BigInt(newest?.seq ?? '0') - BigInt(ENTRIES_LOOKED_AT);
    const from = after !== null && BigInt(after) > bound ? after : bound.toString();
    const rows: MomentRow[] = await this.dataSource.query(
      // The bound is given as a number, so that a planner knows how little there is and reads that end of the primary key.
      `with recent as materialized (
         select seq, kind, source_key, viewer_id, gift_id, coins, cumulative, at, received_at from ledger_entry where session_id = $1 and seq > $2
       ), moment as (
         select source_key, min(seq) as seq, min(recent.viewer_id) as viewer_id, min(gift_id) as gift_id, max(coins) as coins, max(cumulative) as count, max(at) as at
         from recent where kind = 'gift' and ($3::timestamptz is null or received_at >= $3)
           and not exists (select from standing where session_id = $1 and standing.viewer_id = recent.viewer_id and hidden)
         group by source_key order by max(coins)::bigint * max(cumulative) desc, min(seq) limit $4
       )
       select head.newest, moment.*, viewer.handle, viewer.nickname, viewer.avatar_url, gift.name as gift_name, gift.icon_url
       from (select max(seq) as newest from recent) as head left join moment on true
         left join viewer on viewer.id = moment.viewer_id left join gift on gift.id = moment.gift_id
       order by moment.seq`,
      [session, from, after === null ? new Date(now - GIFTS_REMEMBERED_MS) : null, GIFTS_TOLD],
    );
    return { moments: rows.flatMap(momentOf), position: rows[0]?.newest ?? from };
  }
}

function momentOf({ source_key: id, ...row }: MomentRow): GiftMoment[] {
  if (id === null) return [];
  return [
    {
      id,
      viewerId: row.viewer_id,
      handle: row.handle ?? '',
      nickname: row.nickname ?? '',
      avatarUrl: avatarAddress(row.viewer_id, row.avatar_url),
      giftId: row.gift_id,
      giftName: row.gift_name ?? '',
      iconUrl: giftIconAddress(row.gift_id, row.icon_url),
      coins: row.coins,
      count: Number(row.count),
      at: row.at.toISOString(),
    },
  ];
}
