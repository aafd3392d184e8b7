import type { CommentPage, CommentState, CommentView, GiftTally, LedgerEntryView, LedgerPage, ViewerDetail, ViewerTotals } from '@app/contracts';
import { DomainError, type CommentId, type GiftId, type SessionId, type ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress, giftIconAddress, servedEmotes } from '../../infrastructure/pictures';
import { CommentEntity, type LedgerEntryEntity } from '../entities';
import { Leaderboard } from '../leaderboard/leaderboard';
import { lockSession, readStandings } from '../ledger/ledger.repository';
import type { Standing, Tally } from '../ledger/standing';
import { announce } from '../session.feed';
import { readPointsByKind } from './points-by-kind';

type LedgerRow = Pick<LedgerEntryEntity, 'seq' | 'quantity' | 'points' | 'at' | 'place' | 'actor'> & Pick<LedgerEntryView, 'kind'> & { unit_price: string; label: string | null; undoes_seq: string | null };

interface GiftRow {
  gift_id: GiftId;
  name: string;
  coins: number;
  icon_url: string | null;
  count: string;
}

/** One viewer in one session: what they have, what they said, and why their score is what it is. */
@Injectable()
export class ViewerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
  ) {}

  /** @throws DomainError `viewer.not-found` */
  async detail(session: SessionId, viewer: ViewerId): Promise<ViewerDetail> {
    const standing = await this.standing(session, viewer);
    const [profile]: { handle: string; nickname: string; avatar_url: string | null }[] = await this.dataSource.query(
      'select handle, nickname, avatar_url from viewer where id = $1',
      [viewer],
    );
    if (profile === undefined) throw nothingDone();
    const [counts]: { fresh: string; used: string }[] = await this.dataSource.query(
      'select count(*) filter (where used_at is null) as fresh, count(used_at) as used from comment where session_id = $1 and viewer_id = $2',
      [session, viewer],
    );
    return {
      viewerId: viewer,
      handle: profile.handle,
      nickname: profile.nickname,
      avatarUrl: avatarAddress(viewer, profile.avatar_url),
      rank: await this.leaderboard.rankOf(session, viewer),
      present: toTotals(standing.present),
      presentPoints: await readPointsByKind(this.dataSource.manager, session, standing),
      used: toTotals(standing.used),
      hidden: standing.hidden,
      gifts: await this.gifts(session, viewer),
      usedGifts: standing.used.gifts > 0 ? await this.usedGifts(session, standing) : [],
      newComments: Number(counts?.fresh ?? 0),
      usedComments: Number(counts?.used ?? 0),
    };
  }

  /** Newest first. @param cursor id of the last comment seen. @throws DomainError `viewer.not-found` */
  async comments(session: SessionId, viewer: ViewerId, state: CommentState | undefined, limit: number, cursor: string | undefined): Promise<CommentPage> {
    await this.standing(session, viewer);
    const query = this.dataSource
      .getRepository(CommentEntity)
      .createQueryBuilder('comment')
      .where('comment.session_id = :session and comment.viewer_id = :viewer', { session, viewer })
      .orderBy('comment.id', 'DESC')
      .limit(limit + 1);
    if (state !== undefined) query.andWhere(`comment.used_at is ${state === 'used' ? 'not null' : 'null'}`);
    if (cursor !== undefined) query.andWhere('comment.id < :cursor', { cursor });
    const rows = await query.getMany();
    const page = rows.slice(0, limit);
    return { comments: page.map(toCommentView), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** Newest first. @param cursor sequence number of the last entry seen. @throws DomainError `viewer.not-found` */
  async ledger(session: SessionId, viewer: ViewerId, limit: number, cursor: string | undefined): Promise<LedgerPage> {
    const standing = await this.standing(session, viewer);
    const [sum]: { points: string | null }[] = await this.dataSource.query(
      'select sum(points) as points from ledger_entry where session_id = $1 and viewer_id = $2 and coalesce(place, seq) > $3',
      [session, viewer, standing.watermark.toString()],
    );
    const rows: LedgerRow[] = await this.dataSource.query(
      `select entry.seq, entry.kind, entry.quantity, entry.unit_price, entry.points, case when entry.kind = 'rescore' then entry.received_at else entry.at end as at, entry.place, entry.actor, entry.undoes_seq,
         coalesce(gift.name, entry.note, undone.note, entry.actor) as label
       from ledger_entry entry left join gift on gift.id = entry.gift_id left join ledger_entry undone on undone.seq = entry.undoes_seq
       where entry.session_id = $1 and ($3::bigint is null or entry.seq < $3) and (entry.viewer_id = $2 or (
         entry.viewer_id is null and 'reset' in (entry.kind, undone.kind)
         and (entry.seq <= $5 or coalesce(undone.seq, entry.seq) > (select min(seq) from ledger_entry where session_id = $1 and viewer_id = $2))))
       order by entry.seq desc limit $4`,
      [session, viewer, cursor ?? null, limit + 1, standing.watermark.toString()],
    );
    const page = rows.slice(0, limit);
    return {
      points: pointsOf(BigInt(sum?.points ?? 0)),
      entries: page.map((row) => toEntryView(row, standing.watermark)),
      nextCursor: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
    };
  }

  /** Makes a used comment new again. @throws DomainError `comment.not-found` */
  async restore(session: SessionId, comment: CommentId): Promise<CommentView> {
    return this.dataSource.transaction(async (tx) => {
      await lockSession(tx, session);
      const row = await tx.findOneBy(CommentEntity, { id: comment, sessionId: session });
      if (row === null) throw new DomainError('comment.not-found', 'There is no such comment in this session.');
      await tx.update(CommentEntity, { id: comment }, { usedAt: null, usedBySeq: null });
      await announce(tx, session, 'question');
      return toCommentView({ ...row, usedAt: null });
    });
  }

  private async standing(session: SessionId, viewer: ViewerId): Promise<Standing> {
    const [standing] = await readStandings(this.dataSource.manager, session, [viewer]);
    if (standing === undefined) throw nothingDone();
    return standing;
  }

  private async gifts(session: SessionId, viewer: ViewerId): Promise<GiftTally[]> {
    const rows: GiftRow[] = await this.dataSource.query(
      `select gift_id, name, coins, icon_url, count from standing_gift join gift on gift.id = standing_gift.gift_id
       where session_id = $1 and viewer_id = $2 and count > 0 order by coins * count desc, gift_id`,
      [session, viewer],
    );
    return rows.map(toGiftTally);
  }

  /** From the ledger: the tallies beside the standing are of what counts now. */
  private async usedGifts(session: SessionId, { viewerId, watermark }: Standing): Promise<GiftTally[]> {
    const rows: GiftRow[] = await this.dataSource.query(
      `select gift_id, name, gift.coins, icon_url, count from (
         select gift_id, sum(quantity) as count from ledger_entry where session_id = $1 and viewer_id = $2 and kind = 'gift' and seq <= $3 group by gift_id
       ) used join gift on gift.id = used.gift_id
       order by gift.coins * count desc, gift_id`,
      [session, viewerId, watermark.toString()],
    );
    return rows.map(toGiftTally);
  }
}

function toGiftTally(row: GiftRow): GiftTally {
  return { giftId: row.gift_id, name: row.name, coins: row.coins, iconUrl: giftIconAddress(row.gift_id, row.icon_url), count: Number(row.count) };
}

function nothingDone(): DomainError {
  return new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
}

function toTotals(tally: Tally): ViewerTotals {
  return { ...tally, points: pointsOf(tally.points) };
}

function toCommentView(row: CommentEntity): CommentView {
  return { id: row.id, viewerId: row.viewerId, text: row.text, emotes: servedEmotes(row.id, row.emotes), at: row.at.toISOString(), state: row.usedAt === null ? 'new' : 'used' };
}

function toEntryView(row: LedgerRow, watermark: bigint): LedgerEntryView {
  return {
    seq: row.seq,
    kind: row.kind,
    label: row.label ?? '',
    quantity: Number(row.quantity),
    unitPoints: pointsOf(BigInt(row.unit_price)),
    points: pointsOf(BigInt(row.points)),
    used: BigInt(row.place ?? row.seq) <= watermark,
    at: row.at.toISOString(),
    ...(row.actor === null ? {} : { by: row.actor }),
    ...(row.undoes_seq === null ? {} : { undoes: row.undoes_seq }),
  };
}
