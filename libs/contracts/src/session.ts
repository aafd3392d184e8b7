import type { ConnectionState, Gap, SessionId, SessionStatus } from '@app/domain';

/** A session as every page sees it. Times are ISO 8601 in UTC. */
export interface SessionView {
  readonly id: SessionId;
  /** The host's handle without the @. */
  readonly host: string;
  readonly title: string | null;
  readonly status: SessionStatus;
  readonly connection: ConnectionState;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly stoppedAt: string | null;
}

/** Sums over a session, resets included: what happened, not what is on the board. */
export interface SessionTotals {
  readonly participants: number;
  readonly active: number;
  readonly comments: number;
  /** An estimate: TikTok drops likes of single viewers. */
  readonly likes: number;
  readonly gifts: number;
  readonly coins: number;
}

/** `GET /api/sessions/:id` */
export interface SessionDetail extends SessionView {
  readonly totals: SessionTotals;
  readonly gaps: readonly Gap[];
}

/** `GET /api/sessions`, newest first. `nextCursor` is null on the last page. */
export interface SessionPage {
  readonly sessions: readonly (SessionView & { readonly totals: SessionTotals })[];
  readonly nextCursor: string | null;
}

/** `POST /api/sessions` */
export interface CreateSession {
  /** The @handle or the address of the live; `@demo` is the built-in simulator. */
  readonly host: string;
  readonly title?: string;
}

/** `PATCH /api/sessions/:id` */
export interface RenameSession {
  /** 1 to 200 characters, or null for no title. */
  readonly title: string | null;
}
