import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OverlayToken } from '@app/contracts';
import { Client } from 'pg';
import { firstValueFrom } from 'rxjs';
import { testDatabase, type TestDatabase } from '../../testing';
import { ConfigModule, readConfig } from '../config';
import { DatabaseModule } from '../database';
import { ErrorsModule } from '../errors';
import { AccessService, AuthModule, OverlayTokens, Owner } from '.';

@Module({})
class SignInModule {}

interface Server {
  readonly app: NestExpressApplication;
  readonly base: string;
}

let database: TestDatabase;
const running: NestExpressApplication[] = [];

async function start(env: Record<string, string> = {}): Promise<Server> {
  const imports = [ConfigModule.with(readConfig(env)), ErrorsModule, DatabaseModule.at(database.url), AuthModule];
  const app = await NestFactory.create<NestExpressApplication>({ module: SignInModule, imports }, { logger: false, forceCloseConnections: true });
  app.setGlobalPrefix('api', { exclude: ['enter/:key'] });
  await app.listen(0, '127.0.0.1');
  running.push(app);
  return { app, base: await app.getUrl() };
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const login = async (server: Server, password: string): Promise<string> => cookieOf(await post(`${server.base}/api/auth/login`, { password }));
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;
const me = async (server: Server, headers: Record<string, string>): Promise<number> => (await fetch(`${server.base}/api/auth/me`, { headers })).status;
const enter = (server: Server, path: string, init: RequestInit = {}) => fetch(`${server.base}${path}`, { redirect: 'manual', ...init });

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
  await database.drop();
});

describe('the owner', () => {
  it('gets a password that is told once and works after a restart', async () => {
    const first = await start();
    const owner = first.app.get(Owner);
    const password = owner.takeMadePassword();
    expect(password).toMatch(/^[a-z2-9-]{19}$/);
    expect(owner.takeMadePassword()).toBeNull();

    const second = await start();
    expect(second.app.get(Owner).takeMadePassword()).toBeNull();
    expect(await me(second, { cookie: await login(second, password ?? '') })).toBe(200);
  });

  it('is made once by processes that start together', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    const passwords = servers.map(({ app }) => app.get(Owner).takeMadePassword()).filter((password) => password !== null);
    expect(passwords).toHaveLength(1);
    expect(await Promise.all(servers.map((server) => login(server, passwords[0] ?? '')))).toEqual(Array(3).fill(expect.stringContaining('live_support=')));
  });

  it('has the password of the environment, and a new one signs everybody out', async () => {
    const before = await start({ ADMIN_PASSWORD: 'first one' });
    const cookie = await login(before, 'first one');
    const { key } = (await (await post(`${before.base}/api/auth/keys`, { name: 'bot' }, { cookie })).json()) as { key: string };

    const after = await start({ ADMIN_PASSWORD: 'second one' });
    expect(await codeOf(await post(`${after.base}/api/auth/login`, { password: 'first one' }))).toBe('auth.wrong-password');
    expect(await me(after, { cookie: await login(after, 'second one') })).toBe(200);
    expect(await me(after, { cookie })).toBe(401);
    expect(await me(after, { authorization: `Bearer ${key}` })).toBe(200);
  });

  it('keeps the password that was changed in the dashboard, until the environment says another one', async () => {
    const server = await start({ ADMIN_PASSWORD: 'first one' });
    const cookie = await login(server, 'first one');
    await post(`${server.base}/api/auth/password`, { current: 'first one', next: 'changed by hand' }, { cookie });
    expect(await me(await start({ ADMIN_PASSWORD: 'first one' }), { cookie })).toBe(200);
    expect(await login(server, 'changed by hand')).toContain('live_support=');
    expect(await login(await start({ ADMIN_PASSWORD: 'set anew' }), 'set anew')).toContain('live_support=');
  });

  it('keeps the password, and everybody signed in, when the environment says the same again or nothing', async () => {
    const cookie = await login(await start({ ADMIN_PASSWORD: 'the one' }), 'the one');
    expect(await me(await start({ ADMIN_PASSWORD: 'the one' }), { cookie })).toBe(200);
    const silent = await start();
    expect([await me(silent, { cookie }), await me(silent, { cookie: await login(silent, 'the one') })]).toEqual([200, 200]);
  });
});

