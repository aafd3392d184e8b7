import { startSimulator } from '@app/webcast-simulator';
import type { Effort, Figure, Measurement } from '../figure';
import { crowd } from '../ground/made-crowd';
import { pace } from '../ground/pace';
import { startProgram } from '../ground/program';
import { watchOverlay } from '../measure/overlay-watch';
import { percentile } from '../measure/percentile';
import { Probes } from '../measure/probes';
import { until } from '../measure/until';

const VIEWERS = 1_000;
/** Probes a second; their distance varies, so that they do not fall into step with what happens ten times a second. */
const PROBES = 20;
const PAUSE_MS = 1_000;

export const latency: Figure = {
  name: 'latency',
  title: 'From a message on TikTok to the overlay',
  backends: ['postgres', 'redis'],
  run: measure,
};

async function measure(effort: Effort): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const { rate, goals } of [
    { rate: 1_000, goals: { p50: 120, p99: 250 } },
    { rate: 5_000, goals: { p50: null, p99: 500 } },
  ]) {
    const delays = await delaysAt(rate, effort);
    const row = (share: number, atMost: number | null): Measurement => ({
      what: `p${share * 100} at ${rate.toLocaleString('en')} events a second`,
      unit: 'ms',
      values: delays.map((each) => percentile(each, share)),
      ...(atMost === null ? {} : { goal: { atMost } }),
    });
    measured.push(row(0.5, goals.p50), row(0.99, goals.p99));
  }
  return measured;
}

/** One list for each repetition. */
async function delaysAt(rate: number, { backend, quick, progress }: Effort): Promise<number[][]> {
  const simulator = await startSimulator({ keepSent: 1_000 });
  const program = await startProgram(backend, simulator.url);
  const room = simulator.room('host');
  const probes = new Probes(room);
  const next = crowd(room, VIEWERS);
  const session = await program.start('host');
  const overlay = await watchOverlay(program, session, (standings) => probes.seen(standings));
  const step = (due: number): void => {
    room.send(...Array.from({ length: due }, next));
    if (Math.random() < PROBES / 100) probes.send();
  };
  const results: number[][] = [];
  try {
    await room.until(({ watchers }) => watchers === 1);
    await pace(rate, quick ? 2 : 10, step);
    for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
      await until('every probe was seen', 10, () => probes.underWay === 0);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const from = probes.delays.length;
      const sent = await pace(rate, quick ? 4 : 30, step);
      await until('every probe was seen', 10, () => probes.underWay === 0);
      const delays = probes.completed(from);
      results.push(delays);
      progress(`sent ${Math.round(sent)}/s; ${delays.length} probes: p50 ${percentile(delays, 0.5).toFixed(0)} ms, p99 ${percentile(delays, 0.99).toFixed(0)} ms, slowest ${Math.max(...delays).toFixed(0)} ms`);
    }
  } finally {
    overlay.disconnect();
    await program.stop();
    await simulator.close();
  }
  return results;
}
