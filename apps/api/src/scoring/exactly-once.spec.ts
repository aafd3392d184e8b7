import type { LiveEvent, SessionId, ViewerId } from '@app/domain';
import { sessionId } from '@app/domain';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { Hiding, Ledger, SessionService, StandingsReader } from '../session';
import { describeWithRedis, testApp, type TestApp } from '../testing';
import { ScoringProcessor } from './scoring.processor';
import { likes, ploy, says } from '../testing/made-show';
import { arbitraryDelivery, arbitraryShow } from '../testing/arbitrary-show';
import { countOnce } from '../testing/count-once';

const seeded = { seed: 20_260_110, numRuns: 60, endOnFailure: false };
const delivered = arbitraryShow.chain((events) => fc.record({ events: fc.constant(events), batches: arbitraryDelivery(events) }));

function describeExactlyOnce(redis?: { readonly url: string }): void {
  let running: TestApp;
  let scoring: ScoringProcessor;
  let database: DataSource;

  beforeAll(async () => {
    running = await testApp({ redisUrl: redis?.url ?? null });
    scoring = running.app.get(ScoringProcessor, { strict: false });
    database = running.app.get(DataSource);
  });
  afterAll(() => running.close());

  const newSession = async (): Promise<SessionId> => (await running.app.get(SessionService, { strict: false }).create('mali_star', undefined)).id;
  const score = (session: SessionId, events: readonly LiveEvent[]): Promise<void> => scoring.score({ sessionId: session, events, receivedAt: 0 });
  const standings = async (session: SessionId, column = 'points'): Promise<Map<string, bigint>> => {
    const rows: { viewer_id: string; units: string }[] = await database.query(`select viewer_id, ${column} as units from standing where session_id = $1`, [session]);
    return new Map(rows.map((row) => [row.viewer_id, BigInt(row.units)]));
  };
  /** Whoever is there with the lowest id; nobody in a session where nothing happened yet. */
  const hideSomebody = async (session: SessionId): Promise<void> => {
    const [somebody]: { viewer_id: ViewerId }[] = await database.query('select viewer_id from standing where session_id = $1 order by viewer_id limit 1', [session]);
    if (somebody !== undefined) await running.app.get(Hiding, { strict: false }).hide(session, somebody.viewer_id, 'spec');
  };
  /** Somebody who only sent a comment that holds nothing stands there with 0, or not at all. */
  const ranked = (scores: Map<string, bigint>): [string, bigint][] => [...scores].filter(([, units]) => units !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));

  it('counts each fact once, whatever the order, the repeats and the batches', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, async ({ events, batches }) => {
        const session = await newSession();
        for (const batch of batches) await score(session, batch);
        expect(ranked(await standings(session))).toEqual(ranked(countOnce(events)));
      }),
      seeded,
    );
  });

  it('counts each fact once when workers race and batches are retried', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, async ({ events, batches }) => {
        const session = await newSession();
        await Promise.all([...batches, ...batches].map((batch) => score(session, batch)));
        expect(ranked(await standings(session))).toEqual(ranked(countOnce(events)));
      }),
      seeded,
    );
  });

  it('keeps every standing equal to the ledger entries after its watermark, and the counters equal to the standings, also while somebody is hidden', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, fc.nat(), async ({ events, batches }, cut) => {
        const session = await newSession();
        const at = cut % (batches.length + 1);
        for (const batch of batches.slice(0, at)) await score(session, batch);
        await hideSomebody(session);
        for (const batch of batches.slice(at)) await score(session, batch);
        expect(ranked(await standings(session))).toEqual(ranked(countOnce(events)));
        const [wrong] = await database.query(
          `select count(*)::int as count from standing where session_id = $1 and points <> (select coalesce(sum(points), 0) from ledger_entry
             where ledger_entry.session_id = $1 and ledger_entry.viewer_id = standing.viewer_id and seq > watermark)`,
          [session],
        );
        expect(wrong).toEqual({ count: 0 });
        const [[counters], [counted]] = await Promise.all([
          database.query('select participants, active, hidden, comments, likes, gifts, coins from session where id = $1', [session]),
          database.query(
            `select count(*)::int as participants, (count(*) filter (where points > 0 and not hidden))::int as active, (count(*) filter (where hidden))::int as hidden, coalesce(sum(likes), 0)::text as likes from standing where session_id = $1`,
            [session],
          ),
        ]);
        expect(counters).toMatchObject({ participants: counted.participants, active: counted.active, hidden: counted.hidden });
        expect(Number(counters.likes)).toBeGreaterThanOrEqual(Number(counted.likes));
      }),
      seeded,
    );
  });

  it('ranks only what came after a reset, and keeps what came before as used', async () => {
    const cut = delivered.chain((show) => fc.record({ show: fc.constant(show), at: fc.nat({ max: show.batches.length }) }));
    await fc.assert(
      fc.asyncProperty(cut, async ({ show: { events, batches }, at }) => {
        const session = await newSession();
        const before = batches.slice(0, at);
        for (const batch of before) await score(session, batch);
        await running.app.get(Ledger, { strict: false }).resetSession(session, 'spec');
        for (const batch of [...before, ...batches.slice(at)]) await score(session, batch);

        const whole = countOnce(events);
        const used = countOnce(before.flat());
        const present = new Map([...whole].map(([viewer, units]) => [viewer, units - (used.get(viewer) ?? 0n)]));
        expect(ranked(await standings(session))).toEqual(ranked(present));
        expect(ranked(await standings(session, 'used_points'))).toEqual(ranked(used));
      }),
      seeded,
    );
  });

  it('shows on the board what is in the standings', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, async ({ batches }) => {
        const session = await newSession();
        await score(session, batches[0] ?? []);
        await Promise.all([...batches.map((batch) => score(session, batch)), hideSomebody(session)]);
        const rows: { viewer_id: string }[] = await database.query(
          'select viewer_id from standing where session_id = $1 and not hidden order by points desc, reached_at, viewer_id',
          [session],
        );
        const { entries } = await running.app.get(StandingsReader, { strict: false }).read(session, 100);
        expect(entries.map(({ viewerId }) => viewerId)).toEqual(rows.map((row) => row.viewer_id));
      }),
      seeded,
    );
  });

  it('lets go of what is of a session that is not there, and brings nothing of it into being', async () => {
    const gone = sessionId('00000000-0000-4000-8000-000000000000');
    await score(gone, [likes(ploy, 15), says(ploy, 'hello')]);
    const [left] = await database.query('select (select count(*) from session where id = $1) + (select count(*) from standing where session_id = $1) + (select count(*) from comment where session_id = $1) as rows', [gone]);
    expect(left).toEqual({ rows: '0' });
  });
}

describe('the way from events to points, on PostgreSQL alone', () => describeExactlyOnce());
describeWithRedis('the way from events to points, with Redis', (redis) => describeExactlyOnce(redis));
