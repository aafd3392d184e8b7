import type { SessionId } from '@app/domain';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { redisKeys } from '../../infrastructure/redis';
import { describeWithRedis } from '../../testing';
import { bank, gives, likes, mint, perfume, ploy, says } from '../../testing/made-show';
import { sessionEntities } from '../entities';
import { RedisLeaderboard } from '../leaderboard/redis-leaderboard';
import { Corrections } from '../ledger/corrections.service';
import { Hiding } from '../ledger/hiding.service';
import { Ledger } from '../ledger/ledger.service';
import { batchOf } from '../../testing/made-show';
import { testDatabase, type TestDatabase } from '../../testing';
import { newSession } from '../testing/committed';
import { runVerify } from './run-verify';
import { verifySession, type Verification } from './verify-session';

const NOWHERE = '00000000-0000-4000-8000-000000000000' as SessionId;

describeWithRedis('verifying a session', (redis) => {
  let test: TestDatabase;
  let database: DataSource;
  let client: Redis;
  let ledger: Ledger;
  let session: SessionId;

  beforeAll(async () => {
    test = await testDatabase();
    database = await new DataSource({ type: 'postgres', url: test.url, entities: sessionEntities, poolSize: 4 }).initialize();
    client = new Redis(redis.url);
  });
  afterAll(async () => {
    client.disconnect();
    await database.destroy();
    await test.drop();
  });
  beforeEach(async () => {
    const board = new RedisLeaderboard(client, database);
    ledger = new Ledger(database, board);
    const corrections = new Corrections(database, board);
    session = await newSession(database);
    await ledger.append(batchOf(session, likes(ploy, 30, 1), gives(bank, perfume, 2, 2), says(mint, 'hello', 3), says(mint, ' HELLO ', 4), gives(null, perfume)));
    await ledger.resetViewer(session, bank.id, 'owner');
    await ledger.append(batchOf(session, gives(bank, perfume, 1, 5)));
    await new Hiding(database, board).hide(session, mint.id, 'owner');
    await corrections.undo(session, await corrections.adjust(session, mint.id, 5, 'a mistake', 'owner'), 'owner');
  });

  const verify = async (): Promise<Verification> => {
    const verification = await verifySession(database, client, session);
    if (verification === null) throw new Error('There is no such session');
    return verification;
  };
  const corrupt = (sql: string, ...more: unknown[]): Promise<unknown> => database.query(sql, [session, ...more]);

  it('finds nothing where there is nothing, and says what it looked at', async () => {
    const { differences, compared, entries, viewers, hashes } = await verify();
    expect(differences).toEqual([]);
    expect(compared).toEqual([
      'the ledger with the standings',
      'the ledger with the totals of the session',
      'the ledger with the ranking in PostgreSQL',
      'the standings with the ranking in Redis',
    ]);
    expect([entries, viewers]).toEqual([9, 3]);
    expect(hashes.ledger).toBe(hashes.stored);
    expect((await verify()).hashes).toEqual(hashes);
  });

  it.each([
    ['points', 'update standing set points = points + 1 where session_id = $1 and viewer_id = $2', /present points: the ledger gives 2 points, the standing has 2\.\d+ points \(\d+ units\)/],
    ['likes', 'update standing set likes = 31 where session_id = $1 and viewer_id = $2', 'present likes: the ledger gives 30, the standing has 31'],
    ['used points', 'update standing set used_points = 18018000 where session_id = $1 and viewer_id = $2', 'used points: the ledger gives 0 points, the standing has 1 points'],
    ['the moment', `update standing set reached_at = reached_at + interval '1 millisecond' where session_id = $1 and viewer_id = $2`, 'score reached at'],
    ['whether they are hidden', 'update standing set hidden = true where session_id = $1 and viewer_id = $2', 'being hidden: the ledger gives false, the standing has true'],
    ['a standing', 'delete from standing where session_id = $1 and viewer_id = $2', 'the ledger has 2 points, and there is no standing'],
  ])('finds it when somebody changes %s by hand', async (_, sql, told) => {
    await corrupt(sql, ploy.id);
    const { differences, hashes } = await verify();
    expect(differences.filter((line) => line.startsWith(`viewer ${ploy.id}`))).toEqual([typeof told === 'string' ? expect.stringContaining(told) : expect.stringMatching(told)]);
    expect(hashes.ledger).not.toBe(hashes.stored);
  });

  it('finds a standing of somebody of whom the ledger knows nothing', async () => {
    await corrupt(`insert into standing (session_id, viewer_id, points, reached_at, version) values ($1, '77', 9, now(), 1)`);
    expect((await verify()).differences).toContain('viewer 77: has a standing, and the ledger knows nothing of them');
  });

  it('finds wrong counts of gifts and wrong totals', async () => {
    await corrupt('update standing_gift set used_count = 1 where session_id = $1');
    await corrupt('update session set coins = coins - 1, active = 9, hidden = 0, points = points + 18018000 where id = $1');
    expect((await verify()).differences).toEqual([
      `viewer ${bank.id}, used gifts of ${perfume.id}: the ledger gives 2, the standing has 1`,
      'active of the session: the ledger gives 2, the session has 9',
      'hidden of the session: the ledger gives 1, the session has 0',
      'coins of the session: the ledger gives 80, the session has 79',
      expect.stringMatching(/^points of the session: the ledger gives (\d+) points, the session has \d+ points$/),
    ]);
  });

  it('finds a board in Redis that has them in another order, or lacks somebody', async () => {
    const order = redisKeys.leaderboardOrder(session);
    const [top] = await client.zrange(order, 0, 0);
    await client.zrem(order, top ?? '');
    expect((await verify()).differences).toEqual([`ranking in Redis, rank 1: viewer ${bank.id} by the ledger, ${ploy.id} on the board`]);
  });

  it('takes a board that Redis has lost for what it is: no difference, because nobody reads it', async () => {
    await client.flushall();
    const { differences, compared } = await verify();
    expect([differences, compared.at(-1)]).toEqual([[], expect.stringMatching(/^nothing in Redis/)]);
  });

  it('is right while the show goes on', async () => {
    const going = Array.from({ length: 30 }, (_, i) => ledger.append(batchOf(session, likes(ploy, 1 + (i % 15), 100 + i), likes(bank, 3, 200 + i))));
    for (let times = 0; times < 5; times++) expect((await verify()).differences).toEqual([]);
    await Promise.all(going);
    expect((await verify()).differences).toEqual([]);
  });

  it('says what came of it, and that a session is not there', async () => {
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    expect(await runVerify(database, client, session, say)).toBe('equal');
    expect(lines[0]).toMatch(new RegExp(`^Session ${session} of @mali_star, ready`));
    expect(lines.at(-1)).toBe('  All of it is equal.');
    await corrupt('update standing set likes = 31 where session_id = $1 and viewer_id = $2', ploy.id);
    expect(await runVerify(database, client, 'all', say)).toBe('different');
    expect(lines).toContain(`  DIFFERENT: viewer ${ploy.id}, present likes: the ledger gives 30, the standing has 31`);
    lines.length = 0;
    expect(await runVerify(database, client, NOWHERE, say)).toBe('no such session');
    expect(lines).toEqual([`There is no session ${NOWHERE}.`]);
    expect(await verifySession(database, client, NOWHERE)).toBeNull();
  });
});
