import type { SignKeyState } from '@app/contracts';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { signIn, testApp, type Desk, type TestApp } from '../../testing';
import { AppConfig, type Settings } from '../config';
import { SignKey } from './sign-key.service';

const running: TestApp[] = [];
async function start(settings: Partial<Settings> = {}): Promise<{ app: TestApp['app']; desk: Desk; present: () => Promise<string | null> }> {
  const made = await testApp(settings);
  running.push(made);
  return { app: made.app, desk: await signIn(made.app), present: () => made.app.get(SignKey, { strict: false }).present() };
}
afterEach(() => Promise.all(running.splice(0).map((each) => each.close())));

const KEY = 'euler_made-up-0123456789';
const path = '/settings/sign-key';
const storedRows = async ({ app }: { app: TestApp['app'] }): Promise<string> => JSON.stringify(await app.get(DataSource).query('select * from setting'));

describe('the key of the sign service', () => {
  it('is not there at first', async () => {
    const { desk, present } = await start();
    expect(await desk.get(path)).toEqual({ status: 200, body: { source: 'none', storedAt: null } });
    expect(await present()).toBeNull();
  });

  it('is used from the moment it is stored, told to nobody, and kept encrypted', async () => {
    const server = await start();
    const put = await server.desk.put<SignKeyState>(path, { key: KEY });
    expect(put).toEqual({ status: 200, body: { source: 'stored', storedAt: expect.any(String) } });
    expect(await server.desk.get(path)).toEqual(put);
    expect(await server.present()).toBe(KEY);
    const kept = await storedRows(server);
    expect(kept).toContain('sign-key');
    expect(kept).not.toContain(KEY);
    expect(statSync(join(server.app.get(AppConfig).dataDir, 'secrets', 'vault.key')).mode & 0o777).toBe(0o600);
  });

  it('is replaced by another one, and forgotten', async () => {
    const { desk, present } = await start();
    await desk.put(path, { key: 'the-first' });
    await desk.put(path, { key: KEY });
    expect(await present()).toBe(KEY);
    expect((await desk.delete(path)).status).toBe(204);
    expect([(await desk.get(path)).body, await present()]).toEqual([{ source: 'none', storedAt: null }, null]);
  });

  it('is that of the environment when there is one, whatever is stored', async () => {
    const { desk, present } = await start({ signApiKey: 'from-the-environment' });
    expect((await desk.put<SignKeyState>(path, { key: KEY })).body).toEqual({ source: 'environment', storedAt: null });
    expect(await present()).toBe('from-the-environment');
  });

  it('is none where the file that opens it is not', async () => {
    const server = await start();
    await server.desk.put(path, { key: KEY });
    rmSync(join(server.app.get(AppConfig).dataDir, 'secrets'), { recursive: true });
    expect([(await server.desk.get(path)).body, await server.present()]).toEqual([{ source: 'none', storedAt: null }, null]);
  });

  it('stays the one in use while the database is away', async () => {
    const server = await start();
    await server.desk.put(path, { key: KEY });
    await server.present();
    await server.app.get(DataSource).destroy();
    expect(await server.present()).toBe(KEY);
    await server.app.get(DataSource).initialize();
  });

  it.each([{}, { key: '' }, { key: 'with a blank' }, { key: 'ü' }, { key: 'x'.repeat(513) }, { key: 7 }])('is refused as %j, without repeating it', async (body) => {
    const { desk } = await start();
    const answer = await desk.put<{ code: string }>(path, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    if (typeof body.key === 'string' && body.key.length > 1) expect(JSON.stringify(answer.body)).not.toContain(body.key);
  });
});
