import type { ClientToServer, ServerToClient } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { SocketAccess } from '../infrastructure/auth';
import type { FeedName } from './feed-name';
import type { Throttle } from './throttle';

/** The session that a socket names; `current` goes along with the one that is on, `nothing` is a name that no session has. */
export type Wish = SessionId | 'current' | 'nothing';

/** What the server remembers of a socket. */
export interface SocketMemory {
  access: SocketAccess;
  /** What it listens to. */
  feeds: ReadonlySet<FeedName>;
  /** The latest; the former ones are forgotten, served or not. */
  wish: Wish;
  /** Serves the wish. */
  service: Throttle;
  /** The session it looks at; null before any session was started. */
  session: SessionId | null;
}

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketMemory>;
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, SocketMemory>;

/**
 * The sockets of one namespace in this process. Every process hears of every change from PostgreSQL and serves its own
 * sockets, so nothing has to be passed on between processes.
 */
export class Audience {
  constructor(
    private readonly namespace: LiveNamespace,
    /** How many places of the ranking they are shown. */
    readonly top: number,
    /** Whether the places of the ranking tell the best gifts. */
    readonly seesGifts: boolean,
  ) {}

  /** Whether anybody is in a room, which is named by a session or by a feed of it. */
  isLookingAt(room: string): boolean {
    return this.namespace.adapter.rooms.has(room);
  }

  sockets(): LiveSocket[] {
    return [...this.namespace.sockets.values()];
  }

  /** To all sockets of these rooms; a room is named by a session, a feed of it, or a socket. No room means nobody. */
  emit<Event extends keyof ServerToClient>(rooms: string[], event: Event, ...payload: Parameters<ServerToClient[Event]>): void {
    // To Socket.IO, no room means everybody.
    if (rooms.length > 0) this.namespace.to(rooms).emit(event, ...payload);
  }
}
