import type { CommentEvent, LiveEvent, SessionId, SourceKey, ViewerProfile } from '@app/domain';
import type { Units } from '@app/scoring';

/** A fact and what one of its thing is worth. Merged: no two of a batch share a source key. */
export interface PricedFact {
  readonly key: SourceKey;
  readonly event: LiveEvent;
  readonly unitPrice: Units;
}

/** What scoring hands to the ledger: facts that may score, and all that has to be kept besides. */
export interface LedgerBatch {
  readonly sessionId: SessionId;
  readonly ruleVersion: number;
  /** How many distinct texts of a viewer score in a session. */
  readonly commentsPerSession: number;
  readonly facts: readonly PricedFact[];
  /** Every comment, also those that cannot score. */
  readonly comments: readonly CommentEvent[];
  /** Everybody in the batch, as they looked in their latest message. */
  readonly viewers: readonly (ViewerProfile & { readonly seenAt: number })[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}
