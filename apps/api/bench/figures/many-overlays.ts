import type { Standings } from '@app/contracts';
import { startSimulator } from '@app/webcast-simulator';
import type { WebSocket } from 'ws';
import type { Effort, Figure, Measurement } from '../figure';
import { crowd } from '../ground/made-crowd';
import { pace } from '../ground/pace';
import { startProgram } from '../ground/program';
import { openBareOverlay } from '../measure/bare-overlay';
import { percentile } from '../measure/percentile';
import { Probes } from '../measure/probes';

const RATE = 50;
const PROBES = 20;
const OVERLAYS_PER_LINK = 200;

export const manyOverlays: Figure = {
  name: 'many-overlays',
  title: '1,000 overlays, told ten times a second',
  backends: ['postgres', 'redis'],
  run: measure,
};

async function measure({ backend, quick, progress }: Effort): Promise<Measurement[]> {
  const sockets = quick ? 100 : 1_000;
  const seconds = quick ? 4 : 20;
  const simulator = await startSimulator({ keepSent: 1_000 });
  const program = await startProgram(backend, simulator.url);
  const room = simulator.room('host');
  const session = await program.start('host');
  const sentAt: number[] = [];
  const arrivals = new Arrivals(sentAt);
  const overlays: WebSocket[] = [];
  const runs: { readonly cores: number; readonly p50: number; readonly p99: number; readonly updates: number }[] = [];
  try {
    await room.until(({ watchers }) => watchers === 1);
    let token = program.overlayToken;
    for (let index = 0; index < sockets; index++) {
      if (index > 0 && index % OVERLAYS_PER_LINK === 0) token = await program.newOverlayToken();
      overlays.push(await openBareOverlay(program.url, { token, session }, (text) => arrivals.told(index, text)));
    }
    const probes = new Probes(room);
    const next = crowd(room, 1_000);
    const step = (due: number): void => {
      room.send(...Array.from({ length: due }, next));
      if (Math.random() > PROBES / RATE) return;
      sentAt.push(performance.now());
      probes.send();
    };
    await pace(RATE, quick ? 2 : 5, step);
    for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
      arrivals.begin();
      const [began, used] = [performance.now(), program.processorSeconds()];
      await pace(RATE, seconds, step);
      const elapsed = (performance.now() - began) / 1_000;
      const cores = used === null ? NaN : ((program.processorSeconds() ?? NaN) - used) / elapsed;
      const run = { cores, p50: percentile(arrivals.delays, 0.5), p99: percentile(arrivals.delays, 0.99), updates: arrivals.messages / sockets / elapsed };
      progress(`${run.updates.toFixed(1)} updates/s for each of ${sockets}; ${run.cores.toFixed(2)} cores; p50 ${run.p50.toFixed(0)} ms, p99 ${run.p99.toFixed(0)} ms`);
      runs.push(run);
    }
  } finally {
    for (const overlay of overlays) overlay.terminate();
    await program.stop();
    await simulator.close();
  }
  return [
    { what: 'updates for each overlay', unit: '/s', values: runs.map(({ updates }) => updates) },
    { what: 'processor time of the program', unit: 'cores', values: runs.map(({ cores }) => cores), goal: { atMost: 1 } },
    { what: 'p50 from the message to an overlay', unit: 'ms', values: runs.map(({ p50 }) => p50) },
    { what: 'p99 from the message to an overlay', unit: 'ms', values: runs.map(({ p99 }) => p99), goal: { atMost: 300 } },
  ];
}

/** Which probe arrived where, and when. */
class Arrivals {
  delays: number[] = [];
  messages = 0;
  private readonly seen: number[] = [];
  private lastText = '';
  private lastProbe = -1;

  constructor(private readonly sentAt: readonly number[]) {}

  begin(): void {
    this.delays = [];
    this.messages = 0;
  }

  told(socket: number, text: string): void {
    const now = performance.now();
    this.messages += 1;
    // All sockets are told the same: reading it once is enough, and keeps the clients cheap.
    if (text !== this.lastText) [this.lastText, this.lastProbe] = [text, newestProbe(JSON.parse(text) as Standings)];
    for (let probe = (this.seen[socket] ?? -1) + 1; probe <= this.lastProbe; probe++) this.delays.push(now - (this.sentAt[probe] ?? now));
    this.seen[socket] = Math.max(this.seen[socket] ?? -1, this.lastProbe);
  }
}

/** Probes are sent by turns, the first racer's first one alone and all others as two gifts: so the gifts of either tell the number. */
function newestProbe({ entries }: Standings): number {
  return Math.max(-1, ...entries.filter(({ handle }) => handle.endsWith('.racer')).map(({ gifts }) => gifts - 1));
}
