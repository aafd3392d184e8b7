import type { GiftId, LiveEventKind, SessionId, SourceKey, ViewerId } from '@app/domain';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type LedgerEntryKind = LiveEventKind | 'adjustment' | 'reset';

/** One fact that was counted. Never changed, never deleted; a trigger refuses it. */
@Entity('ledger_entry')
@Unique('ledger_entry_once', ['sessionId', 'sourceKey', 'cumulative'])
@Index('ledger_entry_by_viewer', ['sessionId', 'viewerId', 'seq'])
export class LedgerEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'ledger_entry_pk' })
  seq!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: SessionId;

  @Column('text', { name: 'source_key' })
  sourceKey!: SourceKey;

  /** Counted from the start of the streak; equal to `quantity` for whatever stands alone. */
  @Column('bigint')
  cumulative!: string;

  @Column('text')
  kind!: LedgerEntryKind;

  /** Null when TikTok gave no usable user id: kept, worth nothing. */
  @Column('text', { name: 'viewer_id', nullable: true })
  viewerId!: ViewerId | null;

  /** What this entry added. */
  @Column('bigint')
  quantity!: string;

  /** In units, of which 18,018,000 are a point. */
  @Column('bigint', { name: 'unit_price' })
  unitPrice!: string;

  /** In units. */
  @Column('bigint')
  points!: string;

  @Column('integer', { name: 'rule_version', nullable: true })
  ruleVersion!: number | null;

  /** TikTok's clock. */
  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('text', { name: 'gift_id', nullable: true })
  giftId!: GiftId | null;

  /** Of one gift. */
  @Column('integer', { nullable: true })
  coins!: number | null;

  /** Whether the viewer followed the host when the likes were given. */
  @Column('boolean', { nullable: true })
  follower!: boolean | null;

  /** The words of a comment or of an adjustment. */
  @Column('text', { nullable: true })
  note!: string | null;
}
