import type { INestApplication } from '@nestjs/common';
import { giftId, type LiveEvent, type SessionId } from '@app/domain';
import { setTimeout as wait } from 'node:timers/promises';
import { OverlayTokens } from '../../src/infrastructure/auth';
import { ScoringProcessor } from '../../src/scoring/scoring.processor';
import { SessionService } from '../../src/session';
import type { Effort, Figure, Measurement } from '../figure';
import { startApplication } from '../ground/application';
import { madeViewer, seeded } from '../ground/made-events';
import { watchOverlay } from '../measure/overlay-watch';
import { median } from '../measure/percentile';

const SIZES = { small: 1_000, large: 100_000 };
const PER_CHANGE = 20;
/** More than the broadcast's interval: each change is told at once, and what is measured is its cost and not its turn. */
const PAUSE_MS = 150;

export const largeBoard: Figure = {
  name: 'large-board',
  title: 'A change on screen with 100,000 viewers on the board, against 1,000',
  backends: ['postgres', 'redis'],
  run: measure,
};

async function measure({ backend, quick, progress }: Effort): Promise<Measurement[]> {
  const { app, close } = await startApplication(backend, ['scoring', 'broadcast']);
  await app.listen(0, '127.0.0.1');
  const costs: { readonly small: number[]; readonly large: number[] } = { small: [], large: [] };
  try {
    const boards = { small: await fill(app, SIZES.small), large: await fill(app, quick ? SIZES.large / 10 : SIZES.large) };
    await changes(app, boards.small, SIZES.small, 20);
    for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
      for (const size of ['small', 'large'] as const) {
        const took = median(await changes(app, boards[size], SIZES[size], quick ? 20 : 100));
        progress(`${SIZES[size]} viewers: ${took.toFixed(1)} ms`);
        costs[size].push(took);
      }
    }
  } finally {
    await close();
  }
  return [
    { what: 'a change with 1,000 viewers, median', unit: 'ms', values: costs.small },
    { what: 'a change with 100,000 viewers, median', unit: 'ms', values: costs.large },
    { what: '100,000 against 1,000', unit: '×', values: costs.large.map((cost, index) => cost / (costs.small[index] ?? NaN)), goal: { atMost: 1.5 } },
  ];
}

let message = 7_600_000_000_000_000_000n;
const base = (viewer: number) => ({ messageId: String(++message), at: Date.now(), viewer: madeViewer(viewer) });
const likes = (viewer: number, count: number): LiveEvent => ({ ...base(viewer), kind: 'like', count, follower: false });
const lion = { id: giftId('6369'), name: 'Lion', coins: 29_999, iconUrl: null };

/** A session in which this many viewers have points. */
async function fill(app: INestApplication, viewers: number): Promise<SessionId> {
  const { id: sessionId } = await app.get(SessionService, { strict: false }).create(`host.${viewers}`, undefined);
  const draw = seeded(5);
  for (let from = 0; from < viewers; from += 1_000) {
    const events = Array.from({ length: 1_000 }, (_, index) => likes(from + index, 1 + draw(500)));
    await app.get(ScoringProcessor, { strict: false }).score({ sessionId, events, receivedAt: Date.now() });
  }
  return sessionId;
}

/** Milliseconds from handing a batch to scoring until an overlay shows what it made of the top. */
async function changes(app: INestApplication, sessionId: SessionId, viewers: number, count: number): Promise<number[]> {
  const [token] = await app.get(OverlayTokens, { strict: false }).list();
  const scoring = app.get(ScoringProcessor, { strict: false });
  const draw = seeded(Date.now());
  let newest = 0;
  let told: () => void = () => undefined;
  const overlay = await watchOverlay({ url: await app.getUrl(), overlayToken: token?.token ?? '' }, sessionId, ({ version }) => {
    newest = version;
    told();
  });
  const took: number[] = [];
  for (let change = 0; change < count; change++) {
    await wait(PAUSE_MS);
    const before = newest;
    const events: LiveEvent[] = Array.from({ length: PER_CHANGE - 1 }, () => likes(draw(viewers), 1 + draw(15)));
    events.push({ ...base(draw(5)), kind: 'gift', gift: lion, streakId: null, count: 1 });
    const seen = new Promise<void>((resolve) => (told = () => newest > before && resolve()));
    const began = performance.now();
    await scoring.score({ sessionId, events, receivedAt: Date.now() });
    await seen;
    took.push(performance.now() - began);
  }
  overlay.disconnect();
  return took;
}
