import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import http, { type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewerId } from '@app/domain';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { eventually } from '../../testing/eventually';
import { AppConfig } from '../config';
import { avatarAddress, nameInAddress } from './picture-address';
import { PictureFailure } from './picture-failure';
import { PictureFetcher, type PictureRoads } from './picture-fetcher';
import { PictureMetrics } from './picture.metrics';
import { Pictures } from './pictures.service';
import { StandIns } from './stand-ins';
import { made } from './testing/made-pictures';
import { pictureServer, type PictureServer } from './testing/picture-server';

const settings = { host: '127.0.0.1', port: 0, databaseUrl: null, redisUrl: null, adminPassword: null, signApiKey: null, webcastUrl: null, roles: new Set<never>(), trustProxy: 0, logLevel: 'fatal' } as const;
const avatar = made.webp(100, 100);
const original = (viewer: number, signature = 'a'): string => `https://p16-sign-sg.tiktokcdn.com/tos-made-up/${viewer}.webp?x-signature=${signature}`;
const nameOf = (viewer: number, address = original(viewer)): string => nameInAddress(avatarAddress(viewerId(String(viewer)), address) ?? '') ?? '';

let tiktok: PictureServer;
let dataDir: string;
let registry: Registry;
/** What the database holds: the address of each viewer's picture. */
let known: Map<string, string>;
let lookUps: string[];
const fetchers: PictureFetcher[] = [];

/** The pictures as a process has them that begins now. */
function start(patienceMs = 60_000): Pictures {
  registry = new Registry();
  const roads: PictureRoads = { tiktok: { agent: tiktok.agent(['127.0.0.1'], ['127.0.0.1']), timeoutMs: 20_000 }, standIn: { agent: new http.Agent(), timeoutMs: 20_000 }, patienceMs };
  const [metrics, config] = [new PictureMetrics(registry), new AppConfig({ ...settings, dataDir })];
  const fetcher = new PictureFetcher(roads, new StandIns(config), metrics);
  fetchers.push(fetcher);
  const pictures = new Pictures(config, fetcher, metrics);
  pictures.lookUpWith(({ kind, id }) => {
    lookUps.push(`${kind} ${id}`);
    return Promise.resolve([known.get(id) ?? []].flat());
  });
  return pictures;
}

beforeEach(async () => {
  [tiktok, dataDir, known, lookUps] = [await pictureServer(), mkdtempSync(join(tmpdir(), 'pictures-')), new Map([['1', original(1)]]), []];
  tiktok.answerWith((_, response) => response.end(avatar));
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const fetcher of fetchers.splice(0)) fetcher.onApplicationShutdown();
  await tiktok.close();
  rmSync(dataDir, { recursive: true });
});

async function outcome(found: Promise<{ type: string }>): Promise<string> {
  try {
    return (await found).type;
  } catch (error) {
    if (error instanceof PictureFailure) return error.reason;
    throw error;
  }
}
const count = async (metric: string): Promise<unknown> => ((await registry.getSingleMetric(metric)?.get())?.values ?? []).map(({ labels, value }) => [...Object.values(labels), value]);

