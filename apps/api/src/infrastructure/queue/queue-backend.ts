import { Injectable } from '@nestjs/common';
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

/** Makes BullMQ queues and workers on Redis when `REDIS_URL` is set, and on PostgreSQL otherwise. One code path above this. */
@Injectable()
export class QueueBackend {
  private readonly queues: AnyQueue[] = [];

  constructor(
    private readonly config: AppConfig,
    private readonly database: DatabaseAddress,
  ) {}

  queue(name: string, defaultJobOptions: JobsOptions): AnyQueue {
    const queue =
      this.config.redisUrl === null
        ? new onPostgres.Queue(name, { connection: this.postgres(), defaultJobOptions })
        : new onRedis.Queue(name, { connection: { url: this.config.redisUrl }, defaultJobOptions });
    this.queues.push(queue);
    return queue;
  }

  /** Every queue that was made, for the dashboard. */
  made(): readonly AnyQueue[] {
    return this.queues;
  }

  worker<Data>(name: string, work: Work<Data>, options: Omit<WorkerOptions, 'connection'>): AnyWorker {
    if (this.config.redisUrl === null) return new onPostgres.Worker(name, (job: { data: Data }) => work(job.data), { ...options, connection: this.postgres() });
    return new onRedis.Worker(name, (job: { data: Data }) => work(job.data), { ...options, connection: { url: this.config.redisUrl, maxRetriesPerRequest: null } });
  }

  private postgres(): { connectionString: string; max: number } {
    return { connectionString: this.database.url, max: POSTGRES_POOL };
  }
}
