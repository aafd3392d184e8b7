import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { QueueBackend, type AnyQueue } from '../infrastructure/queue';
import type { EventBatch } from './event-batch';

export const SCORING_QUEUE = 'scoring';

/** Batches of events that wait to be scored. Delivers at least once; that each counts once is the ledger's work. */
@Injectable()
export class ScoringQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(ScoringQueue.name);
  /** Also what the queue dashboard shows. */
  readonly queue: AnyQueue;

  constructor(backend: QueueBackend) {
    this.queue = backend.queue(SCORING_QUEUE, {
      attempts: 12,
      backoff: { type: 'exponential', delay: 250 },
      removeOnComplete: { count: 200 },
      // A batch that failed every time stays, with its content and its cause, until somebody looks at it.
      removeOnFail: false,
    });
    this.queue.on('error', (error) => this.logger.warn(`Queue: ${error.message}`));
  }

  async enqueue(batch: EventBatch): Promise<void> {
    await this.queue.add('events', batch);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