describe('a picture', () => {
  it('is fetched when it is first asked for, and never again', async () => {
    const pictures = start();
    expect([(await pictures.find(nameOf(1))).bytes, (await pictures.find(nameOf(1))).type]).toEqual([avatar, 'image/webp']);
    expect(tiktok.asked).toHaveLength(1);
    expect([await count('pictures_fetched_total'), await count('pictures_served_total')]).toEqual([[[1]], [['tiktok', 1], ['kept', 1]]]);
  });

  it('is fetched once however many ask for it at once', async () => {
    const pictures = start();
    const all = await Promise.all(Array.from({ length: 50 }, () => pictures.find(nameOf(1))));
    expect([tiktok.asked.length, new Set(all.map(({ type }) => type)).size, readdirSync(join(dataDir, 'pictures')).length]).toEqual([1, 1, 1]);
  });

  it('is there after a restart and in another process, also when its address has expired or the viewer is gone', async () => {
    await start().find(nameOf(1));
    tiktok.answerWith((_, response) => response.writeHead(403).end());
    known.clear();
    expect(await Promise.all([start(), start()].map((process) => outcome(process.find(nameOf(1)))))).toEqual(['image/webp', 'image/webp']);
    expect(tiktok.asked).toHaveLength(1);
  });

  it('that lies there broken is fetched again', async () => {
    await start().find(nameOf(1));
    truncateSync(join(dataDir, 'pictures', nameOf(1).slice(-25)), 40);
    expect(await outcome(start().find(nameOf(1)))).toBe('image/webp');
    expect(tiktok.asked).toHaveLength(2);
  });

  it('is what its bytes are, whatever TikTok says', async () => {
    tiktok.answerWith((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(made.jpeg(10, 10)));
    expect(await outcome(start().find(nameOf(1)))).toBe('image/jpeg');
  });
});

describe('only what TikTok named is fetched', () => {
  it.each([
    ['a viewer nobody knows', nameOf(2)],
    ['another picture than the viewer has', nameOf(1, original(2))],
    ['no name at all', 'v1-../../etc/passwd'],
    ['an address', encodeURIComponent(original(1))],
  ])('not %s', async (_, name) => {
    const pictures = start();
    expect([await outcome(pictures.find(name)), await outcome(pictures.find(name))]).toEqual(['unknown', 'unknown']);
    expect(tiktok.asked).toEqual([]);
    expect(lookUps.length).toBeLessThan(2);
  });

  it('and on this machine nothing that does not stand in for TikTok', async () => {
    const server = http.createServer((_, response) => response.end(avatar)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const [asked, address] = [jest.fn(), server.address()];
    server.on('request', asked);
    const inside = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/avatars/1.png`;
    known.set('1', inside);
    expect(await outcome(start().find(nameOf(1, inside)))).toBe('not-allowed');
    expect(asked).not.toHaveBeenCalled();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a failure', () => {
  it('is remembered: TikTok is not asked again at once', async () => {
    tiktok.answerWith((_, response) => response.writeHead(403).end());
    const pictures = start();
    expect([await outcome(pictures.find(nameOf(1))), await outcome(pictures.find(nameOf(1)))]).toEqual(['status', 'status']);
    expect([tiktok.asked.length, await count('pictures_failed_total')]).toEqual([1, [['status', 1]]]);
  });

  it('is none of an address that was signed anew', async () => {
    tiktok.answerWith((path, response) => (path.endsWith('=b') ? response.end(avatar) : response.writeHead(403).end()));
    const pictures = start();
    expect(await outcome(pictures.find(nameOf(1)))).toBe('status');
    known.set('1', original(1, 'b'));
    expect(await outcome(pictures.find(nameOf(1)))).toBe('image/webp');
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'), 'not-a-picture'],
    ['a page', Buffer.from('<!doctype html><title>Sign in</title>'), 'not-a-picture'],
    ['a poster', made.png(5_000, 5_000), 'too-large'],
  ])('is %s, and nothing of it is kept', async (_, bytes, reason) => {
    tiktok.answerWith((_path, response) => response.writeHead(200, { 'content-type': 'image/webp' }).end(bytes));
    expect(await outcome(start().find(nameOf(1)))).toBe(reason);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe('a crowd', () => {
  const held: ServerResponse[] = [];
  const letGo = (): void => held.splice(0).forEach((response) => response.end(avatar));
  beforeEach(() => {
    held.length = 0;
    for (let viewer = 1; viewer <= 2_000; viewer++) known.set(String(viewer), original(viewer));
    tiktok.answerWith((_, response) => held.push(response));
  });

  it('is served eight at a time, those first for whom somebody waits', async () => {
    const pictures = start();
    const viewers = Array.from({ length: 20 }, (_, index) => index + 1);
    const kept = pictures.keep(viewers.map((viewer) => `/api/pictures/${nameOf(viewer)}`));
    await eventually('eight are being fetched, and all others are known', () => (held.length === 8 && lookUps.length === 20 ? true : null));
    const found = [pictures.find(nameOf(20)), pictures.find(nameOf(1_000))];
    await eventually('both are looked up', () => (lookUps.length === 22 ? true : null));
    letGo();
    await eventually('the next are being fetched', () => (held.length === 8 ? true : null));
    expect(tiktok.asked.slice(8, 10).map((path) => path.replace(/\?.*/, '')).sort()).toEqual(['/tos-made-up/1000.webp', '/tos-made-up/20.webp']);
    tiktok.answerWith((_, response) => response.end(avatar));
    letGo();
    await Promise.all([kept, ...found]);
    expect(new Set(tiktok.asked).size).toBe(21);
    expect(tiktok.asked).toHaveLength(21);
  });

  it('waits for a while and not for ever, and has its pictures the next time', async () => {
    expect(await outcome(start(50).find(nameOf(1)))).toBe('busy');
    await eventually('TikTok was asked', () => (held.length === 1 ? true : null));
    letGo();
    await eventually('the picture is kept', () => (readdirSync(dataDir).length === 1 ? readdirSync(join(dataDir, 'pictures')).includes(nameOf(1).slice(-25)) || null : null));
    expect([await outcome(start().find(nameOf(1))), tiktok.asked.length]).toEqual(['image/webp', 1]);
  });

  it('is not kept waiting while TikTok cannot be reached', async () => {
    const now = jest.spyOn(Date, 'now');
    tiktok.answerWith((_, response) => response.destroy());
    const pictures = start();
    const crowd = (from: number, size: number): Promise<string[]> => Promise.all(Array.from({ length: size }, (_, index) => outcome(pictures.find(nameOf(from + index)))));
    const first = await crowd(1, 100);
    expect([new Set(first), tiktok.asked.length < 30]).toEqual([new Set(['network', 'unreachable']), true]);
    const asked = tiktok.asked.length;
    expect([new Set(await crowd(101, 100)), tiktok.asked.length]).toEqual([new Set(['unreachable']), asked]);
    // After a rest it is tried again, and one failure is enough for the next rest.
    now.mockImplementation(() => performance.timeOrigin + performance.now() + 31_000);
    expect([await outcome(pictures.find(nameOf(201))), await outcome(pictures.find(nameOf(202))), tiktok.asked.length]).toEqual(['network', 'unreachable', asked + 1]);
    tiktok.answerWith((_, response) => response.end(avatar));
    now.mockImplementation(() => performance.timeOrigin + performance.now() + 62_000);
    expect(await outcome(pictures.find(nameOf(203)))).toBe('image/webp');
  });

  it('that is too large is told so in part, and is no lasting failure', async () => {
    const pictures = start();
    const found = Array.from({ length: 900 }, (_, index) => outcome(pictures.find(nameOf(index + 1))));
    await eventually('all are looked up', () => (lookUps.length === 900 ? true : null));
    tiktok.answerWith((_, response) => response.end(avatar));
    letGo();
    const outcomes = await Promise.all(found);
    expect([outcomes.filter((each) => each === 'busy').length > 0, outcomes.filter((each) => each === 'image/webp').length]).toEqual([true, tiktok.asked.length]);
    expect(await outcome(pictures.find(nameOf(1 + outcomes.indexOf('busy'))))).toBe('image/webp');
  });
});

describe('keeping', () => {
  it('fetches what nobody has asked for yet, and asks no more for what is there', async () => {
    const address = `/api/pictures/${nameOf(1)}`;
    await start().keep([address, address, 'https://pictures.example/not-ours.png', '/api/pictures/../x']);
    known.clear();
    const later = start();
    await later.keep([address]);
    await later.keep([address]);
    expect([tiktok.asked.length, lookUps, await outcome(later.find(nameOf(1)))]).toEqual([1, ['viewer 1'], 'image/webp']);
  });

  it('takes a failure as it comes, and lets it rest', async () => {
    tiktok.answerWith((_, response) => response.writeHead(500).end());
    const pictures = start();
    for (let look = 0; look < 3; look++) await pictures.keep([`/api/pictures/${nameOf(1)}`, `/api/pictures/${nameOf(2)}`]);
    expect([tiktok.asked.length, [...lookUps].sort()]).toEqual([1, ['viewer 1', 'viewer 2']]);
  });
});

it('serves without keeping where the folder cannot be written, and says so once', async () => {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const said = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
  writeFileSync(join(dataDir, 'pictures'), 'in the way');
  const pictures = start();
  known.set('2', original(2));
  pictures.onApplicationBootstrap();
  for (const viewer of [1, 2, 1]) expect(await outcome(pictures.find(nameOf(viewer)))).toBe('image/webp');
  expect([tiktok.asked.length, warned.mock.calls.length, said.mock.calls.length]).toEqual([2, 1, 0]);

  rmSync(join(dataDir, 'pictures'));
  known.set('3', original(3));
  await pictures.find(nameOf(3));
  await eventually('the picture is kept', () => (readdirSync(join(dataDir, 'pictures')).length === 1 ? true : null));
  await eventually('that is said', () => (said.mock.calls.length === 1 ? true : null));
  expect(warned.mock.calls).toHaveLength(1);
});
