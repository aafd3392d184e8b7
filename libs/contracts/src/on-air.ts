import type { CommentId, Emote, GiftId, ViewerId } from '@app/domain';
import type { Question } from './question';

/** The pages that OBS loads, by their path without the slash. */
export const OVERLAY_PAGES = ['overlay', 'question', 'alerts', 'goal', 'chat', 'timer'] as const;
export type OverlayPage = (typeof OVERLAY_PAGES)[number];

/** What an overlay can be told besides `session`. Each page names what it shows, and nothing else is sent to it. */
export const OVERLAY_FEEDS = ['standings', 'question', 'gifts', 'comments', 'goals', 'timer'] as const;
export type OverlayFeed = (typeof OVERLAY_FEEDS)[number];

/** What a page hears that names no feeds. */
export const USUAL_FEEDS: readonly OverlayFeed[] = ['standings', 'question'];

/**
 * A gift, or a streak of one gift, as alerts show it. While a streak grows it comes again under the same `id` with a
 * higher `count`.
 */
export interface GiftMoment {
  /** Unique within the session. */
  readonly id: string;
  readonly viewerId: ViewerId | null;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly giftId: GiftId;
  readonly giftName: string;
  readonly iconUrl: string | null;
  /** What one of it costs, in TikTok coins. */
  readonly coins: number;
  /** How many so far; at least 1. */
  readonly count: number;
  /** ISO 8601, TikTok's clock, of the latest of them. */
  readonly at: string;
}

/** How many gifts one message holds at most; when there are more, those worth most coins in all. */
export const GIFTS_TOLD = 50;
/** Who connects is told the gifts of this long, milliseconds: enough to bridge a broken line. */
export const GIFTS_REMEMBERED_MS = 60_000;

/** A comment as the chat overlay shows it: without links, hidden words and hidden viewers. */
export interface ChatLine {
  readonly id: CommentId;
  readonly viewerId: ViewerId | null;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly text: string;
  readonly emotes: readonly Emote[];
  /** ISO 8601, TikTok's clock. */
  readonly at: string;
}

/** The chat overlay is always told the last comments as a whole, this many at most. */
export const CHAT_TOLD = 20;

/** `likes` are the room's own total, which TikTok keeps whole; the others are sums of the ledger, resets included. */
export const GOAL_KINDS = ['likes', 'coins', 'points', 'follows'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** What a show wants to reach, one per kind. It holds from show to show until it is changed. */
export interface Goal {
  readonly kind: GoalKind;
  /** At most 60 characters; null names it by its kind. */
  readonly title: string | null;
  /** 1 to 1,000,000,000. */
  readonly target: number;
  /** Between 0 and the target, ascending, at most 10. */
  readonly milestones: readonly number[];
}

/** A goal with how far a session has come. */
export interface GoalProgress extends Goal {
  readonly value: number;
}

/** `GET` and `PUT /api/goals`; `GET /api/sessions/:id/goals` answers `GoalsProgress`. */
export interface Goals {
  readonly goals: readonly Goal[];
}

export interface GoalsProgress {
  readonly goals: readonly GoalProgress[];
}

/** A countdown of a session. Every answer and every message holds `now`, so that a clock that is wrong does not matter. */
export interface ShowTimer {
  readonly state: 'running' | 'paused' | 'over';
  /** At most 60 characters; empty for none. */
  readonly label: string;
  /** Which round of how many; null for a countdown that is no round, and where their number is open. */
  readonly round: number | null;
  readonly rounds: number | null;
  /** ISO 8601; one that was started in place of another has another. */
  readonly startedAt: string;
  /** What it was started with, milliseconds. */
  readonly durationMs: number;
  /** ISO 8601; null while it is paused, and in the past when it is over. */
  readonly endsAt: string | null;
  /** As of `now`; 0 when it is over. */
  readonly remainingMs: number;
  /** Every coin of a gift that was counted before the end puts the end off by this much, milliseconds; 0 for never. */
  readonly msPerCoin: number;
  /** What coins have added so far, milliseconds. */
  readonly addedByCoinsMs: number;
  /** What the organizer has added, less what was taken away, milliseconds. */
  readonly addedMs: number;
  /** ISO 8601, the server's clock. */
  readonly now: string;
}

/** All of a countdown together is never longer than this: 30 days, milliseconds. What would make it longer is cut. */
export const TIMER_LONGEST_MS = 30 * 86_400_000;

/**
 * `PUT /api/sessions/:id/timer`: starts a countdown, in place of the one there was. `GET` answers a `ShowTimer`, or nothing
 * (204) when there is none; `POST …/timer/pause`, `/resume` and `/add` answer it as it is then; `DELETE` takes it away.
 */
export interface StartTimer {
  /** 1 second to 7 days. */
  readonly durationMs: number;
  readonly label?: string;
  readonly round?: number | null;
  readonly rounds?: number | null;
  /** 0 to 600,000; 0 when left out. */
  readonly msPerCoin?: number;
}

/** `POST /api/sessions/:id/timer/add`: plus or minus, at most a day. To one that is over it gives so much from now on. */
export interface AddTime {
  readonly ms: number;
}

/**
 * Something made up for an overlay to show, so that an organizer sees it at its place. It is told and forgotten: nothing of
 * it is stored, counted or scored.
 */
export type OverlayTest =
  | { readonly id: string; readonly kind: 'gift'; readonly gift: GiftMoment }
  | { readonly id: string; readonly kind: 'question'; readonly question: Question; readonly forMs: number };

/** `POST /api/overlay-tests` */
export interface SendOverlayTest {
  readonly kind: OverlayTest['kind'];
}
