import type { SessionId, ViewerId } from '@app/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Where a viewer stands: sums over the ledger, updated in the transaction that appends to it. The first five are counted
 * since the last reset, the `used` ones before it.
 */
@Entity('standing')
@Index('standing_rank', { synchronize: false })
@Index('standing_hidden', { synchronize: false })
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'standing_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('text', { name: 'viewer_id', primaryKeyConstraintName: 'standing_pk' })
  viewerId!: ViewerId;

  /** In units, of which 18,018,000 are a point. */
  @Column('bigint', { default: 0 })
  points!: string;

  @Column('bigint', { default: 0 })
  likes!: string;

  @Column('bigint', { default: 0 })
  comments!: string;

  @Column('bigint', { default: 0 })
  gifts!: string;

  @Column('bigint', { default: 0 })
  coins!: string;

  @Column('bigint', { name: 'used_points', default: 0 })
  usedPoints!: string;

  @Column('bigint', { name: 'used_likes', default: 0 })
  usedLikes!: string;

  @Column('bigint', { name: 'used_comments', default: 0 })
  usedComments!: string;

  @Column('bigint', { name: 'used_gifts', default: 0 })
  usedGifts!: string;

  @Column('bigint', { name: 'used_coins', default: 0 })
  usedCoins!: string;

  /** Distinct texts in the whole session, resets notwithstanding: what the cap on comments looks at. */
  @Column('integer', { name: 'distinct_comments', default: 0 })
  distinctComments!: number;

  /** Ledger entries up to this sequence number are used. */
  @Column('bigint', { default: 0 })
  watermark!: string;

  /** Whether an entry after the watermark brought or took points: `reachedAt` is then the time of the last of these. */
  @Column('boolean', { default: false })
  scored!: boolean;

  /** Taken out of the ranking by the organizer. */
  @Column('boolean', { default: false })
  hidden!: boolean;

  /** TikTok's clock when the present points were reached; of equals, the earlier stands higher. See `Standing`. */
  @Column('timestamptz', { name: 'reached_at' })
  reachedAt!: Date;

  /** The session's version at the last change. */
  @Column('bigint')
  version!: string;
}
