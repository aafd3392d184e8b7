import type { GiftSum, GiftSums } from '@app/contracts';
import type { GiftId, SessionId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giftIconAddress } from '../../infrastructure/pictures';
import { requireSession } from '../require-session';

interface GiftRow {
  gift_id: GiftId;
  name: string | null;
  coins: number | null;
  icon_url: string | null;
  count: string;
  total_coins: string;
  senders: string;
}

@Injectable()
export class GiftSumsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `session.not-found` */
  async read(session: SessionId): Promise<GiftSums> {
    await requireSession(this.dataSource.manager, session);
    const gifts = await readGiftSums(this.dataSource.manager, session);
    return { gifts: gifts.map((gift) => ({ ...gift, iconUrl: giftIconAddress(gift.giftId, gift.iconUrl) })) };
  }
}

/** Most coins in all first, icons at TikTok's addresses. From the ledger, because only that knows the gifts of those who cannot be named, and what each cost then. */
export async function readGiftSums(db: EntityManager, session: SessionId): Promise<GiftSum[]> {
  const rows: GiftRow[] = await db.query(
    `select sent.*, gift.name, gift.coins, gift.icon_url
     from (
       select gift_id, sum(quantity) as count, sum(quantity * coins) as total_coins, count(distinct viewer_id) as senders
       from ledger_entry where session_id = $1 and kind = 'gift' group by gift_id
     ) sent left join gift on gift.id = sent.gift_id
     order by sent.total_coins desc, sent.gift_id`,
    [session],
  );
  return rows.map((row) => ({
    giftId: row.gift_id,
    name: row.name ?? '',
    coins: row.coins ?? 0,
    iconUrl: row.icon_url,
    count: Number(row.count),
    totalCoins: Number(row.total_coins),
    senders: Number(row.senders),
  }));
}
