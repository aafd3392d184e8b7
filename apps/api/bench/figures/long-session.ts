import { giftId, viewerId, type LiveEvent } from '@app/domain';
import { setTimeout as wait } from 'node:timers/promises';
import { OverlayTokens } from '../../src/infrastructure/auth';
import { ScoringQueue } from '../../src/scoring';
import { SessionService } from '../../src/session';
import type { Effort, Figure, Measurement } from '../figure';
import { startApplication } from '../ground/application';
import { madeEvents } from '../ground/made-events';
import { watchOverlay } from '../measure/overlay-watch';
import { percentile } from '../measure/percentile';
import { until } from '../measure/until';

const RATE = 5_000;
const BATCH = 200;
const VIEWERS = 5_000;
const racer = { id: viewerId('7900000000000000001'), handle: 'racer', nickname: 'Racer', avatarUrl: null };
const lion = { id: giftId('6369'), name: 'Lion', coins: 29_999, iconUrl: null };

export const longSession: Figure = {
  name: 'long-session',
  title: '1,000,000 events in one session, at 5,000 a second',
  backends: ['postgres', 'redis'],
  run: measure,
};

/** One batch after the other at an even pace, with a gift at the end of each whose arrival on an overlay is waited for. */
async function measure({ backend, quick, progress }: Effort): Promise<Measurement[]> {
  const events = quick ? 50_000 : 1_000_000;
  const tenth = events / 10;
  const warm = tenth / 5;
  const { app, close } = await startApplication(backend, ['scoring', 'broadcast']);
  await app.listen(0, '127.0.0.1');
  const queue = app.get(ScoringQueue, { strict: false });
  const sessionId = (await app.get(SessionService, { strict: false }).create('host', undefined)).id;
  const [token] = await app.get(OverlayTokens, { strict: false }).list();
  const sentAt: number[] = [];
  const delays: number[] = [];
  const overlay = await watchOverlay({ url: await app.getUrl(), overlayToken: token?.token ?? '' }, sessionId, ({ entries }) => {
    const seen = entries.find((entry) => entry.viewerId === racer.id)?.gifts ?? 0;
    while (delays.length < seen) delays.push(performance.now() - (sentAt[delays.length] ?? 0));
  });
  const memory: Memory[] = [];
  try {
    let began = performance.now();
    for (let first = 0, batch = 0; first < events; first += BATCH, batch++) {
      await wait(began + (first / RATE) * 1_000 - performance.now());
      const probe: LiveEvent = { messageId: String(7_700_000_000_000_000_000n + BigInt(batch)), at: Date.now(), viewer: racer, kind: 'gift', gift: lion, streakId: null, count: 1 };
      sentAt.push(performance.now());
      await queue.enqueue({ sessionId, events: [...madeEvents(BATCH - 1, VIEWERS, first), probe], receivedAt: Date.now() });
      if ((first + BATCH) % tenth !== 0) continue;
      await until('all that was sent is on screen', 20, () => delays.length === sentAt.length);
      const pausedAt = performance.now();
      memory.push(await readMemory());
      began += performance.now() - pausedAt;
      const latest = delays.slice(-tenth / BATCH);
      progress(`${first + BATCH} events: heap ${(memory.at(-1)?.heap ?? NaN).toFixed(1)} MB, resident ${(memory.at(-1)?.resident ?? NaN).toFixed(0)} MB, p99 ${percentile(latest, 0.99).toFixed(0)} ms`);
    }
  } finally {
    overlay.disconnect();
    await close();
  }
  const early = percentile(delays.slice(warm / BATCH, (warm + tenth) / BATCH), 0.99);
  const late = percentile(delays.slice(-tenth / BATCH), 0.99);
  const [after, atEnd] = [memory[0], memory.at(-1)];
  const ratio = (of: keyof Memory): number => (atEnd?.[of] ?? NaN) / (after?.[of] ?? NaN);
  return [
    { what: 'memory in use, against that after a tenth', unit: '×', values: [ratio('heap')], goal: { atMost: 1.1 } },
    { what: 'memory of the process, against that after a tenth', unit: '×', values: [ratio('resident')], goal: { atMost: 1.1 } },
    { what: 'p99 from the queue to the overlay, first tenth', unit: 'ms', values: [early] },
    { what: 'p99 from the queue to the overlay, last tenth', unit: 'ms', values: [late] },
    { what: 'p99, last tenth against the first', unit: '×', values: [late / early], goal: { atMost: 1.2 } },
  ];
}

interface Memory {
  /** MB after a collection, buffers included. */
  readonly heap: number;
  readonly resident: number;
}

async function readMemory(): Promise<Memory> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await wait(100);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 1e6, resident: rss / 1e6 };
}
