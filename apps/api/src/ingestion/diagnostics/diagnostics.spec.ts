import type { SessionView } from '@app/contracts';
import { startSimulator, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import { eventually, signIn, testApp, type Desk, type TestApp } from '../../testing';
import type { IngestionReport } from '../ingestion.service';

/** Nothing but a message id. */
const hologram = Buffer.from([0x0a, 0x02, 0x10, 0x05]);
const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ' };

describe('diagnostics of what comes from TikTok', () => {
  let simulator: Simulator;
  let running: TestApp;
  let desk: Desk;

  beforeAll(async () => {
    simulator = await startSimulator();
    running = await testApp({ roles: new Set(['ingestion']), webcastUrl: simulator.url });
    desk = await signIn(running.app);
  });
  afterAll(async () => {
    await running.close();
    await simulator.close();
  });

  it('count every type, keep what could not be read, and are for the owner alone', async () => {
    const room = simulator.room('host_one');
    const { id } = (await desk.post<SessionView>('/sessions', { host: 'host_one' })).body;
    await desk.post(`/sessions/${id}/start`);
    await room.until(({ watchers }) => watchers === 1);
    room.send({ kind: 'recorded', method: 'WebcastHologramMessage', payload: hologram }, { kind: 'comment', viewer: mali, text: 'hello' });
    room.sendGarbage();

    const report = await eventually('both are counted', async () => {
      const { body } = await desk.get<IngestionReport>('/diagnostics/messages');
      return Object.keys(body.rejected).length === 2 ? body : null;
    });
    expect(report).toMatchObject({ sessions: 1, messages: { WebcastChatMessage: 1, WebcastHologramMessage: 1 }, rejected: { undecodable: 1, 'unknown-type': 1 }, torn: 0 });
    expect(report.samples.map(({ method }) => method).sort()).toEqual(['WebcastHologramMessage', 'frame']);

    const metrics = await (await fetch(`${desk.base}/metrics`)).text();
    expect(metrics).toContain('tiktok_messages_total{type="WebcastChatMessage"} 1');
    expect(metrics).toContain('tiktok_messages_rejected_total{reason="unknown-type"} 1');
    expect(metrics).toContain('ingestion_sessions 1');
    expect((await fetch(`${desk.base}/api/diagnostics/messages`)).status).toBe(401);
  });
});
