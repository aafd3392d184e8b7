import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app';
import { testDatabase, type TestDatabase } from '../../testing';
import { AccessKeys } from '../auth/access-keys.service';
import { readConfig } from '../config';
import { QueueBackend } from './queue-backend';

describe('the queue dashboard', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let base: string;

  beforeAll(async () => {
    database = await testDatabase();
    app = await createApp(readConfig({ ADMIN_PASSWORD: 'open sesame' }).with({ roles: new Set() }), database.url, pino({ enabled: false }));
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/queues`;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = async (role: string): Promise<string> => {
    const id = randomUUID();
    await app.get(DataSource).query(`insert into app_user (id, name, role, password_hash) values ($1, $2, $3, '')`, [id, `${role}-${id}`, role]);
    return (await app.get(AccessKeys).issue(id, 'bearer')).key;
  };
  const send = (method: string, path: string, key: string, body?: object): Promise<Response> =>
    fetch(base + path, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
  const queue = () => app.get(QueueBackend).made().find(({ name }) => name === 'scoring');

  it.each([
    ['POST', '/api/queues/scoring/add', { name: 'events', data: { events: [] } }],
    ['PATCH', '/api/queues/scoring/1/update-data', { events: [] }],
    ['PUT', '/api/queues/scoring/empty', {}],
    ['PUT', '/api/queues/scoring/obliterate', { force: true }],
    ['PUT', '/api/queues/scoring/clean/wait', {}],
    ['PUT', '/api/queues/scoring/1/clean', {}],
    ['PUT', '/api/queues/scoring/pause', {}],
    ['PUT', '/api/queues/pause', {}],
  ])('lets nobody change what people paid for: %s %s', async (method, path, body) => {
    await queue()?.add('events', { sessionId: 'x', events: [], receivedAt: 0 });
    const before = await queue()?.getJobCounts();
    for (const role of ['owner', 'moderator', 'viewer']) expect((await send(method, path, await as(role), body)).status).toBe(403);
    expect(await queue()?.getJobCounts()).toEqual(before);
  });

  it('shows the queue to owner and moderators, and to no one else', async () => {
    for (const role of ['owner', 'moderator']) expect((await send('GET', '/api/queues', await as(role))).status).toBe(200);
    expect((await send('GET', '/api/queues', await as('viewer'))).status).toBe(403);
    expect((await fetch(`${base}/api/queues`)).status).toBe(401);
  });

  it('lets failed batches be run again', async () => {
    const answer = await send('PUT', '/api/queues/scoring/retry/failed', await as('moderator'), {});
    expect(answer.ok).toBe(true);
  });
});
