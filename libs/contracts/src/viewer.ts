import type { CommentId, Emote, GiftId, LiveEventKind, ViewerId } from '@app/domain';

/** Totals of a viewer, either since the last reset (present) or before it (used). */
export interface ViewerTotals {
  readonly points: number;
  readonly likes: number;
  readonly comments: number;
  readonly gifts: number;
  readonly coins: number;
}

/** What a viewer's present points are made of; adds up to `present.points` exactly. */
export interface PointsByKind {
  readonly gifts: number;
  readonly likes: number;
  readonly comments: number;
  /** Follow and share. */
  readonly social: number;
  /** Given or taken by hand. */
  readonly adjustments: number;
}

/** How many of one gift a viewer sent since the last reset. */
export interface GiftTally {
  readonly giftId: GiftId;
  readonly name: string;
  readonly coins: number;
  /** A path on this server. */
  readonly iconUrl: string | null;
  readonly count: number;
}

/** `GET /api/sessions/:id/viewers/:viewerId` */
export interface ViewerDetail {
  readonly viewerId: ViewerId;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** Null while hidden: then there is no place in the ranking. */
  readonly rank: number | null;
  readonly present: ViewerTotals;
  readonly presentPoints: PointsByKind;
  readonly used: ViewerTotals;
  /** Taken out of the ranking by the organizer; the score is kept and goes on. */
  readonly hidden: boolean;
  /** Present gifts, most coins first. */
  readonly gifts: readonly GiftTally[];
  /** The same of those that resets have used. */
  readonly usedGifts: readonly GiftTally[];
  /** Comments not yet used, and used ones. */
  readonly newComments: number;
  readonly usedComments: number;
}

export type CommentState = 'new' | 'used';

export interface CommentView {
  readonly id: CommentId;
  readonly viewerId: ViewerId | null;
  readonly text: string;
  readonly emotes: readonly Emote[];
  /** ISO 8601, TikTok's clock. */
  readonly at: string;
  readonly state: CommentState;
}

/** Newest first. `nextCursor` is null on the last page. */
export interface CommentPage {
  readonly comments: readonly CommentView[];
  readonly nextCursor: string | null;
}

/** One row behind a score. `points` = `quantity` × `unitPoints`, unless a cap made it 0. */
export interface LedgerEntryView {
  /** Decimal string; entries are ordered by it. */
  readonly seq: string;
  readonly kind: LiveEventKind | 'adjustment' | 'reset' | 'rescore' | 'hide' | 'undo';
  /** What it was: the text of a comment, the name of a gift, the reason of an adjustment; empty where there is nothing to say. */
  readonly label: string;
  readonly quantity: number;
  readonly unitPoints: number;
  readonly points: number;
  /** True when a reset lies after it, or after what it takes back or corrects: history, no longer ranked. */
  readonly used: boolean;
  /** ISO 8601, TikTok's clock; the server's for what somebody did at the desk. */
  readonly at: string;
  /** Who did it at the desk; left out for what viewers did. */
  readonly by?: string;
  /** The `seq` of what an undo takes back. */
  readonly undoes?: string;
}

/** Newest first; `points` is the sum over all present entries, also those on other pages. */
export interface LedgerPage {
  readonly points: number;
  readonly entries: readonly LedgerEntryView[];
  readonly nextCursor: string | null;
}

/** `POST …/viewers/:viewerId/reset`: who is on top now. */
export interface ResetResult {
  readonly next: ViewerId | null;
  /** The action by which it can be undone. */
  readonly seq: string;
}

/** Somebody whom the organizer took out of the ranking: no rank, but what they gather goes on counting. */
export interface HiddenViewer {
  readonly viewerId: ViewerId;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly points: number;
  readonly likes: number;
  readonly comments: number;
  readonly gifts: number;
  /** The action that hid them. */
  readonly seq: string;
  readonly by: string;
  /** ISO 8601; since when. */
  readonly at: string;
}

/** `GET /api/sessions/:id/hidden`: hidden last first; at most 1,000. */
export interface HiddenViewers {
  readonly viewers: readonly HiddenViewer[];
}
