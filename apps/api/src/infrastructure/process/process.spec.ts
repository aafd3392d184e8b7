import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithRedis, testDatabase } from '../../testing';
import { type AppConfig, readConfig } from '../config';
import { migrate } from '../database';
import { addressLines, baseAddress } from './addresses';
import { ensureGround } from './ensure-ground';
import { ensureRedis } from './ensure-redis';
import { explainStartFailure } from './explain-start-failure';

async function explained(config: AppConfig, work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
  } catch (error) {
    return explainStartFailure(error, config);
  }
  return 'it worked';
}

describe('a start that cannot work', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'start-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the data folder when it is missing, and only then', async () => {
    const config = readConfig({ DATA_DIR: join(folder, 'deep/er'), PORT: '0' });
    await ensureGround(config);
    await ensureGround(config);
    expect(statSync(config.dataDir).isDirectory()).toBe(true);
  });

  it('names the folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const config = readConfig({ DATA_DIR: join(folder, 'file/below'), PORT: '0' });
    expect(await explained(config, () => ensureGround(config))).toBe(`DATA_DIR=${folder}/file/below cannot be written (ENOTDIR). Give this user the folder, or set DATA_DIR to another one.`);
  });

  it('names the port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const config = readConfig({ DATA_DIR: folder, PORT: String(port) });
    expect(await explained(config, () => ensureGround(config))).toBe(`Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT to another one.`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('names the address that this machine does not have', async () => {
    const config = readConfig({ DATA_DIR: folder, PORT: '0', HOST: '192.0.2.1' });
    expect(await explained(config, () => ensureGround(config))).toBe('HOST=192.0.2.1 is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.');
  });

  it('names what is wrong with DATABASE_URL, without the password in it', async () => {
    const database = await testDatabase();
    const variant = (change: (url: URL) => void): string => {
      const url = new URL(database.url);
      change(url);
      return url.href;
    };
    const lines: (string | null)[] = [];
    for (const DATABASE_URL of [variant((url) => (url.port = '1')), variant((url) => (url.password = 'hunter2')), variant((url) => (url.pathname = '/missing'))]) {
      lines.push(await explained(readConfig({ DATABASE_URL }), () => migrate(DATABASE_URL)));
    }
    await database.drop();
    expect(lines).toEqual([
      expect.stringMatching(/^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:1\./),
      expect.stringMatching(/^DATABASE_URL: the server at 127\.0\.0\.1:\d+ refuses the user ".+" or the password\.$/),
      expect.stringMatching(/^DATABASE_URL: there is no database "missing" on 127\.0\.0\.1:\d+\./),
    ]);
    expect(lines.join()).not.toContain('hunter2');
  });

  it('names what is wrong with REDIS_URL', async () => {
    const REDIS_URL = 'redis://:hunter2@127.0.0.1:1/3';
    const line = await explained(readConfig({ REDIS_URL }), () => ensureRedis(REDIS_URL));
    expect(line).toBe('REDIS_URL: no Redis to work with at 127.0.0.1:1/3 (connect ECONNREFUSED 127.0.0.1:1). Start it, or unset REDIS_URL to do without.');
  });

  it('leaves what nobody foresaw to its stack', () => {
    expect(explainStartFailure(new TypeError('x is undefined'), readConfig({}))).toBeNull();
    expect(explainStartFailure('thrown text', null)).toBeNull();
  });
});

describe('what a start says', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['::1', 'http://[::1]:3000'],
    ['show.local', 'http://show.local:3000'],
  ])('gives an address that can be opened for HOST=%s', (host, address) => expect(baseAddress(host, 3000)).toBe(address));

  it('lists the addresses, the links and, when it was just made, the password', () => {
    const overlay = { id: 'a', name: 'OBS', token: 'a.b', createdAt: '2026-01-01T00:00:00.000Z' };
    const lines = addressLines({ base: 'http://127.0.0.1:3000', enter: '/enter/KEY', overlay, password: 'made-pass-word' });
    for (const part of ['http://127.0.0.1:3000/enter/KEY', 'http://127.0.0.1:3000/overlay?token=a.b', 'http://127.0.0.1:3000/question?token=a.b', '/docs', '/queues', 'made-pass-word']) expect(lines).toContain(part);
    const later = addressLines({ base: 'http://127.0.0.1:3000', enter: '/enter/KEY', overlay: null, password: null });
    expect(later).not.toMatch(/password|overlay/);
  });
});

describeWithRedis('a Redis that is there', (redis) => {
  it('can be started with', async () => {
    await expect(ensureRedis(redis.url)).resolves.toBeUndefined();
  });
});
