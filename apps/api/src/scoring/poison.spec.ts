import type { SessionView, Standings } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import { DataSource } from 'typeorm';
import { describeWithRedis, eventually, signIn, testApp, type Desk, type TestApp } from '../testing';
import { bank, gives, likes, mint, perfume, ploy, says } from '../testing/made-show';
import { ScoringQueue } from './scoring.queue';

interface ShownJob {
  readonly id: string;
  readonly data: { readonly events: readonly LiveEvent[] };
  readonly failedReason: string;
  readonly attempts: number;
}

/** A batch with something in it that the database refuses: here because a trigger says so, until it is dropped. */
const POISON = `
  create function refuse() returns trigger language plpgsql as $$ begin
    if new.text = 'poison' then raise exception 'the hook refuses this'; end if;
    return new;
  end $$;
  create trigger refuse before insert on comment for each row execute function refuse()`;

function describePoison(name: string, redis?: { readonly url: string }): void {
  describe(name, () => {
    let running: TestApp;
    let desk: Desk;
    let session: SessionId;

    beforeEach(async () => {
      running = await testApp({ redisUrl: redis?.url ?? null, roles: new Set(['scoring']) });
      desk = await signIn(running.app);
      session = await makeSession('mali_star');
      await running.app.get(DataSource).query(POISON);
    });
    afterEach(async () => {
      await queue().obliterate({ force: true });
      await running.close();
    });

    const queue = () => running.app.get(ScoringQueue, { strict: false }).queue;
    const makeSession = async (host: string): Promise<SessionId> => (await desk.post<SessionView>('/sessions', { host })).body.id;
    const ranking = async (of: SessionId): Promise<[string, number][]> =>
      (await desk.get<Standings>(`/sessions/${of}/leaderboard`)).body.entries.map(({ nickname, points }) => [nickname, points]);
    const ranked = (of: SessionId, expected: [string, number][]): Promise<true> =>
      eventually(`ranked are ${JSON.stringify(expected)}`, async () => (JSON.stringify(await ranking(of)) === JSON.stringify(expected) ? true : null));
    /** With the attempts of the product, but without its waits. */
    const enqueue = (of: SessionId, events: readonly LiveEvent[], attempts = 3) =>
      queue().add('events', { sessionId: of, events, receivedAt: Date.now() }, { attempts, backoff: { type: 'fixed', delay: 20 } });

    async function dashboard(method: 'GET' | 'PUT', path: string, cookie = desk.cookie): Promise<{ status: number; body: unknown }> {
      const response = await fetch(`${desk.base}/queues/api/queues${path}`, { method, headers: { cookie, origin: desk.base } });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    }
    const shownFailures = async (): Promise<ShownJob[]> => {
      const { body } = await dashboard('GET', '?activeQueue=scoring&status=failed&page=1&jobsPerPage=10');
      return (body as { queues: { jobs: ShownJob[] }[] }).queues[0]?.jobs ?? [];
    };
    const setAside = (): Promise<ShownJob> => eventually('the batch is set aside', async () => (await shownFailures())[0]);

    it('holds back neither what is beside it, nor other batches, nor other sessions', async () => {
      const other = await makeSession('nok_live');
      await enqueue(session, [likes(ploy, 15), says(bank, 'poison'), gives(mint, perfume)], 1_000);
      await enqueue(session, [likes(bank, 30)]);
      await enqueue(other, [likes(ploy, 30)]);
      await ranked(session, [['Mint', 160], ['Bank', 2], ['Ploy', 1]]);
      await ranked(other, [['Ploy', 2]]);
      expect(await queue().getFailed()).toEqual([]);
    });

    it('is set aside with its content and its cause, and shown to whoever runs the show', async () => {
      const poison = says(bank, 'poison');
      const events = [likes(ploy, 15), poison];
      await enqueue(session, events);
      const shown = await setAside();
      expect(shown.data.events).toEqual(events);
      expect(shown.failedReason).toBe(`1 of 2 events cannot be counted. comment ${poison.messageId}: the hook refuses this`);
      expect((await dashboard('GET', '?activeQueue=scoring&status=failed&page=1', '')).status).toBe(401);
    });

    it('counts when it is run again after the cause is gone, each fact once', async () => {
      await enqueue(session, [likes(ploy, 15), says(bank, 'poison'), gives(mint, perfume)]);
      const { id } = await setAside();
      expect((await dashboard('PUT', `/scoring/${id}/retry`)).status).toBe(204);
      const again = await eventually('it is set aside again', async () => {
        const [job] = await queue().getFailed();
        return job && job.id === id ? job : null;
      });
      expect(again.failedReason).toContain('the hook refuses this');
      expect(await ranking(session)).toEqual([['Mint', 160], ['Ploy', 1]]);

      await running.app.get(DataSource).query('drop trigger refuse on comment');
      expect((await dashboard('PUT', `/scoring/${id}/retry`)).status).toBe(204);
      await ranked(session, [['Mint', 160], ['Ploy', 1], ['Bank', 1]]);
      await eventually('nothing is set aside', async () => ((await shownFailures()).length === 0 ? true : null));
      expect(await running.app.get(DataSource).query('select kind, quantity from ledger_entry order by kind')).toEqual([
        { kind: 'comment', quantity: '1' },
        { kind: 'gift', quantity: '1' },
        { kind: 'like', quantity: '15' },
      ]);
    });
  });
}

describePoison('a batch that cannot be counted, on PostgreSQL alone');
describeWithRedis('with Redis', (redis) => describePoison('a batch that cannot be counted', { get url() { return redis.url; } }));
