import { Redis } from 'ioredis';
import { Client } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../parts/organizer';
import { QueueContent } from '../parts/queue-content';
import { redisMissing } from '../parts/redis';
import { Watcher } from '../parts/watcher';
import { Stage } from './stage';
import { longRun, report } from './trial';

const SEED = 20_260_113;
/** How long what is taken away stays away. */
const AWAY_MS = longRun ? 30_000 : 4_000;
const RATE = 250;
/** The log may tell of an outage, and of its end, in a few lines; not again and again while it lasts. */
const MOST_WARNINGS = 8;

interface Outage {
  readonly name: string;
  readonly redis: boolean;
  /** Which part of `/api/ready` is away meanwhile; null when there is no time in between. */
  readonly away: 'database' | 'queue' | null;
  /** Whether events have to wait on the disk. */
  readonly stores: boolean;
  readonly begin: (stage: Stage) => Promise<unknown>;
  readonly end: (stage: Stage) => Promise<unknown>;
}

const outages: Outage[] = [
  { name: 'PostgreSQL, which has the queue too', redis: false, away: 'database', stores: true, begin: ({ database }) => database.stop(), end: ({ database }) => database.start() },
  { name: 'PostgreSQL, with the queue in Redis', redis: true, away: 'database', stores: false, begin: ({ database }) => database.stop(), end: ({ database }) => database.start() },
  { name: 'Redis', redis: true, away: 'queue', stores: true, begin: async ({ redis }) => redis?.stop(), end: async ({ redis }) => redis?.start() },
  { name: 'everything that Redis holds', redis: true, away: null, stores: false, begin: wipe, end: wipe },
];

/** While nothing is being scored, so that there is something in the queue to lose. */
async function wipe({ redis, database, session }: Stage): Promise<void> {
  const redisUrl = redis?.url ?? '';
  const queue = new QueueContent({ databaseUrl: database.url, redisUrl });
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [session]);
  await eventually(() => queue.unfinished(), (jobs) => jobs >= 10);
  const client = new Redis(redisUrl);
  await client.flushall();
  await client.quit();
  await holder.end();
  await queue.close();
}

describe.each(outages)('taken away in a burst: $name', (outage) => {
  const missing = outage.redis ? redisMissing() : null;
  let stage: Stage;
  let overlay: Watcher;
  let admin: Watcher;

  beforeAll(async () => {
    if (missing !== null) return;
    stage = await Stage.set({ redis: outage.redis, seed: SEED });
    overlay = Watcher.overlay(stage.program.overlayLink);
    admin = Watcher.admin(stage.program.url, stage.organizer.cookie);
  });
  afterAll(async () => {
    overlay?.close();
    admin?.close();
    await stage?.clear();
  });

  (missing === null ? it : it.skip)(missing === null ? 'the show goes on, and every score is right afterwards' : `[skipped: ${missing}]`, async () => {
    const { room, organizer, session } = stage;
    const playing = room.play('storm', { rate: RATE, seed: SEED });
    await eventually(() => organizer.ranking(session), ({ version }) => version > 3);
    await eventually(async () => admin.services.length, (told) => told > 0);

    await outage.begin(stage);
    const [began, sentBefore] = [performance.now(), room.sentTotal];
    let most = 0;
    if (outage.away !== null) {
      const { away } = outage;
      expect(await eventually(() => stage.ready(), ({ status }) => status === 503)).toMatchObject({ errors: expect.arrayContaining([`${away} cannot be reached`]) });
      await eventually(async () => admin.services.at(-1)?.away ?? [], (names) => names.includes(away));
      if (outage.stores) await eventually(async () => stage.stored().length, (stored) => stored > 0);
      await wait(Math.max(0, AWAY_MS - (performance.now() - began)));
      most = stage.stored().length;
      expect((await fetch(`${stage.program.url}/api/health`)).status).toBe(200);
    } else {
      await wait(AWAY_MS);
    }
    await outage.end(stage);
    const away = performance.now() - began;

    // The burst goes on for a while, so that old and new meet.
    const sent = room.sentTotal;
    await room.until(({ sentTotal }) => sentTotal > sent + RATE);
    playing.stop();
    await room.drained();
    const played = performance.now();
    await stage.right();
    const right = performance.now() - played;

    await eventually(async () => stage.stored().length, (stored) => stored === 0);
    expect(await eventually(() => stage.ready(), ({ status }) => status === 200)).toEqual({ status: 200, errors: [] });
    await eventually(async () => admin.services.at(-1)?.away.length, (names) => names === 0);
    const ranking = await organizer.ranking(session);
    const top = await eventually(async () => overlay.standings, (standings) => standings?.version === ranking.version);
    expect(top?.entries.map(({ viewerId, points }) => [viewerId, points])).toEqual(ranking.entries.slice(0, 5).map(({ viewerId, points }) => [viewerId, points]));
    expect(stage.warnings().length).toBeLessThanOrEqual(MOST_WARNINGS);
    report(`away, ${outage.name}`, [
      { 'away ms': Math.round(away), 'sent meanwhile': sent - sentBefore, 'most on disk': most, 'sent in all': room.sentTotal, 'right after ms': Math.round(right), 'warnings in the log': stage.warnings().length },
    ]);
  });
});
