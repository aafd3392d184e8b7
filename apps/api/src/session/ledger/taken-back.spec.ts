import type { LiveEvent, SessionId, ViewerId } from '@app/domain';
import { DomainError, viewerId } from '@app/domain';
import { DEFAULT_RULES, type ReplayedStanding, type RuleSet } from '@app/scoring';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { RedisConnection } from '../../infrastructure/redis';
import { describeWithRedis, testApp, type TestApp } from '../../testing';
import { arbitraryDelivery, arbitraryShow } from '../../testing/arbitrary-show';
import { batchOf } from '../../testing/made-show';
import { hashStandings, replaySession } from '../replay/replay-session';
import { newSession } from '../testing/committed';
import { readStored } from '../verify/stored-standings';
import { verifySession } from '../verify/verify-session';
import { Corrections } from './corrections.service';
import { Ledger } from './ledger.service';

const seeded = { seed: 20_260_131, numRuns: 30, endOnFailure: false };

const generous: RuleSet = { ...DEFAULT_RULES, comment: { points: 3, perSession: 2 }, follow: { points: 7 }, gift: { steps: [{ upTo: null, multiplier: 2 }], overrides: {} } };
const stingy: RuleSet = { ...DEFAULT_RULES, like: { followerLikesPerPoint: 7, otherLikesPerPoint: 1_000 }, comment: { points: 0, perSession: 0 } };
/** Few people, so that what is done about them meets what they did. */
const [one, other] = [viewerId('700000000000000000'), viewerId('700000000000000001')];
const someone = fc.constantFrom(one, other);
const amongFew = (events: LiveEvent[]): LiveEvent[] =>
  events.map((event) => (event.viewer === null ? event : { ...event, viewer: { ...event.viewer, id: Number(event.viewer.id.slice(-1)) % 2 === 0 ? one : other } }));

type Deed =
  | { readonly kind: 'batch' }
  | { readonly kind: 'reset'; readonly viewer: ViewerId | null }
  | { readonly kind: 'adjust'; readonly viewer: ViewerId; readonly points: number }
  | { readonly kind: 'rescore'; readonly rules: RuleSet; readonly from: Date | null }
  | { readonly kind: 'undo'; readonly which: number };

const batch = fc.constant<Deed>({ kind: 'batch' });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: batch },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reset' as const), viewer: fc.option(someone, { nil: null }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('adjust' as const), viewer: someone, points: fc.constantFrom(-500, -1.5, -0.001, 0.125, 2, 1_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rescore' as const), rules: fc.constantFrom(generous, stingy, DEFAULT_RULES), from: fc.constantFrom(null, new Date(Date.UTC(2026, 0, 10, 19, 30))) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 3 }) }) },
);
const evening = arbitraryShow.map(amongFew).chain((events) => fc.record({ batches: arbitraryDelivery(events), deeds: fc.array(deed, { minLength: 4, maxLength: 24, size: 'max' }) }));

/** A deed that the desk let pass, and under which number; it may be taken back later. */
interface Done {
  readonly deed: Exclude<Deed, { kind: 'undo' }>;
  readonly seq: string | null;
  takenBack: boolean;
}

function describeTakenBack(redis?: { readonly url: string }): void {
  let running: TestApp;
  let database: DataSource;
  let ledger: Ledger;
  let corrections: Corrections;

  beforeAll(async () => {
    running = await testApp({ redisUrl: redis?.url ?? null });
    database = running.app.get(DataSource);
    ledger = running.app.get(Ledger, { strict: false });
    corrections = running.app.get(Corrections, { strict: false });
  });
  afterAll(() => running.close());

  const lastReset = async (session: SessionId): Promise<string> => {
    const [row]: { seq: string }[] = await database.query(`select max(seq) as seq from ledger_entry where session_id = $1 and kind = 'reset'`, [session]);
    return row?.seq ?? '';
  };

  async function does(session: SessionId, what: Exclude<Deed, { kind: 'undo' }>, next: () => Promise<void> | null): Promise<string | null> {
    switch (what.kind) {
      case 'batch':
        await next();
        return null;
      case 'reset':
        await (what.viewer === null ? ledger.resetSession(session, 'spec') : ledger.resetViewer(session, what.viewer, 'spec'));
        return lastReset(session);
      case 'adjust':
        return corrections.adjust(session, what.viewer, what.points, 'a reason', 'spec');
      case 'rescore': {
        const { seq, after } = await corrections.rescore(session, { version: 1, rules: what.rules, from: what.from }, 'spec');
        expect(hashStandings(after)).toBe(hashStandings((await replaySession(database.manager, session)).standings));
        return seq;
      }
    }
  }
  const refused = (error: unknown): void => {
    if (!(error instanceof DomainError) || !['viewer.not-found', 'action.not-undoable'].includes(error.code)) throw error;
  };
  const differences = async (session: SessionId): Promise<readonly string[] | undefined> =>
    (await verifySession(database, running.app.get(RedisConnection).client, session))?.differences;
  const sums = (standings: readonly ReplayedStanding[], withTime: boolean) =>
    new Map(standings.map(({ reachedAt, gifts, ...rest }) => [rest.viewerId, { ...rest, gifts: [...gifts].sort(), ...(withTime ? { reachedAt } : {}) }]));
  const usedComments = (session: SessionId): Promise<unknown> =>
    database.query('select message_id from comment where session_id = $1 and used_at is not null order by message_id', [session]);

  it('leaves no trace of what was taken back: everything is as if it had never been', async () => {
    await fc.assert(
      fc.asyncProperty(evening, async ({ batches, deeds }) => {
        const session = await newSession(database);
        const done: Done[] = [];
        const deliver = (to: SessionId, all: typeof batches) => {
          const left = [...all];
          return () => {
            const events = left.shift();
            return events === undefined ? null : ledger.append(batchOf(to, ...events));
          };
        };
        const next = deliver(session, batches);
        for (const what of [{ kind: 'batch' } as const, ...deeds, ...batches.map((): Deed => ({ kind: 'batch' }))]) {
          if (what.kind === 'undo') {
            const target = done.filter(({ seq, takenBack }) => seq !== null && !takenBack).at(-1 - what.which);
            if (target === undefined || target.seq === null) continue;
            await corrections.undo(session, target.seq, 'spec').then(() => (target.takenBack = true), refused);
          } else {
            await does(session, what, next).then((seq) => done.push({ deed: what, seq, takenBack: false }), refused);
          }
          expect(await differences(session)).toEqual([]);
        }

        const kept = done.filter(({ takenBack }) => !takenBack);
        const without = await newSession(database);
        const again = deliver(without, batches);
        for (const { deed: what } of kept) await does(without, what, again);
        const untouched = kept.every(({ deed: { kind } }) => kind === 'batch');
        expect(sums(await readStored(database.manager, session), untouched)).toEqual(sums(await readStored(database.manager, without), untouched));
        expect(await usedComments(session)).toEqual(await usedComments(without));
      }),
      seeded,
    );
  });
}

describe('what is taken back, on PostgreSQL alone', () => describeTakenBack());
describeWithRedis('what is taken back, with Redis', (redis) => describeTakenBack(redis));
