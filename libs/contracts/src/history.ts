import type { GiftId, ViewerId } from '@app/domain';
import type { ViewerTotals } from './viewer';

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
