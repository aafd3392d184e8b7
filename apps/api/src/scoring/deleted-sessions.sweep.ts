import type { SessionId } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JobType } from 'bullmq';
import { setTimeout as wait } from 'node:timers/promises';
import { filter, type Subscription } from 'rxjs';
import { AppConfig } from '../infrastructure/config';
import { logTrouble } from '../infrastructure/errors';
import { SessionFeed } from '../session';
import type { EventBatch } from './event-batch';
import { ScoringQueue } from './scoring.queue';

/** Each job may be half a megabyte. */
const JOBS_AT_ONCE = 20;
const WAITING: readonly JobType[] = ['waiting', 'delayed'];
const DONE: readonly JobType[] = ['failed', 'completed'];
const LOOK_AGAIN_MS = 500;

/**
 * Takes the batches of a deleted session out of the queue. Those that wait would end by themselves; those that failed are
 * kept until somebody looks at them, and finished ones for a while, with the names and the words that are in them.
 */
@Injectable()
export class DeletedSessionsSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DeletedSessionsSweep.name);
  private readonly stopping = new AbortController();
  private news: Subscription | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly feed: SessionFeed,
    private readonly scoring: ScoringQueue,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('scoring')) return;
    this.news = this.feed.changes.pipe(filter(({ kind }) => kind === 'deleted')).subscribe(({ sessionId }) => {
      this.sweeping = this.sweeping.then(() => this.sweep(sessionId)).catch((error: unknown) => logTrouble(this.logger, `Batches of the deleted session ${sessionId} may be left in the queue`, error));
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.news?.unsubscribe();
    this.stopping.abort();
    await this.sweeping;
  }

  private async sweep(session: SessionId): Promise<void> {
    await this.takeOut(session, WAITING);
    // What a worker has at this moment is done in a moment, and would then stay behind as such.
    while ((await this.isWorkedOn(session)) && !this.stopping.signal.aborted) await wait(LOOK_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    await this.takeOut(session, [...WAITING, ...DONE]);
  }

  private async takeOut(session: SessionId, states: readonly JobType[]): Promise<void> {
    for (const state of states) {
      for (let from = 0; ; ) {
        const jobs = await this.scoring.queue.getJobs([state], from, from + JOBS_AT_ONCE - 1);
        const theirs = jobs.filter((job) => (job.data as EventBatch).sessionId === session);
        // Another process may have swept it away, or a worker taken it.
        const removed = await Promise.all(theirs.map((job) => job.remove().then(() => 1, () => 0)));
        if (jobs.length < JOBS_AT_ONCE) break;
        from += JOBS_AT_ONCE - removed.reduce<number>((sum, each) => sum + each, 0);
      }
    }
  }

  private async isWorkedOn(session: SessionId): Promise<boolean> {
    const jobs = await this.scoring.queue.getJobs(['active']);
    return jobs.some((job) => (job.data as EventBatch).sessionId === session);
  }
}
