import type { LiveEvent, SessionId } from '@app/domain';

/** What ingestion gathered for a moment: one job of the queue. */
export interface EventBatch {
  /** Given by whoever may hand it over twice: as long as the queue remembers it, it takes it once. */
  readonly id?: string;
  readonly sessionId: SessionId;
  readonly events: readonly LiveEvent[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}
