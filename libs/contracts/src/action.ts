import type { CommentId, ViewerId } from '@app/domain';

/** `POST …/viewers/:viewerId/adjust` */
export interface Adjust {
  /** Plus or minus, not 0; at most 3 decimals and 1,000,000 to each side. */
  readonly points: number;
  /** 1 to 200 characters: everybody who asks why sees it. */
  readonly reason: string;
}

/**
 * Something that was done at the desk: about a score, about who is ranked, or about what is on air. Nothing is ever removed
 * from this list: an undo is an action of its own, and what it took back says so.
 */
export interface SessionAction {
  /** Decimal string; the name under which it can be undone. */
  readonly seq: string;
  readonly kind: 'adjustment' | 'reset' | 'rescore' | 'hide' | 'on-air' | 'off-air' | 'undo';
  /** Whom it concerned; null for everybody of the session, and for a comment of somebody who cannot be named. */
  readonly viewer: { readonly viewerId: ViewerId; readonly handle: string; readonly nickname: string; readonly avatarUrl: string | null } | null;
  /** What an adjustment gave or took; null for the rest. */
  readonly points: number | null;
  /** Of an adjustment; empty for the rest. */
  readonly reason: string;
  /** The rules that a re-score went by; null for the rest. */
  readonly ruleVersion: number | null;
  /** What was put on air or taken off, also where that was taken back; null for the rest. */
  readonly comment: { readonly commentId: CommentId; readonly text: string } | null;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** What an undo takes back. */
  readonly undoes: string | null;
  /** Who took it back, and when; null while it stands. */
  readonly undone: { readonly seq: string; readonly by: string; readonly at: string } | null;
  /** Whether it could be undone now. */
  readonly undoable: boolean;
}

/** `GET /api/sessions/:id/actions`, newest first. `nextCursor` is null on the last page. */
export interface ActionPage {
  readonly actions: readonly SessionAction[];
  readonly nextCursor: string | null;
}

/**
 * `POST /api/sessions/:id/rescore`: price a session again. With neither `rules` nor `ruleVersion`, by the rules in force.
 */
export interface Rescore {
  /** A rule set of its own. When it is applied and no preview, it becomes a new version, which then is in force. */
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly ruleVersion?: number;
  /** ISO 8601: facts from before, by TikTok's clock, keep the price that they were recorded with. */
  readonly from?: string;
  /** Only tell what it would do. */
  readonly preview?: boolean;
}

/** Somebody whose points or rank a re-score changes. */
export interface RescoredViewer {
  readonly viewerId: ViewerId;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

export interface RescoreResult {
  /** The action by which it can be undone; null for a preview. */
  readonly seq: string | null;
  /** Null for a preview of rules that are no version yet. */
  readonly ruleVersion: number | null;
  /** SHA-256 of all standings, in hexadecimal: the same ledger and the same rules give the same one. */
  readonly hashBefore: string;
  readonly hashAfter: string;
  /** How many viewers' points or rank it changes. */
  readonly moved: number;
  /** The foremost of them, by the better one of their two ranks; at most 100. */
  readonly viewers: readonly RescoredViewer[];
}

/** What a command at the desk answers, so that it can be taken back at once: `POST …/actions/:seq/undo`. */
export interface Done {
  /** Null when there was nothing to do. */
  readonly seq: string | null;
}
