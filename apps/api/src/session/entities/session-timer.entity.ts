import type { SessionId } from '@app/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SessionEntity } from './session.entity';

/** The countdown of a session. Times of it are milliseconds since 1970. */
@Entity('session_timer')
export class SessionTimerEntity {
  @ForeignKey(() => SessionEntity, { name: 'session_timer_session', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'session_timer_pk' })
  sessionId!: SessionId;

  @Column('text')
  label!: string;

  @Column('integer', { nullable: true })
  round!: number | null;

  @Column('integer', { nullable: true })
  rounds!: number | null;

  @Column('bigint', { name: 'duration_ms' })
  durationMs!: string;

  @Column('integer', { name: 'ms_per_coin' })
  msPerCoin!: number;

  @Column('bigint', { name: 'started_at' })
  startedAt!: string;

  @Column('bigint', { name: 'added_ms' })
  addedMs!: string;

  @Column('bigint', { name: 'added_by_coins_ms' })
  addedByCoinsMs!: string;

  /** Null while it is paused. */
  @Column('bigint', { name: 'ends_at', nullable: true })
  endsAt!: string | null;

  /** Null unless it is paused. */
  @Column('bigint', { name: 'left_ms', nullable: true })
  leftMs!: string | null;

  /** Gifts of the ledger are counted up to this entry. */
  @Column('bigint', { name: 'folded_seq' })
  foldedSeq!: string;
}
