import { html, json, type Answer } from './http-answer';
import { hashText } from './random';
import type { SimulatedRoom } from './room';

/** How the routes find a room. */
export interface RoomDirectory {
  /** By handle; may make a room for a name it has not heard before. Undefined for unknown users. */
  byHandle(handle: string): SimulatedRoom | undefined;
  /** By the id of a broadcast, past ones included. */
  byRoomId(roomId: string): SimulatedRoom | undefined;
}

/** TikTok's word for "live" and "not live", in all of its answers. */
const LIVE = 2;
const FINISHED = 4;

/** What TikTok's web site and web API answer. Null when the path is none of theirs. */
export function answerTikTok(url: URL, rooms: RoomDirectory): Answer | null {
  const page = /^\/@([^/]+)\/live\/?$/.exec(url.pathname)?.[1];
  if (page !== undefined) return hostPage(findKnown(rooms, decodeURIComponent(page)));
  switch (url.pathname) {
    case '/api-live/user/room/':
      return userRoom(findKnown(rooms, url.searchParams.get('uniqueId') ?? ''));
    case '/webcast/room/info/':
      return roomInfo(url.searchParams.get('room_id') ?? '', rooms);
    default:
      return null;
  }
}

/** A room as the public sees it: undefined also for a host whom TikTok pretends not to know. */
export function findKnown(rooms: RoomDirectory, handle: string): SimulatedRoom | undefined {
  const room = rooms.byHandle(handle);
  return room?.faults.current.unknown ? undefined : room;
}

function hostPage(room: SimulatedRoom | undefined): Answer {
  const fault = room?.faults.current.roomPage ?? 'ok';
  if (fault === 'captcha') return html('<!doctype html><title>Verify to continue</title><div id="captcha-verify">Drag the slider to fit the puzzle</div>');
  if (fault === 'broken') return html(page('{"LiveRoom":{"liveRoomUserInfo":'));
  if (fault === 'hidden' || !room) return html(page('{"LiveRoom":{}}'));
  const liveRoomUserInfo = { user: user(room), liveRoom: liveRoom(room), stats: { followerCount: room.totals.followers } };
  return html(page(JSON.stringify({ LiveRoom: { liveRoomStatus: status(room), liveRoomUserInfo } })));
}

/** The connector looks for exactly this script tag, on one line. */
function page(state: string): string {
  return `<!doctype html><html><head><title>TikTok LIVE</title></head><body><script id="SIGI_STATE" type="application/json">${state.replaceAll('<', '\\u003c')}</script></body></html>`;
}

function userRoom(room: SimulatedRoom | undefined): Answer {
  const fault = room?.faults.current.roomPage ?? 'ok';
  if (fault === 'captcha') return json({ statusCode: 10000, message: 'captcha required' });
  if (fault === 'hidden' || !room) return json({ statusCode: 19881007, message: 'user_not_found' });
  return json({ statusCode: 0, message: '', data: { user: user(room), liveRoom: liveRoom(room) } });
}

function roomInfo(roomId: string, rooms: RoomDirectory): Answer {
  const room = rooms.byRoomId(roomId);
  if (!room) return json({ data: { message: 'room not found', prompts: 'Room not found' }, extra: { now: Date.now() }, status_code: 4003110 });
  const current = room.roomId === roomId;
  const { viewers, likes, followers } = room.totals;
  return json({
    data: {
      id_str: roomId,
      status: current ? status(room) : FINISHED,
      title: room.title,
      user_count: viewers,
      like_count: likes,
      owner: { id_str: hostId(room), display_id: room.handle, nickname: room.handle, follow_info: { follower_count: followers } },
    },
    extra: { now: Date.now() },
    status_code: 0,
  });
}

function user(room: SimulatedRoom): Record<string, unknown> {
  return { id: hostId(room), uniqueId: room.handle, nickname: room.handle, roomId: room.roomId, status: status(room) };
}

function liveRoom(room: SimulatedRoom): Record<string, unknown> {
  return { status: status(room), title: room.title, liveRoomStats: { userCount: room.totals.viewers } };
}

function status(room: SimulatedRoom): number {
  return room.online ? LIVE : FINISHED;
}

function hostId(room: SimulatedRoom): string {
  return String(6_900_000_000_000_000_000n + BigInt(hashText(room.handle)));
}