describe('signing in', () => {
  let server: Server;
  beforeEach(async () => {
    server = await start({ ADMIN_PASSWORD: 'open sesame' });
  });

  it('sets a cookie that scripts and other sites do not get, and keeps no key in the database', async () => {
    const response = await post(`${server.base}/api/auth/login`, { password: 'open sesame' });
    expect(await response.json()).toEqual({ name: 'owner', role: 'owner' });
    expect(response.headers.get('set-cookie')).toMatch(/^live_support=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const key = cookieOf(response).split('=')[1] ?? '';
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ dump: string }>(`select string_agg(k::text || u::text, ',') as dump from access_key k, app_user u`);
    await client.end();
    expect(rows[0]?.dump).toContain('cookie');
    expect(rows[0]?.dump).not.toContain(key);
    expect(rows[0]?.dump).not.toContain('open sesame');
  });

  it('marks the cookie as secure when the page came over https', async () => {
    const response = await post(`${server.base}/api/auth/login`, { password: 'open sesame' }, { 'x-forwarded-proto': 'https' });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it('ends with the sign-out, for this cookie only, and says so to whoever holds a socket', async () => {
    const [mine, other] = [await login(server, 'open sesame'), await login(server, 'open sesame')];
    const access = server.app.get(AccessService);
    const identity = await access.identify({ cookie: mine });
    const revoked = firstValueFrom(access.revocations);
    expect((await post(`${server.base}/api/auth/logout`, {}, { cookie: mine })).status).toBe(204);
    expect(await revoked).toEqual({ kind: 'access-key', id: identity?.keyId });
    expect([await me(server, { cookie: mine }), await me(server, { cookie: other })]).toEqual([401, 200]);
  });

  it('is slowed down after ten wrong passwords, the right one included', async () => {
    for (let i = 0; i < 10; i += 1) expect(await codeOf(await post(`${server.base}/api/auth/login`, { password: `guess ${i}` }))).toBe('auth.wrong-password');
    const response = await post(`${server.base}/api/auth/login`, { password: 'open sesame' });
    expect([response.status, await codeOf(response)]).toEqual([429, 'auth.too-many-attempts']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('slows down the one who guesses, not whoever comes through the same proxy', async () => {
    server.app.set('trust proxy', 1);
    const from = (address: string, password: string): Promise<Response> => post(`${server.base}/api/auth/login`, { password }, { 'x-forwarded-for': address });
    for (let i = 0; i < 10; i += 1) await from('203.0.113.7', `guess ${i}`);
    expect((await from('203.0.113.7', 'open sesame')).status).toBe(429);
    expect((await from('198.51.100.4', 'open sesame')).ok).toBe(true);
  });

  it('does not work from a page of another site', async () => {
    const response = await post(`${server.base}/api/auth/login`, { password: 'open sesame' }, { origin: 'https://evil.example' });
    expect([response.status, await codeOf(response)]).toEqual([403, 'auth.forbidden']);
  });

  it.each([{}, { password: '' }, { password: 7 }, { password: 'x'.repeat(257) }, { password: 'open sesame', role: 'owner' }])('refuses %j as it stands', async (body) => {
    expect(await codeOf(await post(`${server.base}/api/auth/login`, body))).toBe('request.invalid');
  });

  it('knows only the name of the owner', async () => {
    expect(await codeOf(await post(`${server.base}/api/auth/login`, { password: 'open sesame', name: 'nobody' }))).toBe('auth.wrong-password');
  });
});

describe('a key for a program', () => {
  it('signs in until it is revoked, and takes the place of a cookie', async () => {
    const server = await start({ ADMIN_PASSWORD: 'open sesame' });
    const cookie = await login(server, 'open sesame');
    const { id, key } = (await (await post(`${server.base}/api/auth/keys`, { name: 'bot' }, { cookie })).json()) as { id: string; key: string };
    expect(await (await fetch(`${server.base}/api/auth/keys`, { headers: { cookie } })).json()).toEqual([{ id, name: 'bot', createdAt: expect.any(String) }]);
    expect([await me(server, { authorization: `Bearer ${key}` }), await me(server, { authorization: `bearer ${key}` })]).toEqual([200, 200]);
    // The two kinds are not exchangeable, and a wrong key is not saved by a right cookie.
    expect([await me(server, { cookie: `live_support=${key}` }), await me(server, { authorization: 'Bearer wrong', cookie })]).toEqual([401, 401]);

    const revoke = () => fetch(`${server.base}/api/auth/keys/${id}`, { method: 'DELETE', headers: { cookie } });
    expect((await revoke()).status).toBe(204);
    expect(await codeOf(await revoke())).toBe('token.not-found');
    expect(await me(server, { authorization: `Bearer ${key}` })).toBe(401);
  });
});

describe('the one-time link', () => {
  let server: Server;
  beforeEach(async () => {
    server = await start();
  });

  it('signs in once and leads to the dashboard', async () => {
    const link = await server.app.get(AccessService).oneTimeLink();
    const first = await enter(server, link);
    expect([first.status, first.headers.get('location')]).toEqual([302, '/']);
    expect(await me(server, { cookie: cookieOf(first) })).toBe(200);
    const again = await enter(server, link);
    expect([again.status, await codeOf(again), again.headers.get('set-cookie')]).toEqual([410, 'auth.link-used', null]);
  });

  it('lets one in when many try at the same moment', async () => {
    const link = await server.app.get(AccessService).oneTimeLink();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(server, link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array<number>(7).fill(410)]);
  });

  it('survives those who only look: HEAD and prefetch', async () => {
    const link = await server.app.get(AccessService).oneTimeLink();
    await enter(server, link, { method: 'HEAD' });
    await enter(server, link, { headers: { 'sec-purpose': 'prefetch' } });
    expect((await enter(server, link)).status).toBe(302);
  });

  it('is over after a quarter of an hour', async () => {
    const link = await server.app.get(AccessService).oneTimeLink();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ minutes: number }>(`select round(extract(epoch from expires_at - now()) / 60)::int as minutes from access_key where kind = 'link'`);
    await client.query(`update access_key set expires_at = now() where kind = 'link'`);
    await client.end();
    expect(rows[0]?.minutes).toBe(15);
    expect((await enter(server, link)).status).toBe(410);
  });

  it('sends a person with an old link to the page where one signs in', async () => {
    const response = await enter(server, '/enter/made-up', { headers: { accept: 'text/html,*/*' } });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/login?reason=auth.link-used']);
  });
});

describe('links for OBS', () => {
  let server: Server;
  let cookie: string;
  beforeEach(async () => {
    server = await start({ ADMIN_PASSWORD: 'open sesame' });
    cookie = await login(server, 'open sesame');
  });
  const list = async (): Promise<OverlayToken[]> => (await fetch(`${server.base}/api/overlay-tokens`, { headers: { cookie } })).json() as Promise<OverlayToken[]>;
  const revoke = (id: string) => fetch(`${server.base}/api/overlay-tokens/${id}`, { method: 'DELETE', headers: { cookie } });

  it('exist from the first start on, the same after each restart', async () => {
    const links = await list();
    expect(links).toEqual([{ id: expect.any(String), name: 'OBS', token: expect.stringMatching(/^[\w-]{8}\.[\w-]{22}$/), createdAt: expect.any(String) }]);
    expect(await (await start()).app.get(OverlayTokens).list()).toEqual(links);
  });

  it('are made and revoked; every process hears of it, and a revoked one does not come back', async () => {
    const made = (await (await post(`${server.base}/api/overlay-tokens`, { name: 'Laptop' }, { cookie })).json()) as OverlayToken;
    const other = await start();
    expect(await other.app.get(AccessService).checkOverlayToken(made.token)).toEqual(made);

    const heard = firstValueFrom(other.app.get(AccessService).revocations);
    for (const { id } of await list()) expect((await revoke(id)).status).toBe(204);
    expect(await heard).toMatchObject({ kind: 'overlay-token' });
    expect(await other.app.get(AccessService).checkOverlayToken(made.token)).toBeNull();
    expect(await codeOf(await revoke(made.id))).toBe('token.not-found');
    expect(await (await start()).app.get(OverlayTokens).list()).toEqual([]);
  });

  it('cannot be made up, cut or extended', async () => {
    const [{ token, id } = { token: '', id: '' }] = await list();
    const access = server.app.get(AccessService);
    const forged = ['', '.', id, `${id}.`, token.slice(0, -1), `${token}A`, `${token}.x`, `x${token}`, `${id}.${'A'.repeat(22)}`];
    expect(await Promise.all(forged.map((one) => access.checkOverlayToken(one)))).toEqual(forged.map(() => null));
    expect(await access.checkOverlayToken(token)).not.toBeNull();
  });

  it('sign nobody in', async () => {
    const [{ token } = { token: '' }] = await list();
    expect([await me(server, { authorization: `Bearer ${token}` }), await me(server, { cookie: `live_support=${token}` })]).toEqual([401, 401]);
  });
});

describe('other users', () => {
  it('are let in by the owner, with a role and a password of their own, and let out again', async () => {
    const server = await start({ ADMIN_PASSWORD: 'open sesame' });
    const cookie = await login(server, 'open sesame');
    const users = `${server.base}/api/users`;
    const change = (method: string, id: string, body: unknown) => fetch(`${users}/${id}`, { method, headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const made = (await (await post(users, { name: 'nam', role: 'viewer', password: 'a long enough one' }, { cookie })).json()) as { id: string };
    expect(made).toEqual({ id: expect.any(String), name: 'nam', role: 'viewer', createdAt: expect.any(String) });
    expect(await codeOf(await post(users, { name: 'nam', role: 'viewer', password: 'a long enough one' }, { cookie }))).toBe('request.invalid');
    expect(await codeOf(await post(users, { name: 'pim', role: 'viewer', password: 'short' }, { cookie }))).toBe('request.invalid');
    const signedIn = await post(`${server.base}/api/auth/login`, { name: 'nam', password: 'a long enough one' });
    expect(await signedIn.json()).toEqual({ name: 'nam', role: 'viewer' });
    const theirs = cookieOf(signedIn);
    expect(await codeOf(await fetch(users, { headers: { cookie: theirs } }))).toBe('auth.forbidden');

    expect(await (await change('PATCH', made.id, { role: 'moderator' })).json()).toMatchObject({ role: 'moderator' });
    expect(await (await fetch(`${server.base}/api/auth/me`, { headers: { cookie: theirs } })).json()).toEqual({ name: 'nam', role: 'moderator' });
    expect((await change('DELETE', made.id, {})).status).toBe(204);
    expect(await me(server, { cookie: theirs })).toBe(401);
    expect(((await (await fetch(users, { headers: { cookie } })).json()) as { name: string }[]).map(({ name }) => name)).toEqual(['owner']);
  });

  it('never take the owner away', async () => {
    const server = await start({ ADMIN_PASSWORD: 'open sesame' });
    const cookie = await login(server, 'open sesame');
    const { id } = await server.app.get(Owner).get();
    for (const [method, body] of [['DELETE', {}], ['PATCH', { role: 'viewer' }]] as const) {
      const response = await fetch(`${server.base}/api/users/${id}`, { method, headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      expect(await codeOf(response)).toBe('request.invalid');
    }
    expect(await me(server, { cookie })).toBe(200);
  });
});
