import { json, type Answer } from './http-answer';
import { findKnown, type RoomDirectory } from './tiktok-routes';
import type { SimulatedRoom } from './room';

/** The sign service took the request and keeps silent. */
export const NO_ANSWER = Symbol('no answer');

/**
 * What the sign service answers: where a room's WebSocket is, and, as a last resort, what a host's room id is.
 * Null when the path is none of its own.
 */
export function answerSignService(url: URL, rooms: RoomDirectory, pushServer: string): Answer | typeof NO_ANSWER | null {
  const connect = /^\/webcast\/rooms\/([^/]+)\/connect$/.exec(url.pathname)?.[1];
  if (connect !== undefined) {
    const room = rooms.byRoomId(decodeURIComponent(connect));
    return room ? signedConnection(room, pushServer) : json({ code: 404, message: 'The requested room does not exist or is not live.' }, 404);
  }
  const anchor = /^\/webcast\/anchors\/([^/]+)\/room_id$/.exec(url.pathname)?.[1];
  if (anchor !== undefined) return roomIdOf(findKnown(rooms, decodeURIComponent(anchor)));
  return null;
}

function signedConnection(room: SimulatedRoom, pushServer: string): Answer | typeof NO_ANSWER {
  const fault = room.meetSignFault();
  switch (fault?.kind) {
    case 'hangs':
      return NO_ANSWER;
    case 'rate-limited': {
      const reset = Math.ceil(Date.now() / 1000) + fault.retryAfterSeconds;
      return json(
        { code: 429, message: 'You have started too many connections. Wait before you start another one.', limit_label: 'simulated' },
        429,
        { 'retry-after': String(fault.retryAfterSeconds), 'x-ratelimit-reset': String(reset), 'x-ratelimit-remaining': '0', 'x-log-id': 'simulated', 'x-agent-id': 'simulated' },
      );
    }
    case 'error':
      return { status: 500, headers: { 'content-type': 'text/plain', 'x-request-id': 'simulated' }, body: 'The signing machine has stopped.' };
    case 'premium':
      return json({ code: 402, message: 'This needs a paid plan of the signing service.' }, 402);
    case 'no-cookie':
    case undefined:
      return {
        status: 200,
        headers: {
          'content-type': 'application/protobuf',
          'x-room-id': room.roomId,
          'x-request-id': 'simulated',
          'x-agent-id': 'simulated',
          ...(fault ? {} : { 'x-set-tt-cookie': 'ttwid=simulated; Path=/' }),
        },
        body: room.welcome(pushServer),
      };
  }
}

function roomIdOf(room: SimulatedRoom | undefined): Answer {
  if (!room) return json({ code: 404, ok: false, message: 'No such user.' }, 404);
  if (room.faults.current.roomPage === 'captcha') return json({ code: 403, ok: false, message: 'Room ids need a paid plan.' }, 403);
  return json({ code: 200, ok: true, message: '', room_id: room.roomId, is_live: room.online });
}
