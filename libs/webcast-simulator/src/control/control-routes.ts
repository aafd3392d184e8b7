import type { IncomingMessage } from 'node:http';
import { json, type Answer } from '../http-answer';
import type { SimulatedRoom } from '../room';
import { scenarioNames } from '../scenario';
import { readDraft } from './read-draft';
import { readFaults, readFaultSet } from './read-faults';
import { BadRequest, numberOf, oneOf, optional, readBody, textOf, type Fields } from './request-body';

/** The rooms that other processes may steer. */
export interface ControlledRooms {
  all(): readonly SimulatedRoom[];
  find(handle: string): SimulatedRoom | undefined;
  make(handle: string): SimulatedRoom;
}

const acts = {
  pause: (room) => room.pause(),
  resume: (room) => room.resume(),
  end: (room) => room.end(),
  suspend: (room) => room.end({ suspended: true }),
  offline: (room) => room.goOffline(),
  live: (room) => room.goLive(),
  disconnect: (room) => room.disconnect(),
  cut: (room) => room.cut(),
  silence: (room) => room.fallSilent(),
  garbage: (room) => room.sendGarbage(),
  stop: (room) => room.stop(),
  flush: (room) => room.flush(),
} as const satisfies Record<string, (room: SimulatedRoom) => void>;

/** Answers everything under `/simulator/`; the README of this lib lists it. */
export async function answerControl(request: IncomingMessage, url: URL, rooms: ControlledRooms): Promise<Answer> {
  try {
    if (request.method === 'GET') return answerGet(url, rooms);
    if (request.method === 'POST') return answerPost(url, await readBody(request), rooms);
    return json({ message: 'Only GET and POST.' }, 405);
  } catch (error) {
    if (error instanceof BadRequest) return json({ message: error.message }, 400);
    throw error;
  }
}

function answerGet(url: URL, rooms: ControlledRooms): Answer {
  switch (url.pathname) {
    case '/simulator/rooms':
      return json({ rooms: rooms.all().map(describe) });
    case '/simulator/sent': {
      const room = roomOf(url.searchParams.get('host'), rooms);
      const from = Number(url.searchParams.get('from') ?? 0);
      return json({ host: room.handle, total: room.sentTotal, sent: room.sent.filter(({ index }) => index >= from) });
    }
    default:
      return nothingThere(url);
  }
}

function answerPost(url: URL, body: Fields, rooms: ControlledRooms): Answer {
  switch (url.pathname) {
    case '/simulator/rooms':
      return json(describe(rooms.make(textOf(body['host'], '"host"'))), 201);
    case '/simulator/send': {
      const { messages } = body;
      if (!Array.isArray(messages)) throw new BadRequest('"messages" must be a list.');
      return json({ facts: roomOf(body['host'], rooms).send(...messages.map(readDraft)) });
    }
    case '/simulator/play': {
      const room = roomOf(body['host'], rooms);
      const scenario = oneOf(body['scenario'], '"scenario"', scenarioNames);
      room.play(scenario, {
        rate: optional(body['rate'], (rate) => numberOf(rate, '"rate"', 0.01, 100_000)),
        seed: optional(body['seed'], (seed) => numberOf(seed, '"seed"', 0, 2 ** 32 - 1)),
        limit: optional(body['limit'], (limit) => numberOf(limit, '"limit"', 1, 1e9)),
      });
      return json(describe(room));
    }
    case '/simulator/faults': {
      const room = roomOf(body['host'], rooms);
      const [use, set] = [optional(body['use'], readFaultSet), optional(body['set'], readFaults)];
      if (use) room.faults.use(use);
      if (set) room.faults.set(set);
      return json(describe(room));
    }
    case '/simulator/act': {
      const room = roomOf(body['host'], rooms);
      acts[oneOf(body['do'], '"do"', Object.keys(acts) as (keyof typeof acts)[])](room);
      return json(describe(room));
    }
    default:
      return nothingThere(url);
  }
}

function roomOf(host: unknown, rooms: ControlledRooms): SimulatedRoom {
  const handle = textOf(host, '"host"');
  const room = rooms.find(handle);
  if (!room) throw new BadRequest(`There is no room of @${handle.replace(/^@/, '')}. POST /simulator/rooms makes one.`);
  return room;
}

function describe(room: SimulatedRoom): Record<string, unknown> {
  const { handle, roomId, online, connections, watchers, acknowledged, heartbeats, sentTotal, totals } = room;
  return { host: handle, roomId, online, connections, watchers, acknowledged, heartbeats, sent: sentTotal, totals, faults: room.faults.current };
}

function nothingThere(url: URL): Answer {
  return json({ message: `There is no ${url.pathname} here.` }, 404);
}
