import type { PointsByKind } from '@app/contracts';
import type { LiveEventKind, SessionId } from '@app/domain';
import { pointsOf, type Units } from '@app/scoring';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../ledger/standing';

const partOf: Readonly<Record<LiveEventKind | 'adjustment', keyof PointsByKind>> = {
  gift: 'gifts', like: 'likes', comment: 'comments', follow: 'social', share: 'social', adjustment: 'adjustments',
};

/**
 * What a viewer's present points are made of, from the ledger. What corrects an entry, or takes one back, counts to the kind
 * of that entry: its place says which one that is. The parts add up to `present.points` also as decimals, because only
 * likes are worth parts of a point that are finer than a decimal.
 */
export async function readPointsByKind(db: EntityManager, session: SessionId, { viewerId, watermark }: Pick<Standing, 'viewerId' | 'watermark'>): Promise<PointsByKind> {
  // An entry never counts later than it stands, so the index may skip all that is used.
  const rows: { kind: keyof typeof partOf; units: string }[] = await db.query(
    `select coalesce(origin.kind, entry.kind) as kind, sum(entry.points) as units
     from ledger_entry entry left join ledger_entry origin on origin.seq = entry.place
     where entry.session_id = $1 and entry.viewer_id = $2 and entry.seq > $3 and coalesce(entry.place, entry.seq) > $3 and entry.points <> 0 group by 1`,
    [session, viewerId, watermark.toString()],
  );
  const sums: Record<keyof PointsByKind, Units> = { gifts: 0n, likes: 0n, comments: 0n, social: 0n, adjustments: 0n };
  for (const { kind, units } of rows) sums[partOf[kind]] += BigInt(units);
  return {
    gifts: pointsOf(sums.gifts),
    likes: pointsOf(sums.likes),
    comments: pointsOf(sums.comments),
    social: pointsOf(sums.social),
    adjustments: pointsOf(sums.adjustments),
  };
}
