import type { SessionView } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { listen, type Listener } from './broadcast/testing/listener';
import { AccessKeys } from './infrastructure/auth/access-keys.service';
import { redisKeys } from './infrastructure/redis';
import { ScoringQueue } from './scoring';
import { describeWithRedis, eventually, signIn, testApp, type Desk, type TestApp } from './testing';
import { bank, likes, ploy, says } from './testing/made-show';

function describeDeletion(name: string, redis?: { readonly url: string }): void {
  describe(name, () => {
    let running: TestApp;
    let desk: Desk;
    let pages: Listener[];
    let hosts = 0;

    beforeAll(async () => {
      running = await testApp({ redisUrl: redis?.url ?? null, roles: new Set(['scoring', 'broadcast']) });
      desk = await signIn(running.app);
    });
    beforeEach(() => {
      pages = [];
    });
    afterEach(() => pages.forEach((page) => page.close()));
    afterAll(() => running.close());

    const queue = () => running.app.get(ScoringQueue, { strict: false }).queue;
    const session = async (): Promise<SessionView> => (await desk.post<SessionView>('/sessions', { host: `host_${++hosts}` })).body;
    const remove = ({ id, host }: SessionView) => desk.delete(`/sessions/${id}?confirm=${host}`);
    const count = async (id: SessionId): Promise<number> => (await desk.get<{ entries: unknown[] }>(`/sessions/${id}/leaderboard`)).body.entries.length;
    const queuedOf = async (id: SessionId): Promise<number> =>
      (await queue().getJobs(['waiting', 'active', 'delayed', 'failed', 'completed'], 0, 1_000)).filter(({ data }) => (data as { sessionId: unknown }).sessionId === id).length;
    const enqueue = (id: SessionId, ...events: Parameters<ScoringQueue['enqueue']>[0]['events']) => running.app.get(ScoringQueue, { strict: false }).enqueue({ sessionId: id, events, receivedAt: 0 });
    const watch = async (id: SessionId): Promise<Listener> => {
      const page = await listen({ base: desk.base, namespace: '/admin', auth: { session: id }, cookie: desk.cookie });
      pages.push(page);
      return page;
    };

    it('takes what was queued of it, done or failed, out of the queue, and holds nothing else up', async () => {
      const [gone, other] = [await session(), await session()];
      await running.app.get(DataSource).query(`
        create function refuse() returns trigger language plpgsql as $$ begin
          if new.text = 'poison' then raise exception 'refused'; end if;
          return new;
        end $$;
        create trigger refuse before insert on comment for each row execute function refuse()`);
      await queue().add('events', { sessionId: gone.id, events: [says(bank, 'poison')], receivedAt: 0 }, { attempts: 1 });
      await enqueue(gone.id, likes(ploy, 15));
      await eventually('one failed and one is done', async () => ((await queue().getFailedCount()) === 1 && (await count(gone.id)) === 1 ? true : null));

      expect((await remove(gone)).status).toBe(204);
      await enqueue(gone.id, likes(ploy, 30), says(ploy, 'too late'));
      await enqueue(other.id, likes(bank, 15));
      await eventually('the other session is counted', async () => ((await count(other.id)) === 1 ? true : null));
      await eventually('nothing of it is waiting or failed', async () => ((await queue().getFailedCount()) === 0 && (await queue().getWaitingCount()) === 0 ? true : null));
      const [rows] = await running.app.get(DataSource).query('select (select count(*) from standing where session_id = $1) + (select count(*) from comment where session_id = $1) as left', [gone.id]);
      expect(rows).toEqual({ left: '0' });
    });

    it('is told to whoever looks at it: there is nothing any more', async () => {
      const gone = await session();
      const page = await watch(gone.id);
      expect(page.sessions).toMatchObject([{ id: gone.id }]);
      await remove(gone);
      await page.session((told) => told === null);
    });

    it('lets whoever goes along with the last session go over to the one before', async () => {
      const [before, last] = [await session(), await session()];
      for (const { id } of [before, last]) for (const what of ['start', 'stop']) await desk.post(`/sessions/${id}/${what}`);
      const page = await listen({ base: desk.base, namespace: '/admin', cookie: desk.cookie });
      pages.push(page);
      await page.session((told) => told?.id === last.id);
      await remove(last);
      await page.session((told) => told?.id === before.id);
    });

    it('is told to whoever asks for it afterwards', async () => {
      const gone = await session();
      await remove(gone);
      expect((await watch(gone.id)).sessions).toEqual([null]);
    });

    it.each(['moderator', 'viewer'])('is not for a %s', async (role) => {
      const kept = await session();
      const id = randomUUID();
      await running.app.get(DataSource).query(`insert into app_user (id, name, role, password_hash) values ($1, $2, $3, '')`, [id, id, role]);
      const { key } = await running.app.get(AccessKeys, { strict: false }).issue(id, 'bearer');
      const { status } = await fetch(`${desk.base}/api/sessions/${kept.id}?confirm=${kept.host}`, { method: 'DELETE', headers: { authorization: `Bearer ${key}` } });
      expect([status, (await desk.get(`/sessions/${kept.id}`)).status]).toEqual([403, 200]);
    });

    if (redis) {
      it('leaves nothing of it in Redis', async () => {
        const gone = await session();
        const client = new Redis(redis.url);
        const keys = [redisKeys.leaderboardOrder(gone.id), redisKeys.leaderboardMembers(gone.id)];
        await enqueue(gone.id, likes(ploy, 15));
        await eventually('it is on the board', async () => ((await client.exists(...keys)) === 2 ? true : null));
        await remove(gone);
        await eventually('the queue knows nothing of it', async () => ((await queuedOf(gone.id)) === 0 ? true : null));
        const left = (await client.keys('*')).filter((key) => key.includes(gone.id));
        await client.quit();
        expect(left).toEqual([]);
      });
    }
  });
}

describeDeletion('a session that is deleted, on PostgreSQL alone');
describeWithRedis('with Redis', (redis) => describeDeletion('a session that is deleted', { get url() { return redis.url; } }));
