import type { SessionDetail, SessionView } from '@app/contracts';
import { giftNamed, startSimulator, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import type { INestApplication } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../create-app';
import { AppConfig } from '../../infrastructure/config';
import { eventually, signIn, testApp, type TestApp } from '../../testing';

const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ' };

it('one process listens to a host, and another one takes over when that ends', async () => {
  const simulator: Simulator = await startSimulator();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tls-stand-by-'));
  const first: TestApp = await testApp({ roles: new Set(['ingestion']), webcastUrl: simulator.url });
  let second: INestApplication | null = null;
  try {
    const room = simulator.room('host_one');
    const desk = await signIn(first.app);
    const { id } = (await desk.post<SessionView>('/sessions', { host: 'host_one' })).body;
    await desk.post(`/sessions/${id}/start`);
    await room.until(({ watchers }) => watchers === 1);

    second = await createApp(first.app.get(AppConfig).with({ dataDir, roles: new Set(['ingestion', 'scoring']) }), first.databaseUrl, pino({ enabled: false }));
    const other = await signIn(second);
    const detail = async (): Promise<SessionDetail> => (await other.get<SessionDetail>(`/sessions/${id}`)).body;
    room.send({ kind: 'gift', viewer: mali, gift: giftNamed('Rose') });
    await eventually('it is counted', async () => ((await detail()).totals.gifts === 1 ? true : null));
    expect(room.signRequests).toBe(1);

    await first.stop();
    await room.until(({ watchers, signRequests }) => watchers === 1 && signRequests === 2);
    room.send({ kind: 'gift', viewer: mali, gift: giftNamed('Rose') });
    await eventually('the next one is counted', async () => ((await detail()).totals.gifts === 2 ? true : null));
    const { connection, gaps } = await eventually('it says so', async () => ((await detail()).connection.state === 'live' ? detail() : null));
    expect([connection.state, gaps.map(({ reason, to }) => [reason, to === null])]).toEqual(['live', [['restart', false]]]);
  } finally {
    await second?.close();
    await first.close();
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
