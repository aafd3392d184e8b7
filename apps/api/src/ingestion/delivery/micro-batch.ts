import type { LiveEvent, SessionId } from '@app/domain';
import type { EventBatch } from '../../scoring';
import { backoffMs, type Backoff } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import { HeldEvents } from './held-events';

/** Where batches go; the scoring queue. */
export interface BatchReceiver {
  enqueue(batch: EventBatch): Promise<void>;
}

export interface BatchLimits {
  /** No event waits longer than this to be handed over, while the receiver takes what it is given. */
  readonly waitMs: number;
  readonly events: number;
  /** How many events are held one by one while the receiver is away; see `HeldEvents`. */
  readonly hold: number;
  readonly retry: Backoff;
}

export const defaultBatchLimits: BatchLimits = { waitMs: 100, events: 200, hold: 20_000, retry: { firstMs: 250, maxMs: 5_000 } };

export interface MicroBatchOptions {
  readonly sessionId: SessionId;
  readonly receiver: BatchReceiver;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: BatchLimits;
  /** Told when the receiver begins to fail, and when it takes batches again. */
  readonly onTrouble?: (error: unknown) => void;
  readonly onRecovery?: () => void;
}

/** Gathers the events of a session for a moment and hands them over in one piece, in order, one batch at a time. */
export class MicroBatch {
  private readonly held: HeldEvents;
  /** Was handed over, and the receiver failed: it may or may not have it. Goes again as it is, so that the ledger can tell. */
  private inDoubt: EventBatch | null = null;
  private failures = 0;
  private sending: Promise<void> | null = null;
  private timer: AbortController | null = null;
  private retryWait = new AbortController();
  private flushing = false;

  constructor(private readonly options: MicroBatchOptions) {
    this.held = new HeldEvents(options.limits.hold);
  }

  /** Events that the receiver has not confirmed. */
  get size(): number {
    return this.held.size + (this.inDoubt?.events.length ?? 0);
  }

  add(event: LiveEvent): void {
    const { clock, limits } = this.options;
    this.held.add(event, clock.now());
    if (this.sending) return;
    if (this.held.size >= limits.events || this.flushing) this.send();
    else this.sendSoon();
  }

  /** Hands over everything now. Resolves with how many events are left when the time is up; those go on being tried. */
  async flush(withinMs: number): Promise<number> {
    const { clock } = this.options;
    const enough = new AbortController();
    this.flushing = true;
    this.retryWait.abort();
    const emptied = (async () => {
      while (this.size > 0 && !enough.signal.aborted) {
        this.send();
        await this.sending;
      }
    })();
    await Promise.race([emptied, clock.sleep(withinMs, enough.signal)]);
    enough.abort();
    this.flushing = false;
    return this.size;
  }

  private sendSoon(): void {
    if (this.timer) return;
    const timer = (this.timer = new AbortController());
    void this.options.clock.sleep(this.options.limits.waitMs, timer.signal).then(() => {
      if (this.timer === timer) this.timer = null;
      if (!timer.signal.aborted) this.send();
    });
  }

  private send(): void {
    if (this.sending || this.size === 0) return;
    this.timer?.abort();
    this.timer = null;
    this.sending = this.handOver().then(() => {
      this.sending = null;
      if (this.held.size > 0) this.sendSoon();
    });
  }

  /** Goes on while there are full batches, and until a batch in doubt has arrived. Never rejects. */
  private async handOver(): Promise<void> {
    const { limits, receiver } = this.options;
    do {
      const batch = this.inDoubt ?? this.nextBatch();
      if (!batch) return;
      this.inDoubt = batch;
      try {
        await receiver.enqueue(batch);
        this.inDoubt = null;
        if (this.failures > 0) this.options.onRecovery?.();
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        if (this.failures === 1) this.options.onTrouble?.(error);
        await this.waitForRetry();
      }
    } while (this.inDoubt !== null || this.held.size >= limits.events || (this.flushing && this.held.size > 0));
  }

  private nextBatch(): EventBatch | null {
    const taken = this.held.take(this.options.limits.events);
    return taken && { sessionId: this.options.sessionId, ...taken };
  }

  private async waitForRetry(): Promise<void> {
    const { clock, limits, random } = this.options;
    this.retryWait = new AbortController();
    await clock.sleep(backoffMs(this.failures, limits.retry, random), this.retryWait.signal);
  }
}
