import type { LiveEvent, SessionId } from '@app/domain';

/** What ingestion gathered for a moment: one job of the queue. */
export interface EventBatch {
  readonly sessionId: SessionId;
  readonly events: readonly LiveEvent[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}
