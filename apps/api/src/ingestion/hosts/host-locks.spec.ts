import { Client } from 'pg';
import { breakableLink, eventually, testDatabase, type BreakableLink, type TestDatabase } from '../../testing';
import { HostLocks } from './host-locks';

describe('the locks of hosts', () => {
  let database: TestDatabase;
  let link: BreakableLink;
  let lost: string[];
  let one: HostLocks;
  let two: HostLocks;

  beforeEach(async () => {
    database = await testDatabase();
    link = await breakableLink(database.url);
    lost = [];
    one = new HostLocks(link.url, (host) => lost.push(host));
    two = new HostLocks(database.url, () => undefined);
  });
  afterEach(async () => {
    await Promise.all([one.close(), two.close()]);
    await link.close();
    await database.drop();
  });

  it('are held by one process at a time, each for itself', async () => {
    expect([await one.claim('mali'), await two.claim('mali'), await two.claim('nok'), await one.claim('nok')]).toEqual([true, false, true, false]);
    expect([await one.claim('mali'), await two.claim('mali')]).toEqual([true, false]);
  });

  it('go over when they are released, also when they were asked for several times', async () => {
    await one.claim('mali');
    await one.claim('mali');
    await one.release('mali');
    expect(await two.claim('mali')).toBe(true);
  });

  it('go over when the process ends', async () => {
    await one.claim('mali');
    await one.close();
    expect(await eventually('the lock is free', async () => ((await two.claim('mali')) ? true : null))).toBe(true);
  });

  it('are taken again after the database was away', async () => {
    await one.claim('mali');
    link.cut();
    link.mend();
    const watcher = new Client({ connectionString: database.url });
    await watcher.connect();
    const holders = async (): Promise<number> => (await watcher.query(`select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)).rowCount ?? 0;
    await eventually('it was let go of and taken again', async () => ((await holders()) === 1 && !(await two.claim('mali')) ? true : null));
    await watcher.end();
    expect(lost).toEqual([]);
  });

  it('are given up, and said to be, when another process took them while the database could not be reached', async () => {
    await one.claim('mali');
    link.cut();
    await eventually('the other one has it', async () => ((await two.claim('mali')) ? true : null));
    link.mend();
    await eventually('the first one knows', () => (lost.length > 0 ? true : null));
    expect(lost).toEqual(['mali']);
    expect(await one.claim('mali')).toBe(false);
  });
});
