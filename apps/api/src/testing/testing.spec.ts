import { Redis } from 'ioredis';
import { Client } from 'pg';
import { describeWithRedis, testDatabase } from '.';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  it('gives each caller a migrated database of its own', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    const migrated = await query(one.url, "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'");
    expect(migrated[0]?.['tables']).toBeGreaterThan(0);
    await query(one.url, 'CREATE TABLE mine AS SELECT 1 AS one');
    await expect(query(other.url, 'SELECT * FROM mine')).rejects.toThrow(/does not exist/);
    await one.drop();
    await other.drop();
    await expect(query(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('drops a database that still has connections', async () => {
    const database = await testDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    await client.end();
  });
});

describeWithRedis('testRedis', (redis) => {
  it('is empty and answers', async () => {
    const client = new Redis(redis.url);
    expect(await client.dbsize()).toBe(0);
    expect(await client.ping()).toBe('PONG');
    await client.quit();
  });
});
