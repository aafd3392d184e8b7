import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeaderboardEntry, Question, SessionView, Standings } from '@app/contracts';
import { giftId, type CommentEvent, type Gift, type LiveEvent, type SessionId, type ViewerProfile } from '@app/domain';
import { startSimulator, type Simulator } from '@app/webcast-simulator';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app';
import { AppConfig } from '../../infrastructure/config';
import { eventually, signIn, testApp, type Desk, type TestApp } from '../../testing';
import { bank, batchOf, gives, likes, ploy as faceless, says } from '../../testing/made-show';
import { Ledger } from '../ledger/ledger.service';

let simulator: Simulator;
let dataDir: string;
let running: TestApp;
let desk: Desk;
let session: SessionId;
let ploy: ViewerProfile;
let rose: Gift;

const happens = (...events: readonly LiveEvent[]): Promise<void> => running.app.get(Ledger, { strict: false }).append(batchOf(session, ...events));
const asked = (emote: string): CommentEvent => ({ ...says(ploy, 'Will I pass? '), emotes: [{ at: 13, imageUrl: emote }] });
/** As an `<img>` asks: without a cookie. */
const picture = (address: string | null | undefined, base = desk.base): Promise<Response> => fetch(`${base}${address ?? '/no-address'}`);
/** The program lets nobody wait for long, and a machine may be busy: then it is asked again. */
const served = (address: string | null | undefined, base?: string): Promise<Response> =>
  eventually('the picture is served', async () => {
    const response = await picture(address, base);
    return response.status === 200 ? response : null;
  });
const leader = async (): Promise<LeaderboardEntry | undefined> => (await desk.get<Standings>(`/sessions/${session}/leaderboard`)).body.entries[0];
const kept = (): string[] => {
  try {
    return readdirSync(join(dataDir, 'pictures'));
  } catch {
    return [];
  }
};

