import type { EventBatch } from './event-batch';

/** Batches that are in the queue and not known to be counted, by the id of their job. Bounded: the oldest are forgotten. */
export class UnconfirmedBatches {
  private readonly batches = new Map<string, EventBatch>();
  private held = 0;

  /** @param bound how many events are held at most */
  constructor(private readonly bound: number) {}

  /** Events in all of them. */
  get events(): number {
    return this.held;
  }

  get ids(): readonly string[] {
    return [...this.batches.keys()];
  }

  /** Oldest first. */
  get all(): readonly (readonly [id: string, batch: EventBatch])[] {
    return [...this.batches];
  }

  add(id: string, batch: EventBatch): void {
    this.confirm(id);
    this.batches.set(id, batch);
    this.held += batch.events.length;
    for (const [oldest] of this.batches) {
      if (this.held <= this.bound) return;
      this.confirm(oldest);
    }
  }

  confirm(id: string): void {
    this.held -= this.batches.get(id)?.events.length ?? 0;
    this.batches.delete(id);
  }
}
