import { viewerId, type SessionId } from '@app/domain';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { redisKeys } from '../../infrastructure/redis';
import { describeWithRedis, testDatabase, type TestDatabase } from '../../testing';
import { commit, newSession, type Place } from '../testing/committed';
import { describeLeaderboard } from './leaderboard.conformance';
import { RedisBoard } from './redis-board';
import { RedisLeaderboard } from './redis-leaderboard';

const [ann, bo, cleo] = ['7001', '7002', '7003'] as const;

describeWithRedis('with Redis', (redis) => {
  let client: Redis;
  let test: TestDatabase;
  let database: DataSource;
  let leaderboard: RedisLeaderboard;
  let session: SessionId;
  let board: RedisBoard;

  beforeAll(async () => {
    client = new Redis(redis.url);
    test = await testDatabase();
    database = await new DataSource({ type: 'postgres', url: test.url, poolSize: 4 }).initialize();
    leaderboard = new RedisLeaderboard(client, database);
  });
  afterAll(async () => {
    await client.quit();
    await database.destroy();
    await test.drop();
  });
  beforeEach(async () => {
    session = await newSession(database);
    board = new RedisBoard(client, session);
  });

  const change = async (...places: Place[]): Promise<void> => leaderboard.project(session, await commit(database, session, places));
  /** What Redis itself holds, without PostgreSQL's help: null when it does not vouch for this version. */
  const inRedis = (version: bigint): Promise<string[] | null> => board.range(version, 0, 9);

  describeLeaderboard('the leaderboard in Redis', (other) => new RedisLeaderboard(client, other));

  it('holds what it was told', async () => {
    await change([ann, 5n]);
    await change([bo, 7n]);
    expect([await inRedis(2n), await board.indexOf(2n, viewerId(ann)), await board.indexOf(2n, viewerId(cleo))]).toEqual([[bo, ann], 1, -1]);
  });

  it('vouches for no version that it does not hold completely', async () => {
    await change([ann, 5n]);
    const slow = await commit(database, session, [[bo, 9n]]);
    await change([cleo, 7n]);
    expect([await inRedis(1n), await inRedis(2n), await inRedis(3n)]).toEqual([[cleo, ann], null, null]);
    await leaderboard.project(session, slow);
    expect(await inRedis(3n)).toEqual([bo, cleo, ann]);
  });

  it('never takes an older version of somebody for a newer one', async () => {
    const [first, second] = [await commit(database, session, [[ann, 5n]]), await commit(database, session, [[ann, 9n], [bo, 7n]])];
    await board.take(second.standings);
    await board.take(first.standings);
    await leaderboard.rebuild(session);
    expect(await inRedis(2n)).toEqual([ann, bo]);
  });

  it('takes a fall from a newer version', async () => {
    await change([ann, 9n], [bo, 7n]);
    await change([ann, 0n]);
    expect(await inRedis(2n)).toEqual([bo, ann]);
    expect(await client.zcard(redisKeys.leaderboardOrder(session))).toBe(2);
  });

  it('makes good on a second delivery what the first one never told', async () => {
    await change([ann, 5n]);
    await commit(database, session, [[bo, 9n]]);
    expect(await inRedis(2n)).toBeNull();
    await leaderboard.project(session, null);
    expect(await inRedis(2n)).toEqual([bo, ann]);
  });

  it('makes good by itself what was never told, once it misses too much', async () => {
    await change([ann, 5n]);
    await commit(database, session, [[bo, 900n]]);
    for (let points = 6n; points < 60n; points++) await change([ann, points]);
    expect(await inRedis(55n)).toEqual([bo, ann]);
    expect((await client.hkeys(redisKeys.leaderboardMembers(session))).filter((field) => field.startsWith('taken'))).toEqual([]);
  });

  it('is answered for by PostgreSQL after Redis was wiped, and built anew by the next change', async () => {
    await change([ann, 5n], [bo, 7n]);
    await client.flushall();
    expect([await leaderboard.top(session, 10), await leaderboard.rankOf(session, viewerId(ann)), await inRedis(0n)]).toEqual([[bo, ann], 2, null]);
    await change([cleo, 6n]);
    expect(await inRedis(2n)).toEqual([bo, cleo, ann]);
  });

  it('does not vouch for a board that was wiped while it was built', async () => {
    const { standings } = await commit(database, session, [[ann, 5n], [bo, 7n]]);
    await board.build(async () => {
      await client.flushall();
      return { version: 1n, standings };
    });
    expect(await inRedis(1n)).toBeNull();
    await leaderboard.rebuild(session);
    expect(await inRedis(1n)).toEqual([bo, ann]);
  });

  it('holds nothing of a deleted session, though a writer was overtaken by the deletion', async () => {
    const late = await commit(database, session, [[ann, 5n]]);
    await database.query('delete from standing where session_id = $1', [session]);
    await database.query('delete from session where id = $1', [session]);
    await leaderboard.forget(session);
    await leaderboard.project(session, late);
    expect(await client.keys(`*${session}*`)).toEqual([]);
  });

  it('takes a crowd in portions', async () => {
    const crowd = Array.from({ length: 4_100 }, (_, i): Place => [String(8_000 + i), BigInt(i)]);
    await change(...crowd);
    expect(await inRedis(1n)).toEqual(crowd.slice(-10).reverse().map(([id]) => id));
    expect(await leaderboard.rankOf(session, viewerId('8000'))).toBe(4_100);
  });
});
