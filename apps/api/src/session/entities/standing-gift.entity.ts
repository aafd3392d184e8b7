import type { GiftId, SessionId, ViewerId } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many of one gift a viewer sent, since the last reset and before it. */
@Entity('standing_gift')
export class StandingGiftEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'standing_gift_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('text', { name: 'viewer_id', primaryKeyConstraintName: 'standing_gift_pk' })
  viewerId!: ViewerId;

  @PrimaryColumn('text', { name: 'gift_id', primaryKeyConstraintName: 'standing_gift_pk' })
  giftId!: GiftId;

  @Column('bigint', { default: 0 })
  count!: string;

  @Column('bigint', { name: 'used_count', default: 0 })
  usedCount!: string;
}
