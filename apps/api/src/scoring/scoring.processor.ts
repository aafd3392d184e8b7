import { DomainError } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { AppConfig } from '../infrastructure/config';
import { QueueBackend, type AnyWorker } from '../infrastructure/queue';
import { Ledger } from '../session';
import type { EventBatch } from './event-batch';
import { priceBatch } from './price-batch';
import { RulesService } from './rules/rules.service';
import { SCORING_QUEUE } from './scoring.queue';

/** Batches at once. Those of one session take turns at its lock, so this is for several sessions. */
const CONCURRENCY = 4;

/** Takes batches from the queue and turns them into points. */
@Injectable()
export class ScoringProcessor implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScoringProcessor.name);
  private worker: AnyWorker | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly backend: QueueBackend,
    private readonly rules: RulesService,
    private readonly ledger: Ledger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('scoring')) return;
    this.worker = this.backend.worker<EventBatch>(SCORING_QUEUE, (batch) => this.score(batch), { concurrency: CONCURRENCY });
    this.worker.on('error', (error) => this.logger.warn(`Worker: ${error.message}`));
    this.worker.on('failed', (job, error) => this.logger.warn(`Batch ${job?.id ?? '?'} failed: ${error.message}`));
  }

  async score(batch: EventBatch): Promise<void> {
    const { version, rules } = await this.rules.current();
    try {
      await this.ledger.append(priceBatch(batch, rules, version));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'session.not-found') throw new UnrecoverableError('The session was deleted.');
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }
}
