import type { CommentId, ConnectionState, SessionId, SessionStatus } from '@app/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
@Index('session_newest', ['createdAt', 'id'])
@Index('session_one_on_per_host', { synchronize: false })
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id!: SessionId;

  @Column('text')
  host!: string;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text')
  status!: SessionStatus;

  @Column('jsonb')
  connection!: ConnectionState;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  /** Grows with every committed change of the session's scores. */
  @Column('bigint', { default: 0 })
  version!: string;

  @Column('integer', { default: 0 })
  participants!: number;

  /** Those with more than 0 present points, but for those who are hidden. */
  @Column('integer', { default: 0 })
  active!: number;

  /** How many of the participants are taken out of the ranking. */
  @Column('integer', { default: 0 })
  hidden!: number;

  @Column('bigint', { default: 0 })
  comments!: string;

  @Column('bigint', { default: 0 })
  likes!: string;

  @Column('bigint', { default: 0 })
  gifts!: string;

  @Column('bigint', { default: 0 })
  coins!: string;

  /** All that were ever given, in units. Of everybody together, so it needs more room than one score. */
  @Column('numeric', { default: 0 })
  points!: string;

  @Column('bigint', { name: 'on_air_comment_id', nullable: true })
  onAirCommentId!: CommentId | null;

  @Column('timestamptz', { name: 'on_air_at', nullable: true })
  onAirAt!: Date | null;

  /** When it leaves the air by itself. */
  @Column('timestamptz', { name: 'on_air_until', nullable: true })
  onAirUntil!: Date | null;
}
