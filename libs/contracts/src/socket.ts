import type { SessionId } from '@app/domain';
import type { ActivityLine } from './activity';
import type { SpokenComment } from './desk';
import type { ChatLine, GiftMoment, GoalsProgress, OverlayFeed, OverlayTest, ShowTimer } from './on-air';
import type { Question } from './question';
import type { SessionView } from './session';
import type { Standings } from './standings';

/** `auth` of the handshake in `/overlay`. Without `session` the socket follows the session that is on. */
export interface OverlayHandshake {
  readonly token: string;
  readonly session?: SessionId;
  /** Which page it is, as in `OverlayPresence`; `PREVIEW_PAGE` for one that only the organizer looks at, which is not counted. */
  readonly page?: string;
  /** What it shows; `USUAL_FEEDS` when left out. */
  readonly feeds?: readonly OverlayFeed[];
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

/** An overlay page that is connected now. */
export interface OverlayPresence {
  /** Of the connection. */
  readonly id: string;
  /** Which page it is, by its path without the slash: one of `OVERLAY_PAGES`; empty for a client that does not say. */
  readonly page: string;
  /** The link that it came by. */
  readonly tokenId: string;
  readonly tokenName: string;
  readonly connectedAt: string;
  /** What it painted last; null before that. */
  readonly painted: { readonly sessionId: SessionId; readonly version: number; readonly at: string } | null;
}

/** What an overlay has put before the viewers' eyes. */
export interface Painted {
  readonly page: string;
  readonly sessionId: SessionId;
  /** Of the standings; 0 for a page that shows none. */
  readonly version: number;
}

/**
 * Sent on connect and then on change. `standings` is always a whole top (5 for overlays, 100 for admin), never a
 * difference, so a client needs no more than the newest. A session of null means that none was ever
 * started, or that the one that was asked for is not there (any more).
 */
export interface ServerToClient {
  session: (session: SessionView | null) => void;
  standings: (standings: Standings) => void;
  /** With the session that it is about, because null does not say. Comes after that session's first `session`. */
  question: (question: Question | null, of: SessionId) => void;
  /**
   * Overlays with the feed `gifts`. On connect those of the last `GIFTS_REMEMBERED_MS`, then what is new or has grown;
   * oldest first, at most `GIFTS_TOLD`.
   */
  gifts: (gifts: readonly GiftMoment[], of: SessionId) => void;
  /**
   * Overlays with the feed `comments`. Always the last `CHAT_TOLD` as a whole, oldest first. `filter` is another text when
   * other words or viewers are hidden: what was told under the former one and is not among these may not be shown any more.
   */
  comments: (lines: readonly ChatLine[], of: SessionId, filter: string) => void;
  /** Overlays with the feed `goals`, and admin. All goals there are. */
  goals: (progress: GoalsProgress, of: SessionId) => void;
  /** Overlays with the feed `timer`, and admin. Null when there is none. */
  timer: (timer: ShowTimer | null, of: SessionId) => void;
  /** Overlays only, whatever their session. */
  test: (what: OverlayTest) => void;
  /**
   * Admin only. Oldest first; at most 100 lines. The likes of one viewer that arrived together are one line. When more
   * happens than fits, likes give way to gifts, follows and shares, and older lines to newer ones.
   */
  activity: (lines: readonly ActivityLine[], of: SessionId) => void;
  /** Admin only. The whole list of what is laid ready, in order; its ranks are those of this moment. */
  prepared: (comments: readonly SpokenComment[], of: SessionId) => void;
  /** Admin only. On connect, and when something goes away or comes back. */
  services: (state: ServicesState) => void;
  /** Admin only. Overlays that are connected to this process, at most `OVERLAYS_TOLD`; on connect, on change, once a second at most. */
  overlays: (overlays: readonly OverlayPresence[]) => void;
}

export interface ClientToServer {
  /** Send everything again; a client asks for it when it has reason to doubt what it holds. Answered four times a second at most. */
  snapshot: () => void;
  /** Admin only: look at another session; null follows the session that is on. */
  watch: (session: SessionId | null) => void;
  /** Overlays only: after a paint, once a second at most. */
  painted: (what: Painted) => void;
}

export const OVERLAY_NAMESPACE = '/overlay';
export const ADMIN_NAMESPACE = '/admin';
export const OVERLAY_TOP = 5;
export const ADMIN_TOP = 100;
export const OVERLAYS_TOLD = 100;
export const PREVIEW_PAGE = 'preview';
/** A client that holds no fresher sign of life than this shows that it is stale. Milliseconds. */
export const STALE_AFTER_MS = 60_000;
