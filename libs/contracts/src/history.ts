import type { CommentId, Emote, Gap, GiftId, ViewerId } from '@app/domain';
import type { SessionRun, SessionTotals, SessionView } from './session';
import type { CommentState, LedgerEntryView, ViewerTotals } from './viewer';

/** What happened in one stretch of time, and what it gave. */
export interface TimelineBucket {
  /** Where it begins, ISO 8601. */
  readonly at: string;
  /** Points of what viewers did in it; adjustments and re-scores are not in it. */
  readonly points: number;
  readonly likes: number;
  readonly comments: number;
  readonly gifts: number;
  readonly coins: number;
}

/**
 * `GET /api/sessions/:id/timeline`: oldest first, at most 240, none left out between the first and the last.
 * From the first start to the last stop, or to now; what TikTok's clock puts outside of that is in the first or last one.
 */
export interface Timeline {
  readonly bucketSeconds: number;
  readonly buckets: readonly TimelineBucket[];
}

/** One gift in a whole session, resets notwithstanding. */
export interface GiftSum {
  readonly giftId: GiftId;
  readonly name: string;
  /** Of one, as it was priced last. */
  readonly coins: number;
  readonly iconUrl: string | null;
  readonly count: number;
  /** What all of them cost, each at its price then. */
  readonly totalCoins: number;
  /** Different viewers who sent it; those who cannot be named are not among them. */
  readonly senders: number;
}

/** `GET /api/sessions/:id/gifts`: most coins in all first. */
export interface GiftSums {
  readonly gifts: readonly GiftSum[];
}

export type ParticipantSort = 'points' | 'likes' | 'comments' | 'gifts' | 'coins' | 'name';

/** Somebody who took part; `total` is present and used together. */
export interface Participant {
  readonly viewerId: ViewerId;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** Place in the present ranking; null while hidden from it. */
  readonly rank: number | null;
  readonly present: ViewerTotals;
  readonly total: ViewerTotals;
}

/** `GET /api/sessions/:id/participants?search&sort&limit&cursor`: the most first, by `total`; names from A to Z. */
export interface ParticipantPage {
  readonly participants: readonly Participant[];
  /** How many match the search. */
  readonly count: number;
  readonly nextCursor: string | null;
}

/** `GET /api/sessions/:id/export?format&what&names`: a file. `what` is for CSV; a JSON document is a `SessionExport`. */
export type ExportFormat = 'csv' | 'json';
/** `events` is the ledger: what happened and what was done at the desk. */
export type ExportSubject = 'participants' | 'events' | 'comments';

/** Somebody in an export. Without names, `name` is "Viewer N", where N is the place in the ranking (of those who are hidden: after all others), and nothing else is there. */
export interface ExportedViewer {
  readonly name: string;
  readonly handle?: string;
  readonly viewerId?: ViewerId;
  /** Where TikTok had it, which works for two days. */
  readonly avatarUrl?: string | null;
}

/** `units` are the exact points, a decimal string; see `SessionExport.unitsPerPoint`. */
export interface ExportedTotals extends ViewerTotals {
  readonly units: string;
}

export interface ExportedParticipant {
  /** Null while hidden. */
  readonly rank: number | null;
  readonly viewer: ExportedViewer;
  readonly hidden: boolean;
  readonly present: ExportedTotals;
  readonly total: ExportedTotals;
}

export interface ExportedEntry {
  /** Decimal string. */
  readonly seq: string;
  /** ISO 8601, TikTok's clock; the server's for what somebody did at the desk. */
  readonly at: string;
  readonly receivedAt: string;
  readonly kind: LedgerEntryView['kind'] | 'on-air' | 'off-air';
  /** Null for nobody who can be named, and for what concerned everybody. */
  readonly viewer: ExportedViewer | null;
  /** `coins` of one, then. */
  readonly gift: { readonly giftId: GiftId; readonly name: string; readonly coins: number } | null;
  readonly quantity: number;
  readonly points: number;
  /** Exact, decimal strings. */
  readonly units: string;
  readonly unitPrice: string;
  /** A reset lies after it. */
  readonly used: boolean;
  readonly ruleVersion: number | null;
  /** The `seq` of what an undo takes back. */
  readonly undoes: string | null;
  /** What was put on air or taken off. */
  readonly commentId: CommentId | null;
  /** The words of a comment or the reason of an adjustment; left out without names. */
  readonly note?: string | null;
  /** Who did it at the desk; left out without names. */
  readonly by?: string | null;
}

export interface ExportedComment {
  readonly id: CommentId;
  readonly at: string;
  readonly viewer: ExportedViewer | null;
  readonly state: CommentState;
  /** Left out without names. */
  readonly text?: string;
  readonly emotes?: readonly Emote[];
}

/** A whole session in one document. The points of all entries of viewers add up to `totalUnits`, and so do those of all participants. */
export interface SessionExport {
  readonly format: 'tiktok-live-support/session/1';
  readonly exportedAt: string;
  readonly names: boolean;
  readonly unitsPerPoint: number;
  readonly session: Omit<SessionView, 'connection'>;
  readonly totals: SessionTotals;
  /** `totals.points` exactly. */
  readonly totalUnits: string;
  readonly runs: readonly SessionRun[];
  readonly gaps: readonly Gap[];
  /** The rules that anything was priced by. */
  readonly ruleSets: readonly { readonly version: number; readonly rules: Readonly<Record<string, unknown>>; readonly createdAt: string }[];
  readonly gifts: readonly GiftSum[];
  /** By rank. */
  readonly participants: readonly ExportedParticipant[];
  /** Oldest first. */
  readonly ledger: readonly ExportedEntry[];
  /** Oldest first. */
  readonly comments: readonly ExportedComment[];
}