/** @param keeps whether pictures are kept before anybody asks */
async function begin(keeps: boolean): Promise<void> {
  simulator = await startSimulator();
  dataDir = mkdtempSync(join(tmpdir(), 'served-pictures-'));
  running = await testApp({ webcastUrl: simulator.url, dataDir, roles: new Set(keeps ? ['broadcast'] : []) });
  desk = await signIn(running.app);
  session = (await desk.post<SessionView>('/sessions', { host: 'mali_star' })).body.id;
  ploy = { ...faceless, avatarUrl: `${simulator.url}/avatars/${faceless.id}.png` };
  rose = { id: giftId('5655'), name: 'Rose', coins: 1, iconUrl: `${simulator.url}/gifts/5655.png` };
}
afterEach(async () => {
  await running.close();
  await simulator.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('without anybody who broadcasts', () => {
  beforeEach(() => begin(false));

  it('every answer of the API leads to this server, and to pictures', async () => {
    await happens(gives(ploy, rose, 3), asked(`${simulator.url}/emotes/wave.png`), likes(bank, 10));
    const [comment]: { id: string }[] = await running.app.get(DataSource).query('select id from comment');
    const answers = new Map<string, string>();
    const read = async (path: string): Promise<unknown> => answers.set(path, JSON.stringify((await desk.get(`/sessions/${session}/${path}`)).body));
    await desk.put(`/sessions/${session}/prepared`, { commentIds: [comment?.id] });
    await read('prepared');
    await desk.put(`/sessions/${session}/question`, { commentId: comment?.id });
    await desk.post(`/sessions/${session}/viewers/${ploy.id}/adjust`, { points: 5, reason: 'made up' });
    for (const path of ['leaderboard', 'question', 'participants', 'gifts', 'actions', 'comments', `viewers/${ploy.id}`, `viewers/${ploy.id}/comments`]) await read(path);
    await desk.post(`/sessions/${session}/viewers/${ploy.id}/hide`);
    await read('hidden');

    const addresses = new Set<string>();
    for (const [path, answer] of answers) {
      const found = [...answer.matchAll(/"\/api\/pictures\/[^"]+"/g)].map(([text]) => text.slice(1, -1));
      expect([path, found.length > 0, answer.includes(simulator.url)]).toEqual([path, true, false]);
      for (const address of found) addresses.add(address);
    }
    expect([...addresses].map((address) => address.replace(/^\/api\/pictures\/(\w\d+)-.*/, '$1').replace(/^c\d+/, 'c')).sort()).toEqual(['c', 'g5655', `v${ploy.id}`]);
    for (const address of addresses) expect((await served(address)).headers.get('content-type')).toBe('image/png');
  });

  it('a picture is public, kept by browsers for ever, and can do nothing', async () => {
    await happens(likes(ploy, 10));
    const response = await served((await leader())?.avatarUrl);
    const headers = ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy', 'set-cookie'].map((name) => response.headers.get(name));
    expect([response.status, ...headers]).toEqual([200, 'image/png', 'public, max-age=31536000, immutable', 'nosniff', "default-src 'none'; frame-ancestors 'none'; sandbox", null]);
    const original = await fetch(ploy.avatarUrl ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(await original.arrayBuffer()))).toBe(true);
  });

  it.each(['v1-nothing', '..%2f..%2fsecrets%2fvault.key', '%2e%2e%2fingestion-alive.json', `v${'9'.repeat(19)}-${'0'.repeat(25)}`, `c1-${'0'.repeat(25)}`, `g%27%3b-${'0'.repeat(25)}`])('there is nothing at %s, which may be asked for again soon', async (name) => {
    const response = await picture(`/api/pictures/${name}`);
    expect([response.status, response.headers.get('cache-control'), response.headers.get('content-type')]).toEqual([404, 'public, max-age=60', 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ code: 'picture.not-found' });
  });

  it('one that cannot be had is not there', async () => {
    ploy = { ...ploy, avatarUrl: `${simulator.url}/avatars/moved/1.png` };
    await happens(likes(ploy, 10));
    expect((await picture((await leader())?.avatarUrl)).status).toBe(404);
    expect(kept()).toEqual([]);
  });

  it('an export says where TikTok had it', async () => {
    await happens(likes(ploy, 10));
    expect(JSON.stringify((await desk.get(`/sessions/${session}/export?format=json`)).body)).toContain(`"avatarUrl":"${ploy.avatarUrl ?? ''}"`);
  });

  it('any process serves it that has the database, each from a folder of its own', async () => {
    await happens(likes(ploy, 10));
    const address = (await leader())?.avatarUrl;
    const otherDir = mkdtempSync(join(tmpdir(), 'served-pictures-'));
    const other = await createApp(running.app.get(AppConfig).with({ dataDir: otherDir }), running.databaseUrl, pino({ enabled: false }));
    await other.listen(0, '127.0.0.1');
    expect([(await served(address, await other.getUrl())).status, readdirSync(join(otherDir, 'pictures')).length, kept().length]).toEqual([200, 1, 0]);
    await other.close();
    rmSync(otherDir, { recursive: true });
  });
});

describe('in a show', () => {
  beforeEach(() => begin(true));

  it('pictures that matter are here before anybody looks, and stay when their addresses are no more', async () => {
    await desk.post(`/sessions/${session}/start`);
    await happens(gives(ploy, rose, 3), asked(`${simulator.url}/emotes/wave.png`));
    const [comment]: { id: string }[] = await running.app.get(DataSource).query('select id from comment');
    await desk.put(`/sessions/${session}/question`, { commentId: comment?.id });
    await eventually('avatar, gift and emote are kept', () => (kept().filter((name) => !name.endsWith('.part')).length === 3 ? true : null));
    await simulator.close();

    const [entry, { body: question }] = [await leader(), await desk.get<Question>(`/sessions/${session}/question`)];
    const gifts = (await desk.get<{ gifts: { iconUrl: string | null }[] }>(`/sessions/${session}/gifts`)).body.gifts;
    const addresses = [entry?.avatarUrl, question.avatarUrl, question.emotes[0]?.imageUrl, gifts[0]?.iconUrl];
    expect(await Promise.all(addresses.map(async (address) => (await picture(address)).status))).toEqual([200, 200, 200, 200]);
  });
});
