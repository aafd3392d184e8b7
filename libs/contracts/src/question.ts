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
}

/** `PUT /api/sessions/:id/question` */
export interface PutQuestion {
  readonly commentId: CommentId;
}

/** What `PUT` answers: what is on air now, and the action by which that is undone; `seq` is null when it was on air already. */
export type PutQuestionResult = Question & Done;
