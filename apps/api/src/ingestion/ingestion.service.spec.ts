import type { SessionDetail } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { giftNamed, startSimulator, type SimulatedRoom, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import type { INestApplication } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { concatMap, filter, firstValueFrom, startWith } from 'rxjs';
import { DataSource } from 'typeorm';
import { createApp } from '../create-app';
import { readConfig } from '../infrastructure/config';
import { SessionFeed, SessionService } from '../session';
import { testDatabase, type TestDatabase } from '../testing';
import { IngestionService } from './ingestion.service';

const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ' };
const rose = giftNamed('Rose');

describe('a session, from the button to the board', () => {
  let database: TestDatabase;
  let simulator: Simulator;
  let room: SimulatedRoom;
  let dataDir: string;
  let app: INestApplication;

  beforeAll(async () => {
    database = await testDatabase();
    simulator = await startSimulator();
    room = simulator.room('host_one');
    dataDir = mkdtempSync(path.join(tmpdir(), 'tls-ingestion-'));
    app = await start();
  });
  afterAll(async () => {
    await app.close();
    await simulator.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function start(): Promise<INestApplication> {
    const config = readConfig({ ADMIN_PASSWORD: 'open sesame', WEBCAST_URL: simulator.url, DATA_DIR: dataDir });
    return createApp(config, database.url, pino({ enabled: false }));
  }

  /** Waits for news of the session until it looks like that. */
  async function until(id: SessionId, holds: (session: SessionDetail) => boolean): Promise<SessionDetail> {
    const sessions = app.get(SessionService, { strict: false });
    const news = app.get(SessionFeed, { strict: false }).changes.pipe(filter(({ sessionId }) => sessionId === id), startWith(null), concatMap(() => sessions.detail(id)));
    return firstValueFrom(news.pipe(filter(holds)));
  }

  const command = (id: SessionId, what: 'start' | 'pause' | 'resume' | 'stop') => app.get(SessionService, { strict: false }).command(id, what);
  const give = (): void => void room.send({ kind: 'gift', viewer: mali, gift: rose });
  const gifts = (count: number) => (session: SessionDetail): boolean => session.totals.gifts === count;

  it('connects, scores, pauses, goes on after a restart, and stops', async () => {
    const { id } = await app.get(SessionService, { strict: false }).create('host_one', 'A test');
    await command(id, 'start');
    await until(id, ({ connection }) => connection.state === 'live');
    await room.until(({ watchers }) => watchers === 1);
    give();
    await until(id, gifts(1));

    await command(id, 'pause');
    await until(id, ({ gaps }) => gaps.some(({ reason, to }) => reason === 'paused' && to === null));
    give();
    await room.drained();
    await command(id, 'resume');
    await until(id, ({ gaps }) => gaps.some(({ reason, to }) => reason === 'paused' && to !== null));
    give();
    await until(id, gifts(2));

    await app.close();
    await room.until(({ watchers }) => watchers === 0);
    give();
    app = await start();
    const back = await until(id, ({ connection, gaps }) => connection.state === 'live' && gaps.some(({ reason, to }) => reason === 'restart' && to !== null));
    expect(back.gaps.map(({ reason }) => reason)).toEqual(['paused', 'restart']);
    await room.until(({ watchers }) => watchers === 1);
    give();
    await until(id, gifts(3));

    await command(id, 'stop');
    await until(id, ({ connection }) => connection.state === 'idle');
    await room.until(({ connections }) => connections === 0);
    expect(app.get(IngestionService, { strict: false }).report()).toMatchObject({ sessions: 0, waiting: 0, rejected: {} });
    const entries: unknown[] = await app.get(DataSource).query('select 1 from ledger_entry where session_id = $1', [id]);
    expect(entries).toHaveLength(3);
  });
});
