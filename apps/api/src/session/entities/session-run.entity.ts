import type { SessionId } from '@app/domain';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SessionEntity } from './session.entity';

/** From a start to the stop that followed it. The session itself knows its last start only. */
@Entity('session_run')
@Index('session_run_by_session', ['sessionId', 'startedAt'])
export class SessionRunEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'session_run_pk' })
  id!: string;

  @ForeignKey(() => SessionEntity, { name: 'session_run_session', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'session_id' })
  sessionId!: SessionId;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** Null while it is on. A crash leaves it so: the session is still on, and its stop is yet to come. */
  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;
}
