import type { ClientToServer, ServerToClient } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { SocketAccess } from '../infrastructure/auth';

/** What the server remembers of a socket. */
export interface SocketMemory {
  access: SocketAccess;
  /** The session it looks at; null before any session was started. */
  session: SessionId | null;
  /** Whether it goes over to another session when that one becomes the session that is on. */
  follows: boolean;
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
    /** Whether they see who does what. */
    readonly seesActivity: boolean,
  ) {}

  async look(socket: LiveSocket, session: SessionId | null, follows: boolean): Promise<void> {
    if (socket.data.session) await socket.leave(socket.data.session);
    socket.data.session = session;
    socket.data.follows = follows;
    if (session !== null) await socket.join(session);
  }

  isLookingAt(session: SessionId): boolean {
    return this.namespace.adapter.rooms.has(session);
  }

  sockets(): LiveSocket[] {
    return [...this.namespace.sockets.values()];
  }

  emit<Event extends keyof ServerToClient>(session: SessionId, event: Event, ...payload: Parameters<ServerToClient[Event]>): void {
    this.namespace.to(session).emit(event, ...payload);
  }
}
