import type { SessionId } from '@app/domain';
import type { ReplayedStanding } from '@app/scoring';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { RedisConnection } from '../../infrastructure/redis';
import { describeWithRedis, testApp, type TestApp } from '../../testing';
import { arbitraryEvening, arbitraryQuestions, EveningDesk, type Deed } from '../testing/arbitrary-evening';
import { newSession } from '../testing/committed';
import { readStored } from '../verify/stored-standings';
import { verifySession } from '../verify/verify-session';

const seeded = { seed: 20_260_131, numRuns: 30, endOnFailure: false };

function describeTakenBack(redis?: { readonly url: string }): void {
  let running: TestApp;
  let database: DataSource;

  beforeAll(async () => {
    running = await testApp({ redisUrl: redis?.url ?? null });
    database = running.app.get(DataSource);
  });
  afterAll(() => running.close());

  const differences = async (session: SessionId): Promise<readonly string[] | undefined> =>
    (await verifySession(database, running.app.get(RedisConnection).client, session))?.differences;
  const sums = (standings: readonly ReplayedStanding[], withTime: boolean) =>
    new Map(standings.map(({ reachedAt, gifts, ...rest }) => [rest.viewerId, { ...rest, gifts: [...gifts].sort(), ...(withTime ? { reachedAt } : {}) }]));
  const usedComments = (session: SessionId): Promise<unknown> =>
    database.query('select message_id from comment where session_id = $1 and used_at is not null order by message_id', [session]);
  const onAir = (session: SessionId): Promise<unknown> =>
    database.query('select message_id from comment join session on on_air_comment_id = comment.id where session.id = $1', [session]);

  it.each([
    ['scores', 'hide' as const, arbitraryEvening],
    ['questions', 'air' as const, arbitraryQuestions],
  ])('leaves no trace of what was taken back: everything is as if it had never been, in an evening of %s', async (_, tried, evening) => {
    let takenBack = 0;
    await fc.assert(
      fc.asyncProperty(evening, async ({ batches, deeds }) => {
        const desk = new EveningDesk(running.app, await newSession(database), batches);
        for (const what of [{ kind: 'batch' } as const, ...deeds, ...batches.map((): Deed => ({ kind: 'batch' }))]) {
          await desk.does(what);
          expect(await differences(desk.session)).toEqual([]);
        }

        const kept = desk.done.filter((each) => !each.takenBack);
        const without = new EveningDesk(running.app, await newSession(database), batches);
        for (const { deed: what } of kept) await without.does(what);
        expect(without.done).toHaveLength(kept.length);
        const untouched = kept.every(({ deed: { kind } }) => kind === 'batch' || kind === 'hide' || kind === 'air');
        takenBack += desk.done.filter((each) => each.deed.kind === tried && each.takenBack).length;
        expect(sums(await readStored(database.manager, desk.session), untouched)).toEqual(sums(await readStored(database.manager, without.session), untouched));
        // A question that a reset took off air does not come back with the reset; what followed on air is then another story.
        const resetTakenBack = desk.done.some(({ deed: { kind }, takenBack: undone }) => kind === 'reset' && undone);
        if (resetTakenBack && desk.done.some(({ deed: { kind } }) => kind === 'air')) return;
        expect(await usedComments(desk.session)).toEqual(await usedComments(without.session));
        expect(await onAir(desk.session)).toEqual(await onAir(without.session));
      }),
      seeded,
    );
    // Or else nothing of that was tried.
    expect(takenBack).toBeGreaterThan(2);
  });
}

describe('what is taken back, on PostgreSQL alone', () => describeTakenBack());
describeWithRedis('what is taken back, with Redis', (redis) => describeTakenBack(redis));
