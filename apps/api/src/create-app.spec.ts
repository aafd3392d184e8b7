import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ADMIN_NAMESPACE, OVERLAY_NAMESPACE, type Role } from '@app/contracts';
import type { Express } from 'express';
import { pino } from 'pino';
import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client';
import { DataSource } from 'typeorm';
import { createApp } from './create-app';
import { OverlayTokens } from './infrastructure/auth';
import { AccessKeys } from './infrastructure/auth/access-keys.service';
import { readConfig } from './infrastructure/config';
import { testDatabase, type TestDatabase } from './testing';

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Open to everybody, and why. Whatever is not on this list needs a sign-in. */
const open = new Map([
  ['POST /api/auth/login', 'signs in'],
  ['GET /enter/:key', 'signs in'],
  ['HEAD /enter/:key', 'is looked at by what checks links'],
  ['GET /api/health', 'is asked by a supervisor'],
  ['GET /api/ready', 'is asked by a supervisor'],
  ['GET /metrics', 'looks at where the request comes from itself'],
  ['GET /overlay', 'is a page without data'],
  ['GET /question', 'is a page without data'],
  ['GET /alerts', 'is a page without data'],
  ['GET /goal', 'is a page without data'],
  ['GET /chat', 'is a page without data'],
  ['GET /timer', 'is a page without data'],
  ['GET /api/pictures/:name', 'is asked by overlays, which bring no cookie, with a name that only the server gives out'],
]);

