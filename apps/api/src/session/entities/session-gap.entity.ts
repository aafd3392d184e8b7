import type { Gap, SessionId } from '@app/domain';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SessionEntity } from './session.entity';

@Entity('session_gap')
@Index('session_gap_by_session', ['sessionId', 'from'])
export class SessionGapEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'session_gap_pk' })
  id!: string;

  @ForeignKey(() => SessionEntity, { name: 'session_gap_session', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'session_id' })
  sessionId!: SessionId;

  @Column('text')
  reason!: Gap['reason'];

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Column('timestamptz', { name: 'to_at', nullable: true })
  to!: Date | null;
}
