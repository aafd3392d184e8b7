import { OVERLAY_FEEDS, USUAL_FEEDS } from '@app/contracts';
import { DomainError, parseSessionId } from '@app/domain';
import { toSocketError } from '../infrastructure/errors';
import type { SocketAccess } from '../infrastructure/auth';
import type { LiveNamespace, LiveSocket, SocketMemory, Wish } from './audience';
import type { FeedName } from './feed-name';

/** Far more than the scenes of a show; what one link costs stays bounded, whoever got hold of it. */
const SOCKETS_PER_LINK = 200;

/**
 * Lets nobody into a namespace who does not prove who they are. A refusal carries `data: { code, message }`, from which a
 * client tells "no good" from "try again".
 */
export function admitOnly(namespace: LiveNamespace, prove: (socket: LiveSocket) => Promise<SocketAccess>, equip: (socket: LiveSocket) => Pick<SocketMemory, 'service' | 'feeds'>): void {
  namespace.use((socket, next) => {
    prove(socket)
      .then((access) => {
        if (access.kind === 'overlay') takePlace(namespace, socket, access.token.id);
        socket.data = { access, wish: wishOf(handshakeField(socket, 'session')), session: null, ...equip(socket) };
        next();
      })
      .catch((error: unknown) => {
        const { code, message } = toSocketError(error, socket.id);
        next(Object.assign(new Error(message), { data: { code, message } }));
      });
  });
}

/** The session that a handshake or a message names. */
export function wishOf(value: unknown): Wish {
  if (value === undefined || value === null || value === '') return 'current';
  return parseSessionId(value) ?? 'nothing';
}

/** A field of a handshake, which a client may fill with anything. */
export function handshakeField(socket: LiveSocket, name: string): unknown {
  const auth: Record<string, unknown> = socket.handshake.auth;
  return auth[name];
}

/** A room counts them: Socket.IO takes a socket out of it however the socket ends, also one that never gets in. */
function takePlace(namespace: LiveNamespace, socket: LiveSocket, link: string): void {
  const room = `link ${link}`;
  if ((namespace.adapter.rooms.get(room)?.size ?? 0) >= SOCKETS_PER_LINK) {
    throw new DomainError('token.crowded', `${SOCKETS_PER_LINK} pages use this link already. Close some, or make another link in the dashboard.`);
  }
  void socket.join(room);
}

/** What an overlay says that it shows. An unknown name is left out, so that a newer page finds its way at an older server. */
export function feedsOf(socket: LiveSocket): ReadonlySet<FeedName> {
  const named = handshakeField(socket, 'feeds');
  return new Set(Array.isArray(named) ? OVERLAY_FEEDS.filter((feed) => named.includes(feed)) : USUAL_FEEDS);
}