describe('the application', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let base: string;
  let routes: Route[];

  beforeAll(async () => {
    database = await testDatabase();
    const config = readConfig({ ADMIN_PASSWORD: 'open sesame' });
    app = await createApp(config.with({ roles: new Set(['broadcast']) }), database.url, pino({ enabled: false }));
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
    routes = registeredRoutes(app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const send = ({ method, path }: Route, headers: Record<string, string> = {}) =>
    fetch(base + path.replace(/[:{*][\w}]+/g, randomUUID()), { method, headers: { 'content-type': 'application/json', ...headers }, ...(['GET', 'HEAD'].includes(method) ? {} : { body: '{}' }), redirect: 'manual' });
  const keyOf = async (role: Role): Promise<string> => {
    const id = randomUUID();
    await app.get(DataSource).query(`insert into app_user (id, name, role, password_hash) values ($1, $2, $3, '')`, [id, `${role}-${id}`, role]);
    return (await app.get(AccessKeys).issue(id, 'bearer')).key;
  };
  const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

  it('knows its own routes', () => {
    expect(routes.map(nameOf)).toEqual(expect.arrayContaining(['POST /api/auth/login', 'GET /api/sessions', 'PUT /api/rules', 'DELETE /api/overlay-tokens/:id', 'GET /docs']));
  });

  it('answers 401 without a sign-in on every route but those on the list', async () => {
    const statuses = await Promise.all(routes.map(async (route) => [nameOf(route), (await send(route)).status] as const));
    const answered = statuses.filter(([, status]) => status !== 401).map(([name]) => name);
    expect(answered.filter((name) => !open.has(name))).toEqual([]);
  });

  it('has no door on the list that is not there', () => {
    const known = new Set(routes.map(nameOf));
    expect([...open.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['a made-up key', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a made-up cookie', { cookie: `live_support=${'A'.repeat(43)}` }],
    ['basic authentication', { authorization: 'Basic b3duZXI6b3BlbiBzZXNhbWU=' }],
  ])('takes %s for nobody', async (_, headers) => {
    expect((await fetch(`${base}/api/sessions`, { headers })).status).toBe(401);
  });

  it('lets those who may only look change nothing', async () => {
    const authorization = `Bearer ${await keyOf('viewer')}`;
    const unsafe = routes.filter((route) => !['GET', 'HEAD'].includes(route.method) && !open.has(nameOf(route)) && route.path.startsWith('/api'));
    const statuses = await Promise.all(unsafe.map(async (route) => [nameOf(route), (await send(route, { authorization })).status] as const));
    // One's own sign-in is nobody else's business; a password wants to be told first.
    const own = [['POST /api/auth/logout', 204], ['POST /api/auth/logout/others', 204], ['POST /api/auth/password', 400]];
    expect(statuses.filter(([, status]) => status !== 403)).toEqual(own);
  });

  it('lets nobody change anything from a page of another site, though the browser brings the cookie along', async () => {
    const { headers } = await fetch(`${base}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"password":"open sesame"}' });
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const unsafe = routes.filter((route) => !['GET', 'HEAD'].includes(route.method));
    const statuses = await Promise.all(unsafe.map(async (route) => (await send(route, { cookie, origin: 'https://evil.example' })).status));
    expect(new Set(statuses)).toEqual(new Set([403]));
    expect((await fetch(`${base}/api/auth/me`, { headers: { cookie } })).status).toBe(200);
  });

  it.each([
    [OVERLAY_NAMESPACE, {}, {}, 'token.invalid'],
    [OVERLAY_NAMESPACE, { token: 'made.up' }, {}, 'token.invalid'],
    [ADMIN_NAMESPACE, {}, {}, 'auth.required'],
    [ADMIN_NAMESPACE, {}, { authorization: `Bearer ${'A'.repeat(43)}` }, 'auth.required'],
  ])('lets no socket into %s with %j and %j', async (namespace, auth, extraHeaders, code) => {
    expect(await connect(base, namespace, { auth, extraHeaders })).toEqual({ refused: code });
  });

  it('lets a socket in that shows a link or a key, but not for a page of another site', async () => {
    const [{ token } = { token: '' }] = await app.get(OverlayTokens).list();
    const authorization = `Bearer ${await keyOf('viewer')}`;
    expect(await connect(base, OVERLAY_NAMESPACE, { auth: { token } })).toBe('connected');
    expect(await connect(base, ADMIN_NAMESPACE, { extraHeaders: { authorization } })).toBe('connected');
    expect(await connect(base, ADMIN_NAMESPACE, { extraHeaders: { authorization, origin: base } })).toBe('connected');
    expect(await connect(base, ADMIN_NAMESPACE, { extraHeaders: { authorization, origin: 'http://127.0.0.1:8080' } })).toEqual({ refused: undefined });
  });

  it('sends a person who opens the API or the queue pages to sign in and back, and lets them in then', async () => {
    const asked = await Promise.all(['/docs', '/queues/queue/any?status=failed'].map((path) => fetch(base + path, { headers: { accept: 'text/html' }, redirect: 'manual' })));
    expect(asked.map(({ status, headers }) => [status, headers.get('location')])).toEqual([[302, '/login?from=%2Fdocs'], [302, '/login?from=%2Fqueues%2Fqueue%2Fany%3Fstatus%3Dfailed']]);
    const authorization = `Bearer ${await keyOf('viewer')}`;
    expect(await (await fetch(`${base}/docs`, { headers: { authorization } })).text()).toContain('swagger-ui');
  });

  it('describes each of its routes', async () => {
    const authorization = `Bearer ${await keyOf('viewer')}`;
    const { paths } = (await (await fetch(`${base}/docs-json`, { headers: { authorization } })).json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const expected = routes.filter(({ path }) => path.startsWith('/api')).map((route) => nameOf(route).replace(/:(\w+)/g, '{$1}'));
    expect(described.sort()).toEqual(expected.sort());
  });

  it.each(['/api/nothing', '/no-such-file.js', '/overlay-assets/no-such-file.js'])('says so in one shape when there is nothing at %s', async (path) => {
    const response = await fetch(base + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ code: 'route.not-found' });
  });

  it('is alive and ready', async () => {
    expect(await (await fetch(`${base}/api/health`)).json()).toEqual({ status: 'alive', uptime: expect.any(Number) });
    expect(await (await fetch(`${base}/api/ready`)).json()).toEqual({ status: 'ready', works: ['database', 'queue'] });
  });

  it('counts requests by pattern and not by address', async () => {
    await send({ method: 'GET', path: '/api/sessions/:id' });
    const text = await (await fetch(`${base}/metrics`)).text();
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/sessions\/:id",status="401"\} \d/);
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('gives its figures to this machine only, unless a key comes along', async () => {
    const fromElsewhere = { 'x-forwarded-for': '203.0.113.7' };
    expect((await fetch(`${base}/metrics`, { headers: fromElsewhere })).status).toBe(401);
    expect((await fetch(`${base}/metrics`, { headers: { ...fromElsewhere, authorization: `Bearer ${await keyOf('viewer')}` } })).status).toBe(200);
  });
});

type Attempt = 'connected' | { readonly refused: unknown };

async function connect(base: string, namespace: string, options: Partial<ManagerOptions & SocketOptions>): Promise<Attempt> {
  const socket = io(base + namespace, { ...options, transports: ['websocket'], reconnection: false, forceNew: true });
  try {
    return await new Promise<Attempt>((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error: Error & { data?: { code?: unknown } }) => resolve({ refused: error.data?.code }));
    });
  } finally {
    socket.disconnect();
  }
}

/** Asked of Express itself, so that nothing is overlooked that was mounted without a decorator. */
function registeredRoutes(app: NestExpressApplication): Route[] {
  const express: Express = app.getHttpAdapter().getInstance();
  return express.router.stack.flatMap(({ route }) => {
    if (route === undefined) return [];
    const methods = new Set(route.stack.map(({ method }) => method.toUpperCase()));
    // Nest's own "not found" for every other method of a path outside of the prefix.
    if (methods.has('CONNECT')) return [];
    return [route.path].flat().flatMap((path) => [...methods].map((method) => ({ method, path })));
  });
}
