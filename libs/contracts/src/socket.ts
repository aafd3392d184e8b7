import type { SessionId } from '@app/domain';
import type { ActivityLine } from './activity';
import type { Question } from './question';
import type { SessionView } from './session';
import type { Standings } from './standings';

/** `auth` of the handshake in `/overlay`. Without `session` the socket follows the session that is on. */
export interface OverlayHandshake {
  readonly token: string;
  readonly session?: SessionId;
}

/** `auth` of the handshake in `/admin`; the cookie says who it is. */
export interface AdminHandshake {
  readonly session?: SessionId;
}

/** What the program itself needs and cannot reach now. Events are stored meanwhile, and counted when it is back. */
export interface ServicesState {
  /** `database`, `queue`; empty while all is well. */
  readonly away: readonly string[];
  /** ISO 8601; since when the first of them is away, null while none is. */
  readonly since: string | null;
}

/**
 * Sent on connect and then on change. `standings` is always a whole top (5 for overlays, 100 for admin), never a
 * difference, so a client needs no more than the newest. A session of null means that none was ever started.
 */
export interface ServerToClient {
  session: (session: SessionView | null) => void;
  standings: (standings: Standings) => void;
  /** With the session that it is about, because null does not say. Comes after that session's first `session`. */
  question: (question: Question | null, of: SessionId) => void;
  /**
   * Admin only. Oldest first; at most 100 lines. The likes of one viewer that arrived together are one line. When more
   * happens than fits, likes give way to gifts, follows and shares, and older lines to newer ones.
   */
  activity: (lines: readonly ActivityLine[], of: SessionId) => void;
  /** Admin only. On connect, and when something goes away or comes back. */
  services: (state: ServicesState) => void;
}

export interface ClientToServer {
  /** Send everything again; a client asks for it when it has reason to doubt what it holds. Answered four times a second at most. */
  snapshot: () => void;
  /** Admin only: look at another session; null follows the session that is on. */
  watch: (session: SessionId | null) => void;
}

export const OVERLAY_NAMESPACE = '/overlay';
export const ADMIN_NAMESPACE = '/admin';
export const OVERLAY_TOP = 5;
export const ADMIN_TOP = 100;
/** A client that holds no fresher sign of life than this shows that it is stale. Milliseconds. */
export const STALE_AFTER_MS = 60_000;
