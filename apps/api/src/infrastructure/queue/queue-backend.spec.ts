import { AppConfig } from '../config';
import { DatabaseAddress } from '../database';
import { describeWithRedis, eventually, testDatabase, type TestDatabase } from '../../testing';
import { QueueBackend, type AnyQueue, type AnyWorker } from './queue-backend';

interface Job {
  readonly text: string;
}

const settings = { host: '127.0.0.1', port: 0, databaseUrl: null, redisUrl: null, dataDir: '', adminPassword: null, signApiKey: null, webcastUrl: null, roles: new Set<never>(), trustProxy: 0, logLevel: 'fatal' } as const;

function describeQueue(name: string, redis?: { readonly url: string }): void {
  describe(name, () => {
    let test: TestDatabase;
    let backend: QueueBackend;
    let queue: AnyQueue;
    let workers: AnyWorker[];
    let queues = 0;

    beforeAll(async () => {
      test = await testDatabase();
      backend = new QueueBackend(new AppConfig({ ...settings, redisUrl: redis?.url ?? null }), new DatabaseAddress(test.url));
    });
    afterAll(() => test.drop());
    beforeEach(() => {
      workers = [];
      queue = backend.queue(`specs-${++queues}`, { attempts: 3, backoff: { type: 'fixed', delay: 10 }, removeOnComplete: true, removeOnFail: false });
      queue.on('error', () => undefined);
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await queue.close();
    });
    const work = (take: (job: Job) => Promise<void>): AnyWorker => {
      const worker = backend.worker<Job>(queue.name, take, { concurrency: 2 });
      worker.on('error', () => undefined);
      workers.push(worker);
      return worker;
    };

    it('keeps a job until there is a worker', async () => {
      await queue.add('events', { text: 'จะสอบผ่านไหม 🙏' });
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 1 });
      const done: string[] = [];
      work(async ({ text }) => void done.push(text));
      await eventually('the job is done', () => (done.length > 0 ? true : null));
      expect(done).toEqual(['จะสอบผ่านไหม 🙏']);
    });

    it('gives each job to one of many workers', async () => {
      const done: string[] = [];
      for (let i = 0; i < 3; i++) work(async ({ text }) => void done.push(text));
      const texts = Array.from({ length: 40 }, (_, i) => `job ${i}`);
      await Promise.all(texts.map((text) => queue.add('events', { text })));
      await eventually('all are done', () => (done.length >= texts.length ? true : null));
      expect([...done].sort()).toEqual([...texts].sort());
    });

    it('tries a failing job again', async () => {
      let tries = 0;
      work(async () => {
        if (++tries < 3) throw new Error('not yet');
      });
      await queue.add('events', { text: 'hello' });
      await eventually('it is done', async () => ((await queue.getJobCounts('failed', 'waiting', 'active', 'delayed', 'completed'))['waiting'] === 0 && tries === 3 ? true : null));
      expect(await queue.getFailed()).toEqual([]);
    });

    it('keeps a job that failed every time, with what was in it and why it failed', async () => {
      work(() => Promise.reject(new Error('the ledger is on fire')));
      await queue.add('events', { text: 'hello' });
      const [failed] = await eventually('it is given up', async () => {
        const jobs = await queue.getFailed();
        return jobs.length > 0 ? jobs : null;
      });
      expect([failed?.data, failed?.failedReason, failed?.attemptsMade]).toEqual([{ text: 'hello' }, 'the ledger is on fire', 3]);
    });

    it('waits for the job in progress when a worker is closed, and leaves the others to the next', async () => {
      const log: string[] = [];
      let finish: () => void = () => undefined;
      const worker = backend.worker<Job>(queue.name, async ({ text }) => {
        log.push(`${text} began`);
        await new Promise<void>((resolve) => (finish = resolve));
        log.push(`${text} ended`);
      }, { concurrency: 1 });
      worker.on('error', () => undefined);
      await queue.add('events', { text: 'first' });
      await queue.add('events', { text: 'second' });
      await eventually('the first began', () => (log.length > 0 ? true : null));
      const closed = worker.close().then(() => log.push('closed'));
      finish();
      await closed;
      expect(log).toEqual(['first began', 'first ended', 'closed']);
      work(async ({ text }) => void log.push(`${text} done`));
      await eventually('the second is done', () => (log.length === 4 ? true : null));
      expect(log[3]).toBe('second done');
    });
  });
}

describeQueue('the queue on PostgreSQL');
describeWithRedis('with Redis', (redis) => describeQueue('the queue on Redis', { get url() { return redis.url; } }));
