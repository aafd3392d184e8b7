import type { OverlayTest } from '@app/contracts';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app';
import { AppConfig } from '../../infrastructure/config';
import { eventually, signIn } from '../../testing';
import { gives, likes, ploy, rose, says } from '../../testing/made-show';
import { broadcastRoom, type BroadcastRoom } from '../testing/broadcast-room';
import { listen, type Listener } from '../testing/listener';

let room: BroadcastRoom;
beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());

/** All tests that a page was told. */
function testsOf({ socket }: Listener): OverlayTest[] {
  const told: OverlayTest[] = [];
  socket.on('test', (test) => told.push(test));
  return told;
}
const send = (kind: unknown) => room.desk.post('/overlay-tests', { kind });

/** Every row of every table, as short as can be compared. */
async function everythingStored(): Promise<Record<string, string>> {
  const database = room.running.app.get(DataSource);
  const tables: { name: string }[] = await database.query(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const sums = await Promise.all(tables.map(async ({ name }): Promise<[string, string]> => {
    const [row]: { sum: string }[] = await database.query(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`);
    return [name, row?.sum ?? ''];
  }));
  return Object.fromEntries(sums);
}

it('reaches every overlay, whatever it looks at, and no page of the organizer', async () => {
  const session = await room.started();
  const [looking, elsewhere, desk] = await Promise.all([room.overlay({ session, feeds: ['gifts'] }), room.overlay({ session: '00000000-0000-4000-8000-000000000000' }), room.admin()]);
  const [one, other, none] = [testsOf(looking), testsOf(elsewhere), testsOf(desk)];
  expect((await send('gift')).status).toBe(204);
  expect((await send('question')).status).toBe(204);
  await eventually('both are told', () => (one.length === 2 && other.length === 2 ? true : null));
  expect(one).toEqual(other);
  expect(one).toMatchObject([
    { kind: 'gift', gift: { viewerId: null, nickname: 'Test supporter', avatarUrl: null, count: 5 } },
    { kind: 'question', forMs: 8_000, question: { viewerId: null, nickname: 'Test supporter', avatarUrl: null } },
  ]);
  expect(new Set(one.map(({ id }) => id)).size).toBe(2);
  expect(none).toEqual([]);
  await room.clear();
});

it('reaches the overlays of another process', async () => {
  const { databaseUrl } = room.running;
  const config = new AppConfig({
    host: '127.0.0.1', port: 0, databaseUrl, redisUrl: null, dataDir: room.running.app.get(AppConfig).dataDir, adminPassword: null, signApiKey: null, webcastUrl: null,
    roles: new Set(['broadcast']), trustProxy: 0, logLevel: 'fatal',
  });
  const app = await createApp(config, databaseUrl, pino({ enabled: false }));
  try {
    const { base } = await signIn(app);
    const there = await listen({ base, namespace: '/overlay', auth: { token: room.token } });
    const told = testsOf(there);
    await send('gift');
    await eventually('it is told there', () => (told.length === 1 ? true : null));
    there.close();
  } finally {
    await app.close();
  }
});

it('stores nothing and scores nothing', async () => {
  const session = await room.started();
  await room.happens(session, says(ploy, 'hello'), likes(ploy, 5), gives(ploy, rose, 3));
  await room.putOnAir(session, 'hello');
  const overlay = await room.overlay({ session });
  const ranking = await overlay.ranking(({ entries }) => entries.length === 1);
  const question = await overlay.question((on) => on !== null);
  const told = testsOf(overlay);
  const before = await everythingStored();

  await send('gift');
  await send('question');
  await eventually('both are told', () => (told.length === 2 ? true : null));

  expect(Object.keys(before).length).toBeGreaterThan(10);
  expect(await everythingStored()).toEqual(before);
  expect(overlay.standings.at(-1)).toEqual(ranking);
  expect(overlay.questions.at(-1)).toEqual(question);
  await room.clear();
});

it.each([['a kind that there is not', 'like'], ['nothing', undefined], ['no word', 7]])('takes no %s', async (_, kind) => {
  expect(await send(kind)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
});

it('fills no screen: after ten in ten seconds it asks for a moment of patience', async () => {
  const overlay = await room.overlay();
  const told = testsOf(overlay);
  const answers = await Promise.all(Array.from({ length: 14 }, () => send('gift')));
  const allowed = answers.filter(({ status }) => status === 204);
  expect(allowed.length).toBeLessThanOrEqual(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(14 - allowed.length);
  expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'test.too-many' });
  await eventually('those that were allowed are told', () => (told.length === allowed.length ? true : null));
});
