import type { LiveEvent, SessionId } from '@app/domain';
import type { EventBatch } from '../../scoring';
import { backoffMs, type Backoff } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import { Backlog } from './backlog';
import type { SpillFile } from './spill-file';
import { StoreRounds } from './store-rounds';

/** Where batches go; the scoring queue. */
export interface BatchReceiver {
  enqueue(batch: EventBatch): Promise<void>;
}

export interface BatchLimits {
  /** No event waits longer than this to be handed over, while the receiver takes what it is given. */
  readonly waitMs: number;
  readonly events: number;
  /** A receiver that does not answer for so long is taken to be away; what is held from then on goes to the disk. */
  readonly patienceMs: number;
  /** How many events are held in memory at most, if the disk takes them; beyond that likes are merged, see `HeldEvents`. */
  readonly hold: number;
  readonly retry: Backoff;
}

export const defaultBatchLimits: BatchLimits = { waitMs: 50, events: 2_000, patienceMs: 1_000, hold: 20_000, retry: { firstMs: 250, maxMs: 2_000 } };

/** What a batch tells about its way: each thing once when it begins, and once when it is over. */
export interface DeliveryReport {
  /** The receiver begins to fail, or to keep silent. */
  trouble(error: unknown): void;
  recovery(): void;
  /** The disk begins to fail as well. */
  unwritable(error: unknown): void;
  writable(): void;
}

export interface MicroBatchOptions {
  readonly sessionId: SessionId;
  readonly receiver: BatchReceiver;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: BatchLimits;
  /** Null keeps everything in memory. */
  readonly spill: SpillFile | null;
  readonly report: DeliveryReport;
}

/**
 * Gathers the events of a session for a moment and hands them over in one piece, in order, one batch at a time. While
 * the receiver is away what waits is written to a file, and comes from there when it is back.
 */
export class MicroBatch {
  private readonly backlog: Backlog;
  private readonly rounds: StoreRounds;
  private failures = 0;
  private troubled = false;
  private sending: Promise<void> | null = null;
  private timer: AbortController | null = null;
  private retryWait = new AbortController();
  private flushing = false;
  private ended = false;

  constructor(private readonly options: MicroBatchOptions) {
    const { sessionId, limits, spill, clock, report } = options;
    this.backlog = new Backlog(sessionId, limits.hold, limits.events, spill);
    this.rounds = new StoreRounds(this.backlog, clock, report);
  }

  /** Events that the receiver has not confirmed. */
  get size(): number {
    return this.backlog.size;
  }

  /** Of those, how many are safe on the disk. */
  get stored(): number {
    return this.backlog.onDisk;
  }

  add(event: LiveEvent): void {
    const { clock, limits, spill } = this.options;
    this.backlog.add(event, clock.now());
    if (spill && this.backlog.gathered >= limits.hold) this.rounds.soon();
    if (this.sending) return;
    if (this.backlog.gathered >= limits.events || this.flushing) this.send();
    else this.sendSoon();
  }

  /** Hands over everything now. Resolves with how many events are left when the time is up; those go on being tried. */
  async flush(withinMs: number): Promise<number> {
    const { clock } = this.options;
    const enough = new AbortController();
    this.flushing = true;
    this.retryWait.abort();
    const emptied = (async () => {
      while (this.size > 0 && !this.ended && !enough.signal.aborted) {
        this.send();
        await this.sending;
      }
    })();
    await Promise.race([emptied, clock.sleep(withinMs, enough.signal)]);
    enough.abort();
    this.flushing = false;
    return this.size;
  }

  /** Writes what is not delivered to the disk. @returns how many events are in memory alone */
  async store(): Promise<number> {
    await this.rounds.now();
    return this.backlog.inMemory;
  }

  /** Tries no more, and leaves what is not delivered to the next run. @returns how many events could not be left to it */
  async end(): Promise<number> {
    this.ended = true;
    this.rounds.end();
    const lost = await this.store();
    await this.options.spill?.close();
    return lost;
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
    if (this.sending || this.size === 0 || this.ended) return;
    this.timer?.abort();
    this.timer = null;
    this.sending = this.handOver().then(() => {
      this.sending = null;
      if (this.size > 0) this.sendSoon();
    });
  }

  /** Goes on while there are full batches, and until everything older than them has arrived. Never rejects. */
  private async handOver(): Promise<void> {
    const { limits } = this.options;
    do {
      try {
        const batch = await this.backlog.next();
        if (!batch) return;
        await this.enqueue(batch);
        await this.backlog.delivered();
        this.recovered();
      } catch (error) {
        this.failures += 1;
        this.fails(error);
        await this.waitForRetry();
      }
    } while (!this.ended && (this.failures > 0 || this.backlog.onDisk > 0 || this.backlog.gathered >= limits.events || (this.flushing && this.size > 0)));
  }

  private async enqueue(batch: EventBatch): Promise<void> {
    const { clock, limits, receiver } = this.options;
    const answered = new AbortController();
    void clock.sleep(limits.patienceMs, answered.signal).then(() => {
      if (!answered.signal.aborted) this.fails(new Error(`no answer within ${limits.patienceMs} ms`));
    });
    try {
      await receiver.enqueue(batch);
    } finally {
      answered.abort();
    }
  }

  private fails(error: unknown): void {
    if (this.troubled || this.ended) return;
    this.troubled = true;
    this.options.report.trouble(error);
    this.rounds.begin();
  }

  private recovered(): void {
    this.failures = 0;
    if (!this.troubled) return;
    this.troubled = false;
    this.rounds.end();
    this.options.report.recovery();
  }

  private async waitForRetry(): Promise<void> {
    const { clock, limits, random } = this.options;
    this.retryWait = new AbortController();
    await clock.sleep(backoffMs(this.failures, limits.retry, random), this.retryWait.signal);
  }
}
