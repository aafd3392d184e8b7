import type { CommentId, GiftId, LiveEventKind, SessionId, SourceKey, ViewerId } from '@app/domain';
import type { ActionKind } from '@app/scoring';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type { ActionKind };
export type LedgerEntryKind = LiveEventKind | ActionKind;

/** One fact that was counted, or one thing that was done at the desk. Never changed, never deleted; a trigger refuses it. */
@Entity('ledger_entry')
@Unique('ledger_entry_once', ['sessionId', 'sourceKey', 'cumulative'])
@Index('ledger_entry_by_viewer', ['sessionId', 'viewerId', 'seq'])
@Index('ledger_entry_action', { synchronize: false })
@Index('ledger_entry_gift', { synchronize: false })
@Index('ledger_entry_follow', { synchronize: false })
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

  /** Who did it at the desk; null for what viewers did. */
  @Column('text', { nullable: true })
  actor!: string | null;

  /** The entry that this one takes back. */
  @Column('bigint', { name: 'undoes_seq', nullable: true })
  undoesSeq!: string | null;

  /** Where the entry counts when that is not its own sequence number: where what it takes back or corrects counts. */
  @Column('bigint', { nullable: true })
  place!: string | null;

  /** The entry that stands for the whole action of which this one is a part. */
  @Column('bigint', { name: 'part_of', nullable: true })
  partOf!: string | null;

  /** For a reset: the last comment that was kept before it. */
  @Column('bigint', { name: 'comment_mark', nullable: true })
  commentMark!: CommentId | null;

  /** What was put on air or taken off. */
  @Column('bigint', { name: 'comment_id', nullable: true })
  commentId!: CommentId | null;

  /** What left the air by that; null when nothing was there. */
  @Column('bigint', { name: 'before_comment_id', nullable: true })
  beforeCommentId!: CommentId | null;

  /** Since when it had been there. */
  @Column('timestamptz', { name: 'before_at', nullable: true })
  beforeAt!: Date | null;

  /** Whether it was new until then. */
  @Column('boolean', { name: 'before_was_new', nullable: true })
  beforeWasNew!: boolean | null;
}
