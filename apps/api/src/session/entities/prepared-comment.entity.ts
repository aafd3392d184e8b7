import type { CommentId, SessionId } from '@app/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SessionEntity } from './session.entity';

/** A comment that was laid ready to go on air. */
@Entity('prepared_comment')
export class PreparedCommentEntity {
  @ForeignKey(() => SessionEntity, { name: 'prepared_comment_session', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'prepared_comment_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('bigint', { name: 'comment_id', primaryKeyConstraintName: 'prepared_comment_pk' })
  commentId!: CommentId;

  @Column('integer')
  place!: number;

  /** It went on air and so left the list; it comes back to its place when that is taken back. */
  @Column('boolean', { default: false })
  aired!: boolean;
}
