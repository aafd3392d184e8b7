import { sessionId, viewerId, type SessionId } from '@app/domain';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../testing';
import { compareStandings } from '../ledger/standing';
import { commit, newSession, type Place } from '../testing/committed';
import type { Leaderboard } from './leaderboard';

const seeded = { seed: 20_260_113, numRuns: 40 };
const [ann, bo, cleo, dao] = ['7001', '7002', '7003', '7004'] as const;

/** What every leaderboard keeps to. `make` gets a database that holds the sessions and standings of the specs. */
export function describeLeaderboard(name: string, make: (database: DataSource) => Leaderboard): void {
  describe(name, () => {
    let test: TestDatabase;
    let database: DataSource;
    let board: Leaderboard;
    let session: SessionId;

    beforeAll(async () => {
      test = await testDatabase();
      database = await new DataSource({ type: 'postgres', url: test.url, poolSize: 4 }).initialize();
      board = make(database);
    });
    afterAll(async () => {
      await database.destroy();
      await test.drop();
    });
    beforeEach(async () => {
      session = await newSession(database);
    });

    const change = async (...places: Place[]): Promise<void> => board.project(session, await commit(database, session, places));
    const rankOf = (id: string): Promise<number | null> => board.rankOf(session, viewerId(id));

    it('puts more points first', async () => {
      await change([ann, 5n], [bo, 20n], [cleo, 100n]);
      expect(await board.top(session, 10)).toEqual([cleo, bo, ann]);
    });

    it('puts whoever reached them earlier first, of equals', async () => {
      await change([ann, 5n, 2_000], [bo, 5n, 1_000], [cleo, 5n, 1_000_000_000_000]);
      expect(await board.top(session, 10)).toEqual([bo, ann, cleo]);
    });

    it('puts equals of the same moment in the order of their ids', async () => {
      await change(['72', 5n, 7], ['7003', 5n, 7], ['71', 5n, 7], ['7', 5n, 7]);
      expect(await board.top(session, 10)).toEqual(['7', '7003', '71', '72']);
    });

    it('shows everybody their rank, from 1', async () => {
      await change([ann, 5n], [bo, 20n], [cleo, 5n]);
      expect([await rankOf(bo), await rankOf(ann), await rankOf(cleo)]).toEqual([1, 2, 3]);
    });

    it('knows nobody of a session that was deleted', async () => {
      await change([ann, 5n], [bo, 20n]);
      await database.query('delete from standing where session_id = $1', [session]);
      await database.query('delete from session where id = $1', [session]);
      await board.forget(session);
      expect([await board.top(session, 10), await rankOf(ann)]).toEqual([[], null]);
    });

    it('gives pages that fit together', async () => {
      await change([ann, 4n], [bo, 3n], [cleo, 2n], [dao, 1n]);
      expect([await board.top(session, 2), await board.top(session, 2, 2), await board.top(session, 2, 4), await board.top(session, 0)]).toEqual([[ann, bo], [cleo, dao], [], []]);
    });

    it('lets a score fall', async () => {
      await change([ann, 50n], [bo, 20n]);
      await change([ann, 0n, 9]);
      expect(await board.top(session, 10)).toEqual([bo, ann]);
      expect([await rankOf(ann), await rankOf(bo)]).toEqual([2, 1]);
    });

    it('tells points apart beyond 2⁵³ units, to the unit', async () => {
      const much = 2n ** 61n;
      await change([ann, much], [bo, much + 1n], [cleo, much - 1n], [dao, much + 2n]);
      expect(await board.top(session, 10)).toEqual([dao, bo, ann, cleo]);
    });

    it('ranks below 0 too', async () => {
      await change([ann, -5n], [bo, 0n], [cleo, -(2n ** 61n)], [dao, 1n]);
      expect(await board.top(session, 10)).toEqual([dao, bo, ann, cleo]);
    });

    it('leaves out those who are hidden, and ranks the others as if they were not there', async () => {
      await change([ann, 50n], [bo, 20n], [cleo, 5n]);
      await change([ann, 50n, 0, true]);
      expect([await board.top(session, 10), await board.top(session, 1, 1)]).toEqual([[bo, cleo], [cleo]]);
      expect([await rankOf(ann), await rankOf(bo), await rankOf(cleo)]).toEqual([null, 1, 2]);
      await board.rebuild(session);
      expect([await board.top(session, 10), await rankOf(ann)]).toEqual([[bo, cleo], null]);
    });

    it('has them back with what they gathered meanwhile', async () => {
      await change([ann, 50n, 0, true], [bo, 20n]);
      await change([ann, 60n, 0, true]);
      expect(await board.top(session, 10)).toEqual([bo]);
      await change([ann, 60n, 0, false]);
      expect([await board.top(session, 10), await rankOf(ann), await rankOf(bo)]).toEqual([[ann, bo], 1, 2]);
    });

    it('knows nobody in a session in which nobody did anything', async () => {
      expect([await board.top(session, 10), await rankOf(ann)]).toEqual([[], null]);
    });

    it('knows no rank of somebody who is not in the session', async () => {
      await change([ann, 5n]);
      expect(await rankOf(bo)).toBeNull();
    });

    it('keeps sessions apart', async () => {
      await change([ann, 5n]);
      const other = await newSession(database);
      expect([await board.top(other, 10), await board.rankOf(other, viewerId(ann))]).toEqual([[], null]);
    });

    it('knows nothing of a session that is not there', async () => {
      const nowhere = sessionId('00000000-0000-4000-8000-000000000000');
      expect([await board.top(nowhere, 10), await board.rankOf(nowhere, viewerId(ann))]).toEqual([[], null]);
    });

    it('shows a change as soon as it is committed, though nobody has told it yet', async () => {
      await change([ann, 5n], [bo, 3n]);
      await commit(database, session, [[bo, 10n], [cleo, 7n]]);
      expect(await board.top(session, 10)).toEqual([bo, cleo, ann]);
      expect(await rankOf(cleo)).toBe(2);
    });

    it('is right after a change whose teller died, also when the next one is told', async () => {
      await change([ann, 5n]);
      await commit(database, session, [[bo, 10n]]);
      await change([cleo, 7n]);
      expect(await board.top(session, 10)).toEqual([bo, cleo, ann]);
    });

    it('can be rebuilt at any time', async () => {
      await change([ann, 5n], [bo, 20n]);
      await board.rebuild(session);
      expect(await board.top(session, 10)).toEqual([bo, ann]);
    });

    it('comes to the order of the standings, whoever tells it what, in which order and how often', async () => {
      const place: fc.Arbitrary<Place> = fc.tuple(fc.constantFrom(ann, bo, cleo, dao), fc.bigInt({ min: -2n, max: 9n }), fc.nat(3), fc.boolean());
      const changes = fc.array(fc.uniqueArray(place, { selector: ([id]) => id, minLength: 1 }), { minLength: 1, maxLength: 8 });
      const told = fc.record({ changes, seed: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }) });
      await fc.assert(
        fc.asyncProperty(told, async ({ changes: all, seed }) => {
          session = await newSession(database);
          const projections = [];
          for (const places of all) projections.push(await commit(database, session, places));
          const shuffled = [...projections, ...projections, null].map((projection, i) => ({ projection, key: seed[i] ?? 0 })).sort((a, b) => a.key - b.key);
          await Promise.all(shuffled.map(({ projection }) => board.project(session, projection)));

          const last = new Map(all.flat().map(([id, points, reachedAt = 0, hidden = false]) => [id, { viewerId: viewerId(id), points, reachedAt, hidden }]));
          const ranked = [...last.values()].filter(({ hidden }) => !hidden).sort(compareStandings).map((each) => each.viewerId);
          expect(await board.top(session, 10)).toEqual(ranked);
          for (const { viewerId: id } of last.values()) expect(await board.rankOf(session, id)).toBe(ranked.includes(id) ? ranked.indexOf(id) + 1 : null);
        }),
        seeded,
      );
    });
  });
}
