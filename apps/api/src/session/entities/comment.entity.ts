import type { CommentId, Emote, SessionId, ViewerId } from '@app/domain';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('comment')
@Unique('comment_once', ['sessionId', 'messageId'])
@Index('comment_by_viewer', ['sessionId', 'viewerId', 'id'])
@Index('comment_newest', ['sessionId', 'id'])
export class CommentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'comment_pk' })
  id!: CommentId;

  @Column('uuid', { name: 'session_id' })
  sessionId!: SessionId;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text', { name: 'viewer_id', nullable: true })
  viewerId!: ViewerId | null;

  @Column('text')
  text!: string;

  /** The text in the form of `normalizeComment`: what a search looks at, in any script and on any server. */
  @Column('text', { default: '' })
  folded!: string;

  /** Whether it asks something, as `asks` saw it when it came. */
  @Column('boolean', { default: false })
  asks!: boolean;

  /** Whether it leads elsewhere, as `hasLink` saw it when it came. */
  @Column('boolean', { name: 'has_link', default: false })
  hasLink!: boolean;

  @Column('jsonb')
  emotes!: Emote[];

  @Column('timestamptz')
  at!: Date;

  /** Null while it is new. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  /** The reset that used it, so that the reset can be taken back; null when it was used by being on air. */
  @Column('bigint', { name: 'used_by_seq', nullable: true })
  usedBySeq!: string | null;
}
