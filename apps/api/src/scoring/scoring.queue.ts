import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { logTrouble } from '../infrastructure/errors';
import { QueueBackend, type AnyQueue } from '../infrastructure/queue';
import { RedisConnection, RedisWitness } from '../infrastructure/redis';
import type { EventBatch } from './event-batch';
import { UnconfirmedBatches } from './unconfirmed-batches';

export const SCORING_QUEUE = 'scoring';

const LOOK_EVERY_MS = 1_000;
/** About 10 MB, and ten seconds of the fastest show there is. */
const MOST_UNCONFIRMED = 20_000;
const underway: ReadonlySet<string> = new Set(['waiting', 'active', 'delayed', 'prioritized']);

/**
 * Batches of events that wait to be scored. Delivers at least once; that each counts once is the ledger's work. Redis can
 * lose what it holds, so the producer holds a batch until it is known to be scored, and queues it again after a loss.
 */
@Injectable()
export class ScoringQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScoringQueue.name);
  /** Also what the queue dashboard shows. */
  readonly queue: AnyQueue;
  private readonly witness: RedisWitness | null;
  private readonly unconfirmed = new UnconfirmedBatches(MOST_UNCONFIRMED);
  /** Something was lost and is not queued again yet. */
  private owed = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  constructor(backend: QueueBackend, redis: RedisConnection) {
    this.witness = redis.client && new RedisWitness(redis.client);
    this.queue = backend.queue(SCORING_QUEUE, {
      attempts: 12,
      backoff: { type: 'exponential', delay: 250 },
      // For whoever looks at the dashboard; each may be half a megabyte.
      removeOnComplete: { count: 20 },
      // A batch that failed every time stays, with its content and its cause, until somebody looks at it.
      removeOnFail: false,
    });
    this.queue.on('error', (error) => logTrouble(this.logger, 'Queue', error));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.witness) return;
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  async enqueue(batch: EventBatch): Promise<void> {
    const id = batch.id ?? randomUUID();
    await this.queue.add('events', batch, { jobId: id });
    if (this.witness) this.unconfirmed.add(id, batch);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.queue.close();
  }

  /** What was queued is scored by now, or on its way, or lost and queued again. */
  private look(): Promise<void> {
    return (this.looking ??= this.confirmOrResend()
      .catch((error: unknown) => logTrouble(this.logger, 'The queue cannot be looked into', error))
      .finally(() => (this.looking = null)));
  }

  private async confirmOrResend(): Promise<void> {
    const ids = this.unconfirmed.ids;
    const states = await Promise.all(ids.map(async (id) => [id, await this.queue.getJobState(id)] as const));
    // Asked afterwards: if nothing was lost until here, then a job that is not there any more was done and cleared away.
    if (await this.witness?.hasLost()) this.owed = true;
    if (this.owed) return this.resend();
    for (const [id, state] of states) if (!underway.has(state)) this.unconfirmed.confirm(id);
  }

  /** The queue takes none that it still has, and the ledger counts none that it knows. */
  private async resend(): Promise<void> {
    const { all } = this.unconfirmed;
    for (const [id, batch] of all) await this.queue.add('events', batch, { jobId: id });
    this.owed = false;
    this.logger.warn(`Redis may have lost what was in the queue: ${all.length} batches that were not scored yet are queued again.`);
  }
}
