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
  /** Everybody who took part, those too who are hidden from the ranking. */
  readonly participants: number;
  /** Those in the ranking with more than 0 present points. */
  readonly active: number;
  readonly comments: number;
  /** An estimate: TikTok drops likes of single viewers. */
  readonly likes: number;
  readonly gifts: number;
  readonly coins: number;
  /** All points that were ever given, used ones included; a decimal number with at most 6 decimals. */
  readonly points: number;
}

/** From a start to the stop that followed it; a session that was resumed has several. */
export interface SessionRun {
  readonly startedAt: string;
  /** Null while it is on. */
  readonly stoppedAt: string | null;
}

/** `GET /api/sessions/:id` */
export interface SessionDetail extends SessionView {
  readonly totals: SessionTotals;
  readonly gaps: readonly Gap[];
  /** Oldest first. */
  readonly runs: readonly SessionRun[];
}

/** A session in the list. */
export interface SessionSummary extends SessionView {
  readonly totals: SessionTotals;
  /** When it was started for the first time; null before that. `startedAt` is the last start. */
  readonly firstStartedAt: string | null;
  /** How long it was on, all runs together, milliseconds; a run that is on counts up to now. */
  readonly onMs: number;
}

/** `GET /api/sessions?search&limit&cursor`, newest first; `search` looks in hosts and titles. `nextCursor` is null on the last page. */
export interface SessionPage {
  readonly sessions: readonly SessionSummary[];
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
