import { sourceKeyOf, type LiveEvent, type SessionId, type ViewerId } from '@app/domain';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { RedisConnection } from '../../infrastructure/redis';
import { describeWithRedis, testApp, type TestApp } from '../../testing';
import { arbitraryDelivery, arbitraryShow } from '../../testing/arbitrary-show';
import { countOnce } from '../../testing/count-once';
import { batchOf } from '../../testing/made-show';
import { Leaderboard } from '../leaderboard/leaderboard';
import { newSession } from '../testing/committed';
import { plantCrashes, type Crash } from '../testing/crash-plan';
import { verifySession } from '../verify/verify-session';
import { Hiding } from './hiding.service';
import { Ledger } from './ledger.service';

const seeded = { seed: 20_260_215, numRuns: 40 };

const delivered = arbitraryShow.chain((events) => fc.record({ events: fc.constant(events), batches: arbitraryDelivery(events) }));
/** Moments of the database, and calls of the leaderboard, at which something dies. */
const crashes = fc.record({
  inDatabase: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom<Crash>('kill', 'fail')), { maxLength: 6 }).map((each) => new Map(each)),
  beforeBoard: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 }),
  afterBoard: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 2 }),
  workers: fc.integer({ min: 1, max: 4 }),
});
type Crashes = typeof crashes extends fc.Arbitrary<infer T> ? T : never;

