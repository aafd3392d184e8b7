import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { answerControl } from './control/control-routes';
import { json, writeAnswer } from './http-answer';
import { answerPicture } from './pictures/picture-routes';
import { hashText } from './random';
import { SimulatedRoom } from './room';
import { answerSignService, NO_ANSWER } from './sign-routes';
import { answerTikTok, type RoomDirectory } from './tiktok-routes';
import { ViewerConnection } from './viewer-connection';
import type { RecordedMessage } from './replay';
import type { ScenarioName } from './scenario';

/** What plays in a room that nobody made: a scenario, or a recording without the ends of the recorded lives. Rates are messages per second. */
export type AutoRooms = { readonly scenario: ScenarioName; readonly rate?: number } | { readonly recording: readonly RecordedMessage[]; readonly rate?: number };

export interface SimulatorOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Where all chance comes from. Default 1. */
  readonly seed?: number;
  /** Makes a room for every host that is asked for and plays this in it. Default: a host without a room is an unknown user. */
  readonly autoRooms?: AutoRooms;
  /** How many messages one WebSocket frame carries at most. Default 10. */
  readonly messagesPerFrame?: number;
  /** How many entries each room's `sent` keeps at least. Default 100,000. */
  readonly keepSent?: number;
  /** When lives begin, milliseconds since 1970; fixes room ids. Default: now. */
  readonly startedAt?: number;
}

/** A TikTok LIVE of one's own, on loopback. */
export interface Simulator {
  /** Where it listens, `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** All rooms, in the order in which they were made. */
  readonly rooms: readonly SimulatedRoom[];
  /** The room of this host, made if there is none. The handle may have an @; case does not matter. */
  room(handle: string, options?: { readonly title?: string; readonly seed?: number }): SimulatedRoom;
  /** Stops all shows, cuts all connections and frees the port. */
  close(): Promise<void>;
}

/** Where the WebSocket is, as the sign service gives it out. */
const PUSH_PATH = '/webcast/im/ws_proxy/ws_reuse_supplement/';

/**
 * Starts a server on 127.0.0.1 that answers as TikTok, as the sign service and as TikTok's WebSocket do.
 * @throws the system's error when the port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, messagesPerFrame = 10, keepSent = 100_000, autoRooms } = options;
  const rooms = new Map<string, SimulatedRoom>();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const room: Simulator['room'] = (name, { title = `LIVE with ${name}`, seed: own } = {}) => {
    const handle = normalizeHandle(name);
    const known = rooms.get(handle);
    if (known) return known;
    const made = new SimulatedRoom({ handle, title, url, messagesPerFrame, keepSent, seed: own ?? (seed ^ hashText(handle)) >>> 0, startedAt: options.startedAt ?? Date.now() });
    rooms.set(handle, made);
    return made;
  };

  const directory: RoomDirectory = {
    byHandle: (name) => {
      const known = rooms.get(normalizeHandle(name));
      if (known || !autoRooms || normalizeHandle(name) === '') return known;
      const made = room(name);
      if ('scenario' in autoRooms) made.play(autoRooms.scenario, { rate: autoRooms.rate });
      else made.replay(autoRooms.recording, { rate: autoRooms.rate, streamEnds: 'skip' });
      return made;
    },
    byRoomId: (roomId) => [...rooms.values()].find((candidate) => candidate.hasHadRoomId(roomId)),
  };

  server.on('request', (request, response) => {
    void answer(request, response, { directory, rooms, room, url }).catch((error: unknown) => {
      if (!response.headersSent) writeAnswer(response, json({ message: error instanceof Error ? error.message : String(error) }, 500));
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const asked = new URL(request.url ?? '/', url);
    const found = asked.pathname === PUSH_PATH ? directory.byRoomId(asked.searchParams.get('room_id') ?? '') : undefined;
    if (!found || !found.online) return refuse(socket, '404 Not Found', 'ROOM_NOT_FOUND');
    if (found.faults.current.blocked) return refuse(socket, '200 OK', 'DEVICE_BLOCKED');
    sockets.handleUpgrade(request, socket, head, (webSocket) => found.attach((onNews) => new ViewerConnection(webSocket, onNews)));
  });

  return {
    url,
    port,
    room,
    get rooms() {
      return [...rooms.values()];
    },
    close: async () => {
      for (const each of rooms.values()) each.close();
      for (const client of sockets.clients) client.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Context {
  readonly directory: RoomDirectory;
  readonly rooms: ReadonlyMap<string, SimulatedRoom>;
  readonly room: Simulator['room'];
  readonly url: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, { directory, rooms, room, url }: Context): Promise<void> {
  const asked = new URL(request.url ?? '/', url);
  if (asked.pathname.startsWith('/simulator/')) {
    return writeAnswer(response, await answerControl(request, asked, { all: () => [...rooms.values()], find: (handle) => rooms.get(normalizeHandle(handle)), make: room }));
  }
  const pushServer = `${url.replace(/^http/, 'ws')}${PUSH_PATH}`;
  const found = answerTikTok(asked, directory) ?? answerSignService(asked, directory, pushServer) ?? answerPicture(asked.pathname);
  if (found === NO_ANSWER) return;
  writeAnswer(response, found ?? json({ message: `The simulator does not know ${asked.pathname}.` }, 404));
}

/** TikTok refuses a WebSocket with an ordinary answer and the reason in a header, where the connector looks for it. */
function refuse(socket: Duplex, status: string, reason: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nHandshake-Status: 415\r\nHandshake-Msg: ${reason}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

function normalizeHandle(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
