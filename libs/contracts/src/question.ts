import type { CommentId, Emote, ViewerId } from '@app/domain';
import type { Done } from './action';

/** The comment that is on air. */
export interface Question {
  readonly commentId: CommentId;
  readonly viewerId: ViewerId | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly text: string;
  readonly emotes: readonly Emote[];
  /** When it was put on air, ISO 8601. */
  readonly at: string;
  /** When it leaves the air by itself, ISO 8601; null when it stays until somebody takes it off. */
  readonly until: string | null;
  /** How long that was when this was told, milliseconds by the server's clock; null like `until`. */
  readonly leftMs: number | null;
}

/** How long a comment may be told to stay on air, seconds. */
export const LEAST_ON_AIR_S = 15;
export const MOST_ON_AIR_S = 600;

/** Who takes off a comment whose time is over, as actions name who did them. No account's name has a blank. */
export const BY_TIME = 'time on air';

/** `PUT /api/sessions/:id/question` */
export interface PutQuestion {
  readonly commentId: CommentId;
  /**
   * How long it stays, whole seconds from `LEAST_ON_AIR_S` to `MOST_ON_AIR_S`; null, or left out for another comment than
   * the one on air, until it is taken off. For the one that is on air already the time begins anew; left out, it goes on.
   */
  readonly seconds?: number | null;
}

/** What `PUT` answers: what is on air now, and the action by which that is undone; `seq` is null when it was on air already. */
export type PutQuestionResult = Question & Done;
