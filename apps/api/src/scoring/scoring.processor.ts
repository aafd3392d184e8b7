import { DomainError } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { AppConfig } from '../infrastructure/config';
import { isServiceAway, logTrouble } from '../infrastructure/errors';
import { QueueBackend, type AnyWorker } from '../infrastructure/queue';
import { Ledger } from '../session';
import type { EventBatch } from './event-batch';
import { priceBatch } from './price-batch';
import { RulesService } from './rules/rules.service';
import { SCORING_QUEUE } from './scoring.queue';
import { takeApart, type Refusal } from './take-apart';

/** Batches at once. Those of one session take turns at its lock, so this is for several sessions. */
const CONCURRENCY = 4;
/** How soon after its worker died a batch is given to another one. Counting it twice meanwhile is harmless. */
const LOCK_MS = 10_000;
/** A batch is not to blame for how often its worker was killed; one that kills its worker each time ends here. */
const MOST_DEATHS = 50;
const ASK_AGAIN_MS = 1_000;
/** What BullMQ says when the queue was away for longer than a lock holds, or lost the job: it is done once more, which does no harm. */
const jobTakenAway = /^(Missing (lock|key) for job|could not renew lock for job)/;

/** Takes batches from the queue and turns them into points. */
@Injectable()
export class ScoringProcessor implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScoringProcessor.name);
  private readonly stopping = new AbortController();
  private worker: AnyWorker | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly backend: QueueBackend,
    private readonly rules: RulesService,
    private readonly ledger: Ledger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('scoring')) return;
    this.worker = this.backend.worker<EventBatch>(SCORING_QUEUE, (batch) => this.score(batch), {
      concurrency: CONCURRENCY,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS / 2,
      maxStalledCount: MOST_DEATHS,
      runRetryDelay: ASK_AGAIN_MS,
    });
    this.worker.on('error', (error) => {
      if (jobTakenAway.test(error.message)) this.logger.debug(`Worker: ${error.message}`);
      else logTrouble(this.logger, 'Worker', error);
    });
    this.worker.on('failed', (job, error) => logTrouble(this.logger, `Batch ${job?.id ?? '?'} failed`, error));
  }

  /** Waits for a database that is away, however long: an outage is no fault of the batch, and must not use up its attempts. */
  async score(batch: EventBatch): Promise<void> {
    for (;;) {
      try {
        return await this.count(batch);
      } catch (error) {
        if (!isServiceAway(error) || this.stopping.signal.aborted) throw error;
        await wait(ASK_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.worker?.close();
  }

  private async count(batch: EventBatch): Promise<void> {
    const { version, rules } = await this.rules.current();
    try {
      const refusals = await takeApart(batch.events, (events) => this.ledger.append(priceBatch({ ...batch, events }, rules, version)), isNoRefusal);
      if (refusals.length > 0) throw new Error(describe(refusals, batch));
    } catch (error) {
      if (!isSessionGone(error)) throw error;
      this.logger.warn(`${batch.events.length} events were of a session that was deleted.`);
    }
  }
}

function isNoRefusal(error: unknown): boolean {
  return isServiceAway(error) || isSessionGone(error);
}

function isSessionGone(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'session.not-found';
}

/** What stands beside the batch in the queue dashboard. */
function describe(refusals: readonly Refusal[], { events }: EventBatch): string {
  const lines = refusals.map(({ event, cause }) => `${event.kind} ${event.messageId}: ${cause instanceof Error ? cause.message : String(cause)}`);
  return `${refusals.length} of ${events.length} events cannot be counted. ${lines.join('; ')}`;
}
