import type { SessionView, Standings } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../create-app';
import { AppConfig } from '../infrastructure/config';
import { RedisConnection } from '../infrastructure/redis';
import { Client } from 'pg';
import { breakableLink, describeWithRedis, eventually, signIn, testApp, type BreakableLink, type Desk, type TestApp } from '../testing';
import { bank, gives, likes, perfume, ploy, says } from '../testing/made-show';
import { ScoringQueue } from './scoring.queue';

const enqueue = (running: TestApp, session: SessionId, ...events: LiveEvent[]): Promise<void> =>
  running.app.get(ScoringQueue, { strict: false }).enqueue({ sessionId: session, events, receivedAt: Date.now() });
const sessionOf = async (desk: Desk): Promise<SessionId> => (await desk.post<SessionView>('/sessions', { host: 'mali_star' })).body.id;
const ranking = async (desk: Desk, session: SessionId): Promise<[string, number][]> =>
  (await desk.get<Standings>(`/sessions/${session}/leaderboard`)).body.entries.map(({ nickname, points }) => [nickname, points]);
const scored = (desk: Desk, session: SessionId, participants: number): Promise<[string, number][]> =>
  eventually(`${participants} are ranked`, async () => {
    const entries = await ranking(desk, session);
    return entries.length === participants ? entries : null;
  });
/** Holds up every change of the session, as a slow database would, until `release` is called. */
async function holdUp(url: string, session: SessionId): Promise<{ waiting(): Promise<boolean>; release(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [session]);
  return {
    waiting: async () => ((await client.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount ?? 0) > 0,
    release: () => client.end(),
  };
}

function describeScoring(name: string, redis?: { readonly url: string }): void {
  describe(name, () => {
    let running: TestApp;
    let desk: Desk;
    let session: SessionId;

    beforeEach(async () => {
      running = await testApp({ redisUrl: redis?.url ?? null, roles: new Set(['scoring']) });
      desk = await signIn(running.app);
      session = await sessionOf(desk);
    });
    afterEach(() => running.close());

    it('turns a batch in the queue into points', async () => {
      await enqueue(running, session, likes(ploy, 15), gives(bank, perfume), says(bank, 'จะสอบผ่านไหม 🙏'));
      expect(await scored(desk, session, 2)).toEqual([['Bank', 161], ['Ploy', 1]]);
    });

    it('lets a batch go when its session is not there any more, and goes on with the next', async () => {
      const queue = running.app.get(ScoringQueue, { strict: false }).queue;
      await enqueue(running, '00000000-0000-4000-8000-000000000000' as SessionId, likes(ploy, 15));
      await enqueue(running, session, likes(ploy, 15));
      expect(await scored(desk, session, 1)).toEqual([['Ploy', 1]]);
      await eventually('nothing is left to do', async () => {
        const { active, waiting, delayed } = await queue.getJobCounts('active', 'waiting', 'delayed');
        return active === 0 && waiting === 0 && delayed === 0 ? true : null;
      });
      expect(await queue.getFailed()).toEqual([]);
    });

    it('finishes the batch in progress when the program is stopped, and leaves the rest to the next start', async () => {
      const hold = await holdUp(running.databaseUrl, session);
      await enqueue(running, session, likes(ploy, 15));
      await eventually('the batch is in progress', async () => ((await hold.waiting()) ? true : null));
      const config = running.app.get(AppConfig);
      const closing = running.stop();
      await hold.release();
      await closing;

      const next = await createApp(new AppConfig({ ...config, roles: new Set() }), running.databaseUrl, pino({ enabled: false }));
      try {
        const { queue } = next.get(ScoringQueue, { strict: false });
        expect(await queue.getJobCounts('active', 'waiting', 'delayed', 'failed')).toEqual({ active: 0, waiting: 0, delayed: 0, failed: 0 });
        const rows: unknown[] = await next.get(DataSource).query('select points::text from standing where session_id = $1', [session]);
        expect(rows).toEqual([{ points: '18018000' }]);
      } finally {
        await next.close();
      }
    });
  });
}

describeScoring('scoring on PostgreSQL alone');
describeWithRedis('with Redis', (redis) => {
  describeScoring('scoring with Redis', { get url() { return redis.url; } });

  describe('when Redis goes away', () => {
    let link: BreakableLink;
    let running: TestApp;
    let desk: Desk;
    let session: SessionId;
    let inRedis: Redis;

    beforeEach(async () => {
      inRedis = new Redis(redis.url);
      await inRedis.flushall();
      link = await breakableLink(redis.url);
      running = await testApp({ redisUrl: link.url, roles: new Set(['scoring']) });
      desk = await signIn(running.app);
      session = await sessionOf(desk);
    });
    afterEach(async () => {
      link.mend();
      await running.close();
      await link.close();
      await inRedis.quit();
    });

    it('between the commit and the board, the batch is tried again and the board is right afterwards', async () => {
      await enqueue(running, session, likes(ploy, 15));
      await scored(desk, session, 1);
      const hold = await holdUp(running.databaseUrl, session);
      await enqueue(running, session, likes(bank, 30));
      await eventually('the batch is in progress', async () => ((await hold.waiting()) ? true : null));
      link.cut();
      await hold.release();
      await scored(desk, session, 2);
      const own = running.app.get(RedisConnection, { strict: false }).client;
      // What was asked for before these two were refused has been refused as well.
      for (let i = 0; i < 2; i++) await expect(own?.ping()).rejects.toThrow();
      link.mend();
      const job = await eventually('the second batch is done', async () => (await running.app.get(ScoringQueue, { strict: false }).queue.getCompleted()).find((one) => JSON.stringify(one.data).includes('Bank')) ?? null);
      // An outage is waited for, and uses up no attempt.
      expect(job.attemptsMade).toBe(1);
      expect(await inRedis.hget(`leaderboard:{${session}}:members`, 'complete')).toBe('2');
      expect(await ranking(desk, session)).toEqual([['Bank', 2], ['Ploy', 1]]);
    });

    it('resets go on, and the ranking with them', async () => {
      await enqueue(running, session, likes(ploy, 30), likes(bank, 15));
      await scored(desk, session, 2);
      link.cut();
      expect(await desk.post(`/sessions/${session}/viewers/${ploy.id}/reset`)).toEqual({ status: 200, body: { next: bank.id, seq: expect.stringMatching(/^\d+$/) } });
      expect(await ranking(desk, session)).toEqual([['Bank', 1], ['Ploy', 0]]);
      link.mend();
      await eventually('Redis is there again', () => running.app.get(RedisConnection, { strict: false }).client?.ping().catch(() => null));
      expect(await ranking(desk, session)).toEqual([['Bank', 1], ['Ploy', 0]]);
    });

    it('for good, the program can still be stopped', async () => {
      link.cut();
      await eventually('it noticed', () => (link.turnedAway() > 2 ? true : null));
      await running.stop();
    });
  });
});
