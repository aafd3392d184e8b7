import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import { setTimeout as wait } from 'node:timers/promises';
import { startDatabase, type Database } from '../parts/database';
import { eventually, Organizer } from '../parts/organizer';
import { makeDataDir, startProgram, type Program } from '../parts/program';
import { QueueContent } from '../parts/queue-content';
import { redisMissing, startRedis, type RedisServer } from '../parts/redis';
import { longRun, Randomness, report } from './trial';
import { expectedScores, scoresIn } from './scores';

/** Bursts that are cut off by `kill -9` at random moments; the same seed gives the same moments. */
const SEED = 20_260_111;
const BURST = 1_500;

const scoring = new Set(['comment', 'like', 'gift', 'follow', 'share']);

interface Setting {
  readonly name: string;
  readonly kills: number;
  readonly redis: boolean;
}

const settings: Setting[] = [
  { name: 'on PostgreSQL alone', kills: longRun ? 25 : 7, redis: false },
  { name: 'with Redis', kills: longRun ? 25 : 7, redis: true },
];

describe.each(settings)('a program that is killed in a burst, $name', ({ name, kills, redis }) => {
  const missing = redis ? redisMissing() : null;
  const test = missing === null ? it : it.skip;
  const folders = [makeDataDir(), makeDataDir(), makeDataDir()] as const;
  let database: Database;
  let redisServer: RedisServer | null = null;
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;
  let queue: QueueContent;

  beforeAll(async () => {
    if (missing !== null) return;
    [database, simulator] = await Promise.all([startDatabase(folders[0].path), startSimulator({ seed: SEED })]);
    if (redis) redisServer = await startRedis(folders[1].path);
    room = simulator.room('mali_star');
    program = await start('0');
    queue = new QueueContent({ databaseUrl: database.url, redisUrl: redisServer?.url ?? null });
  });
  afterAll(async () => {
    await queue?.close();
    await program?.stop();
    await Promise.all([simulator?.close(), redisServer?.stop(), database?.stop()]);
    for (const folder of folders) folder.remove();
  });

  const start = (port: string): Promise<Program> =>
    startProgram(folders[2].path, { PORT: port, DATABASE_URL: database.url, WEBCAST_URL: simulator.url, ...(redisServer ? { REDIS_URL: redisServer.url } : {}) });

  test(missing === null ? `loses nothing that reached the queue and counts nothing twice, ${kills} times` : `[skipped: ${missing}]`, async () => {
    const random = new Randomness(SEED);
    const organizer = await Organizer.signIn(program.signInLink);
    const session = await organizer.start('mali_star');
    const port = new URL(program.url).port;
    const reached = new Set<string>();
    const rounds: Record<string, number>[] = [];

    for (let kill = 1; kill <= kills; kill++) {
      await room.until(({ watchers }) => watchers === 1);
      const before = { sent: room.sentTotal, reached: reached.size };
      room.play('storm', { rate: Infinity, limit: BURST, seed: SEED + kill });
      await room.until(({ sentTotal }) => sentTotal > before.sent);
      const moment = random.below(600);
      await wait(moment);
      await program.kill();
      room.stop();
      await queue.abandoned();
      for (const id of await queue.messages()) reached.add(id);
      const began = performance.now();
      const unfinished = await queue.unfinished();
      program = await start(port);
      await room.until(({ watchers }) => watchers === 1);
      const lost = room.sent.slice(before.sent).filter(({ fact, confirmed }) => confirmed && scoring.has(fact.kind) && !reached.has(fact.messageId));
      rounds.push({
        kill,
        'after ms': moment,
        sent: room.sentTotal - before.sent,
        'reached the queue': reached.size - before.reached,
        'received and lost': lost.length,
        'jobs unfinished': unfinished,
        'back after ms': Math.round(performance.now() - began),
      });
    }
    await eventually(() => queue.unfinished(), (jobs) => jobs === 0);

    expect(scoresIn(await organizer.ranking(session))).toEqual(expectedScores(room.sent.filter(({ fact }) => reached.has(fact.messageId))));
    expect(await queue.failed()).toBe(0);
    // Otherwise no kill met anything in its way, and the spec would have proven nothing.
    expect(reached.size).toBeGreaterThan(0);
    expect(rounds.some((round) => (round['jobs unfinished'] ?? 0) > 0)).toBe(true);
    report(`kill -9, ${name}`, rounds);
  }, 60_000 + kills * 15_000);
});
