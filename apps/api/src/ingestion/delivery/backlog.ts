import type { LiveEvent, SessionId } from '@app/domain';
import { randomUUID } from 'node:crypto';
import type { EventBatch } from '../../scoring';
import { HeldEvents } from './held-events';
import type { SpillFile } from './spill-file';

/**
 * What the queue has not confirmed, oldest first: the batch that is being tried, what waits on disk, what waits in memory.
 * A batch that was once cut stays as it is, in memory and on disk, so that the ledger recognises it when it comes twice.
 */
export class Backlog {
  private readonly held: HeldEvents;
  /** The oldest; of `stored` ones the file holds a copy. */
  private current: { readonly batch: EventBatch; stored: boolean } | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param spill where it may grow; null keeps everything in memory */
  constructor(
    private readonly sessionId: SessionId,
    bound: number,
    private readonly batchEvents: number,
    private readonly spill: SpillFile | null,
  ) {
    this.held = new HeldEvents(bound);
  }

  /** Events that would be lost with the process. */
  get inMemory(): number {
    return this.held.size + (this.current && !this.current.stored ? this.current.batch.events.length : 0);
  }

  get onDisk(): number {
    return this.spill?.events ?? 0;
  }

  get size(): number {
    return this.inMemory + this.onDisk;
  }

  /** Events that are in no batch yet. */
  get gathered(): number {
    return this.held.size;
  }

  add(event: LiveEvent, receivedAt: number): void {
    this.held.add(event, receivedAt);
  }

  /** The oldest batch; the same one until it is said to be delivered. */
  next(): Promise<EventBatch | null> {
    return this.inTurn(async () => {
      if (this.current) return this.current.batch;
      const stored = (await this.spill?.first()) ?? null;
      const batch = stored ?? this.cut();
      this.current = batch && { batch, stored: stored !== null };
      return batch;
    });
  }

  delivered(): Promise<void> {
    return this.inTurn(async () => {
      const stored = this.current?.stored === true;
      this.current = null;
      if (stored) await this.spill?.shift();
    });
  }

  /** Resolves when nothing of what was there is in memory alone. @throws the system's error; then all of it still is in memory */
  store(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.spill) return;
      const { current } = this;
      const cut: EventBatch[] = [];
      for (let batch = this.cut(); batch; batch = this.cut()) cut.push(batch);
      const unstored = current && !current.stored ? [current.batch] : [];
      try {
        await this.spill.append([...unstored, ...cut]);
        if (current) current.stored = true;
      } catch (error) {
        this.held.putBack(cut);
        throw error;
      }
    });
  }

  private cut(): EventBatch | null {
    const taken = this.held.take(this.batchEvents);
    return taken && { id: randomUUID(), sessionId: this.sessionId, ...taken };
  }

  /** One after the other: a batch must not be crossed out while it is being written. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
