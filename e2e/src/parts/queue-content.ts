import { createPostgresBackend, createRedisBackend, withBackend, type JobType } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { eventually } from './organizer';

const onPostgres = withBackend(createPostgresBackend);
const onRedis = withBackend(createRedisBackend);

const NAME = 'scoring';
const OURSELVES = 'e2e';
const unfinished: JobType[] = ['waiting', 'active', 'delayed', 'prioritized'];

interface Batch {
  readonly events: readonly { readonly messageId: string }[];
}

export interface QueuePlace {
  readonly databaseUrl: string;
  /** Null when the queue is in PostgreSQL. */
  readonly redisUrl: string | null;
}

/** The program's queue, seen from outside while the program may be dead. */
export class QueueContent {
  private readonly queue;

  constructor(private readonly at: QueuePlace) {
    this.queue = at.redisUrl === null
      ? new onPostgres.Queue(NAME, { connection: { connectionString: at.databaseUrl, max: 1, application_name: OURSELVES } })
      : new onRedis.Queue(NAME, { connection: { url: at.redisUrl, connectionName: OURSELVES } });
    this.queue.on('error', () => undefined);
  }

  /** TikTok's ids of all messages in it, those of jobs that are done and still remembered included. */
  async messages(): Promise<string[]> {
    const jobs = await this.queue.getJobs([...unfinished, 'completed', 'failed']);
    return jobs.flatMap((job) => (job.data as Batch).events.map(({ messageId }) => messageId));
  }

  /** Jobs that are neither done nor given up. */
  async unfinished(): Promise<number> {
    return (await this.queue.getJobs(unfinished)).length;
  }

  async failed(): Promise<number> {
    return this.queue.getFailedCount();
  }

  /** Resolves when nobody but us is connected: what a killed process had sent may still be on its way in. */
  async abandoned(): Promise<void> {
    await eventually(() => this.others(), (others) => others === 0);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  private async others(): Promise<number> {
    const client = new Client({ connectionString: this.at.databaseUrl, application_name: OURSELVES });
    await client.connect();
    try {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and application_name <> $1`,
        [OURSELVES],
      );
      return (rows[0]?.count ?? 0) + (this.at.redisUrl === null ? 0 : await othersInRedis(this.at.redisUrl));
    } finally {
      await client.end();
    }
  }
}

async function othersInRedis(url: string): Promise<number> {
  const redis = new Redis(url, { connectionName: OURSELVES });
  try {
    const list = String(await redis.client('LIST'));
    return list.split('\n').filter((line) => line !== '' && !line.includes(` name=${OURSELVES}`)).length;
  } finally {
    redis.disconnect();
  }
}
