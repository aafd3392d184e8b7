import type { RoomId, SessionId } from '@app/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SessionEntity } from './session.entity';

/** A room in which the session was live. Each live has a room of its own, and counts its likes from 0. */
@Entity('session_room')
export class SessionRoomEntity {
  @ForeignKey(() => SessionEntity, { name: 'session_room_session', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'session_room_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('text', { name: 'room_id', primaryKeyConstraintName: 'session_room_pk' })
  roomId!: RoomId;

  /** The highest total that the room told. */
  @Column('bigint')
  likes!: string;
}
