import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, withBackend, type JobsOptions, type WorkerOptions } from 'bullmq';
import { AppConfig } from '../config';
import { DatabaseAddress } from '../database';

const onPostgres = withBackend(createPostgresBackend);

const onRedis = withBackend(createRedisBackend);

/** A queue on either backend. */
export type AnyQueue = InstanceType<typeof onPostgres.Queue> | InstanceType<typeof onRedis.Queue>;
/** A worker on either backend. */
export interface AnyWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { id?: string | undefined } | undefined, error: Error) => void): unknown;
  /** Waits for the jobs in progress. */
  close(): Promise<void>;
}
/** What a worker does with the content of a job. */
export type Work<Data> = (data: Data) => Promise<void>;

/** Connections that one queue or worker may hold. */
const POSTGRES_POOL = 4;
const LONGEST_RETRY_MS = 2_000;
/** Timers keep no order to the millisecond. */
const SLACK_MS = 50;

/** Makes BullMQ queues and workers on Redis when `REDIS_URL` is set, and on PostgreSQL otherwise. One code path above this. */
@Injectable()
export class QueueBackend implements BeforeApplicationShutdown {
  private readonly queues: AnyQueue[] = [];
  private stopping = false;
  /** When the last of the connections that were lost is tried again; of `performance.now()`. */
  private nextTry = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly database: DatabaseAddress,
  ) {}

  queue(name: string, defaultJobOptions: JobsOptions): AnyQueue {
    const queue =
      this.config.redisUrl === null
        ? new onPostgres.Queue(name, { connection: this.postgres(), defaultJobOptions })
        : new onRedis.Queue(name, { connection: this.redis(this.config.redisUrl), defaultJobOptions });
    this.queues.push(queue);
    return queue;
  }

  /** Every queue that was made, for the dashboard. */
  made(): readonly AnyQueue[] {
    return this.queues;
  }

  worker<Data>(name: string, work: Work<Data>, options: Omit<WorkerOptions, 'connection'>): AnyWorker {
    if (this.config.redisUrl === null) return new onPostgres.Worker(name, (job: { data: Data }) => work(job.data), { ...options, connection: this.postgres() });
    return new onRedis.Worker(name, (job: { data: Data }) => work(job.data), { ...options, connection: { ...this.redis(this.config.redisUrl), maxRetriesPerRequest: null } });
  }

  /**
   * From now on a connection that cannot be had is given up. A client of ioredis that is told to stop while it waits for
   * its next try never says that it has, and BullMQ waits for that word for ever: so the try has to be over first.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    const left = this.nextTry - performance.now();
    if (left > 0) await wait(left + SLACK_MS);
  }

  private redis(url: string): { url: string; retryStrategy: (attempt: number) => number | null } {
    return {
      url,
      retryStrategy: (attempt) => {
        if (this.stopping) return null;
        const delay = Math.min(attempt * 200, LONGEST_RETRY_MS);
        this.nextTry = Math.max(this.nextTry, performance.now() + delay);
        return delay;
      },
    };
  }

  private postgres(): { connectionString: string; max: number } {
    return { connectionString: this.database.url, max: POSTGRES_POOL };
  }
}
