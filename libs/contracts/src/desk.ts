import type { CommentId, Emote, ViewerId } from '@app/domain';
import type { CommentState } from './viewer';

/** A comment together with who made it, wherever comments of several viewers stand in one list. */
export interface SpokenComment {
  readonly id: CommentId;
  readonly viewerId: ViewerId | null;
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** Place in the present ranking; null for nobody, for somebody without an id, and while hidden. */
  readonly rank: number | null;
  readonly text: string;
  readonly emotes: readonly Emote[];
  /** ISO 8601, TikTok's clock. */
  readonly at: string;
  readonly state: CommentState;
}

/**
 * `GET /api/sessions/:id/comments?search&state&questions&top&clean&limit&cursor`: newest first.
 * `questions=true`: only what asks; `top=N`: only from the first N of the ranking; `clean=true`: without links and without
 * the words that the organizer hides.
 */
export interface SpokenCommentPage {
  readonly comments: readonly SpokenComment[];
  readonly nextCursor: string | null;
}

/** `GET /api/sessions/:id/prepared`: what was laid ready to go on air, in order. At most 50. */
export interface PreparedComments {
  readonly comments: readonly SpokenComment[];
}

/** `PUT /api/sessions/:id/prepared`: the whole list in its new order; the way to add, to remove and to move. */
export interface PutPrepared {
  readonly commentIds: readonly CommentId[];
}

/** `GET` and `PUT /api/hidden-words`: comments with one of them are left out wherever `clean` is asked for. */
export interface HiddenWords {
  /** At most 500, each 1 to 100 characters, compared without regard to case. */
  readonly words: readonly string[];
}
