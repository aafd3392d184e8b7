import type { Timeline, TimelineBucket } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bucketsFor, type Buckets } from './bucket-size';
import { requireSession } from '../require-session';

interface BucketRow {
  at: Date;
  points: string;
  likes: string;
  comments: string;
  gifts: string;
  coins: string;
}

/**
 * What happened when. From the first start to the last stop, or to now while the session is on. TikTok's clock says where
 * something belongs; what it puts before the first start (a message that was delivered on connecting, say) or after the
 * last stop is counted in the first or the last bucket, so that the buckets add up to the totals and one odd stamp does
 * not draw out the chart.
 */
@Injectable()
export class TimelineReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Empty for a session that was never started. @throws DomainError `session.not-found` */
  async read(session: SessionId): Promise<Timeline> {
    await requireSession(this.dataSource.manager, session);
    const [on]: { from: Date | null; to: Date }[] = await this.dataSource.query(
      `select min(started_at) as from, max(coalesce(stopped_at, now())) as to from session_run where session_id = $1`,
      [session],
    );
    if (on === undefined || on.from === null) return { bucketSeconds: bucketsFor(0, 0).seconds, buckets: [] };
    const buckets = bucketsFor(on.from.getTime(), on.to.getTime());
    return { bucketSeconds: buckets.seconds, buckets: fill(buckets, await this.happened(session, buckets)) };
  }

  private happened(session: SessionId, { seconds, first, count }: Buckets): Promise<BucketRow[]> {
    const bin = `date_bin($2::integer * interval '1 second', least(greatest(at, $3::timestamptz), $4::timestamptz), $3::timestamptz)`;
    return this.dataSource.query<BucketRow[]>(
      `select at, sum(points) as points, sum(likes) as likes, sum(comments) as comments, sum(gifts) as gifts, sum(coins) as coins
       from (
         select ${bin} as at, sum(points) as points, sum(quantity) filter (where kind = 'like') as likes, 0 as comments,
           sum(quantity) filter (where kind = 'gift') as gifts, sum(quantity * coins) filter (where kind = 'gift') as coins
         from ledger_entry where session_id = $1 and kind in ('like', 'gift', 'comment', 'follow', 'share') group by 1
         union all
         select ${bin}, 0, 0, count(*), 0, 0 from comment where session_id = $1 group by 1
       ) happened group by at`,
      [session, seconds, new Date(first), new Date(first + (count - 1) * seconds * 1000)],
    );
  }
}

function fill({ seconds, first, count }: Buckets, rows: readonly BucketRow[]): TimelineBucket[] {
  const found = new Map(rows.map((row) => [row.at.getTime(), row]));
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * seconds * 1000;
    const row = found.get(at);
    return {
      at: new Date(at).toISOString(),
      points: pointsOf(BigInt(row?.points ?? 0)),
      likes: Number(row?.likes ?? 0),
      comments: Number(row?.comments ?? 0),
      gifts: Number(row?.gifts ?? 0),
      coins: Number(row?.coins ?? 0),
    };
  });
}
