import { DomainError, parseSessionId, type SessionId } from '@app/domain';
import { toSocketError } from '../infrastructure/errors';
import type { SocketAccess } from '../infrastructure/auth';
import type { LiveNamespace, LiveSocket } from './audience';

/**
 * Lets nobody into a namespace who does not prove who they are. A refusal carries `data: { code, message }`, from which a
 * client tells "no good" from "try again".
 */
export function admitOnly(namespace: LiveNamespace, prove: (socket: LiveSocket) => Promise<SocketAccess>): void {
  namespace.use((socket, next) => {
    prove(socket)
      .then((access) => {
        socket.data = { access, session: null, follows: true };
        next();
      })
      .catch((error: unknown) => {
        const { code, message } = toSocketError(error, socket.id);
        next(Object.assign(new Error(message), { data: { code, message } }));
      });
  });
}

/** The session that a handshake or a message names; null for none. @throws DomainError `session.not-found` */
export function wantedSession(value: unknown): SessionId | null {
  if (value === undefined || value === null || value === '') return null;
  const id = parseSessionId(value);
  if (id === null) throw new DomainError('session.not-found', 'The session is named by its id.');
  return id;
}

/** A field of a handshake, which a client may fill with anything. */
export function handshakeField(socket: LiveSocket, name: string): unknown {
  const auth: Record<string, unknown> = socket.handshake.auth;
  return auth[name];
}
