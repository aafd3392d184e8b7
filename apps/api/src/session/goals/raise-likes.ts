import type { RoomId, SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { announce } from '../session.feed';

/**
 * Keeps what a room tells of its likes: the highest count, because totals come out of order and a room's never falls. A
 * session that was resumed has several rooms, each with a count of its own. To be called while the session's row is held.
 */
export async function raiseLikes(tx: EntityManager, session: SessionId, room: RoomId, likes: number): Promise<void> {
  const raised: unknown[] = await tx.query(
    `insert into session_room (session_id, room_id, likes) values ($1, $2, $3)
     on conflict (session_id, room_id) do update set likes = excluded.likes where session_room.likes < excluded.likes
     returning likes`,
    [session, room, likes],
  );
  if (raised.length > 0) await announce(tx, session, 'goals');
}