function describeCrashPoints(redis?: { readonly url: string }): void {
  let running: TestApp;
  let ledger: Ledger;
  let database: DataSource;
  let plan: Awaited<ReturnType<typeof plantCrashes>>;

  beforeAll(async () => {
    running = await testApp({ redisUrl: redis?.url ?? null });
    ledger = running.app.get(Ledger, { strict: false });
    database = running.app.get(DataSource);
    plan = await plantCrashes(database);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => running.close());

  const score = (session: SessionId, events: readonly LiveEvent[]): Promise<void> => ledger.append(batchOf(session, ...events));
  const pointsIn = async (session: SessionId): Promise<Map<string, bigint>> => {
    const rows: { viewer_id: string; units: string }[] = await database.query('select viewer_id, points + used_points as units from standing where session_id = $1', [session]);
    return new Map(rows.map((row) => [row.viewer_id, BigInt(row.units)]));
  };
  const scorers = (scores: Map<string, bigint>): [string, bigint][] => [...scores].filter(([, units]) => units !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));

  /** The process dies between the commit and the board, or between the board and its word to the queue. */
  function killAroundTheBoard({ beforeBoard, afterBoard }: Crashes): void {
    const board = running.app.get(Leaderboard, { strict: false });
    const project = board.project.bind(board);
    let calls = 0;
    jest.restoreAllMocks();
    jest.spyOn(board, 'project').mockImplementation(async (...change) => {
      const call = calls++;
      if (beforeBoard.includes(call)) throw new Error('Dies before the board');
      await project(...change);
      if (afterBoard.includes(call)) throw new Error('Dies after the board');
    });
  }

  /** As the queue does: each batch until it goes through, and those that fail later again. @returns how many failed */
  async function work(session: SessionId, batches: readonly (readonly LiveEvent[])[], workers: number): Promise<number> {
    const waiting = [...batches];
    let failed = 0;
    const worker = async (): Promise<void> => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        try {
          await score(session, batch);
        } catch (error) {
          if (++failed > 50) throw error;
          waiting.push(batch);
        }
      }
    };
    await Promise.all(Array.from({ length: workers }, worker));
    // A worker may have gone home while another one put a batch back.
    if (waiting.length > 0) failed += await work(session, waiting, 1);
    return failed;
  }
  async function expectBoardAndLedgerToAgree(session: SessionId): Promise<void> {
    const verification = await verifySession(database, running.app.get(RedisConnection).client, session);
    expect(verification?.differences).toEqual([]);
    if (redis !== undefined) expect(verification?.compared).toContain('the standings with the ranking in Redis');
  }

  it('counts each fact once, wherever a transaction or a process dies, with any number of workers', async () => {
    let died = 0;
    await fc.assert(
      fc.asyncProperty(delivered, crashes, async ({ events, batches }, deaths) => {
        const session = await newSession(database);
        killAroundTheBoard(deaths);
        await plan(deaths.inDatabase);
        died += await work(session, batches, deaths.workers);
        await plan(new Map());
        expect(scorers(await pointsIn(session))).toEqual(scorers(countOnce(events)));
        await expectBoardAndLedgerToAgree(session);
      }),
      seeded,
    );
    // Or else nothing of this was tried.
    expect(died).toBeGreaterThan(seeded.numRuns / 2);
  });

  it('counts each fact once also when somebody resets and hides in between, and dies at it', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, crashes, fc.nat(), async ({ events, batches }, deaths, cut) => {
        const session = await newSession(database);
        const at = cut % (batches.length + 1);
        await plan(deaths.inDatabase);
        await work(session, batches.slice(0, at), deaths.workers);
        await untilItWorks(() => ledger.resetSession(session, 'spec'));
        const [somebody]: { viewer_id: ViewerId }[] = await database.query('select viewer_id from standing where session_id = $1 order by viewer_id limit 1', [session]);
        if (somebody !== undefined) await untilItWorks(() => running.app.get(Hiding, { strict: false }).hide(session, somebody.viewer_id, 'spec'));
        killAroundTheBoard(deaths);
        await work(session, batches, deaths.workers);
        await plan(new Map());
        expect(scorers(await pointsIn(session))).toEqual(scorers(countOnce(events)));
        const [present]: { units: string | null }[] = await database.query('select sum(used_points) as units from standing where session_id = $1', [session]);
        const before = [...countOnce(batches.slice(0, at).flat()).values()].reduce((sum, units) => sum + units, 0n);
        expect(BigInt(present?.units ?? 0)).toBe(before);
        const concealed: { viewer_id: ViewerId }[] = await database.query('select viewer_id from standing where session_id = $1 and hidden', [session]);
        expect(concealed).toEqual(somebody === undefined ? [] : [somebody]);
        await expectBoardAndLedgerToAgree(session);
      }),
      seeded,
    );
  });

  it('ranks by what happened and not by how it was delivered, equals included', async () => {
    const twoWays = arbitraryShow.map(atOneTime).chain((events) => fc.record({ one: arbitraryDelivery(events), other: arbitraryDelivery(events) }));
    const ranking = async (batches: LiveEvent[][]): Promise<{ board: ViewerId[]; reached: unknown }> => {
      const session = await newSession(database);
      await Promise.all(batches.map((batch) => score(session, batch)));
      const reached: unknown = await database.query('select viewer_id, points, reached_at from standing where session_id = $1 order by viewer_id', [session]);
      return { board: await running.app.get(Leaderboard, { strict: false }).top(session, 100), reached };
    };
    await fc.assert(
      fc.asyncProperty(twoWays, async ({ one, other }) => expect(await ranking(one)).toEqual(await ranking(other))),
      seeded,
    );
  });
}

/** A person who sees that it failed presses again. */
async function untilItWorks(press: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await press();
      return;
    } catch (error) {
      if (tries > 50) throw error;
    }
  }
}

/**
 * Few moments, so that there are equals; and one for each fact: of messages that say the same, the one that is delivered
 * first gives the time (see `Standing.reachedAt`).
 */
function atOneTime(events: readonly LiveEvent[]): LiveEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const key = event.kind === 'gift' && event.streakId !== null ? null : sourceKeyOf(event);
    const coarse = event.at - (event.at % 600_000);
    if (key === null) return event;
    times.set(key, times.get(key) ?? coarse);
    return { ...event, at: times.get(key) ?? coarse };
  });
}

describe('crashes, on PostgreSQL alone', () => describeCrashPoints());
describeWithRedis('crashes, with Redis', (redis) => describeCrashPoints(redis));
