import { DataSource } from 'typeorm';
import { migrate } from '../../infrastructure/database';
import { migrations } from '../../infrastructure/database/migrations';
import { testDatabase, type TestDatabase } from '../../testing';

/** The migration that brought runs and points; what an installation from before holds is filled in. */
const RUNS = 'SessionRuns1700000000004';

describe('sessions of before runs were kept', () => {
  let test: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    test = await testDatabase();
    database = await new DataSource({ type: 'postgres', url: test.url, migrations }).initialize();
    for (let left = migrations.length; left > migrations.findIndex((each) => each.name === RUNS); left--) await database.undoLastMigration({ transaction: 'each' });
    await database.query(`
      insert into session (id, host, status, connection, started_at, stopped_at) values
        ('00000000-0000-4000-8000-000000000001', 'over', 'stopped', '{"state":"idle"}', '2026-01-10T19:00:00Z', '2026-01-10T22:00:00Z'),
        ('00000000-0000-4000-8000-000000000002', 'on', 'running', '{"state":"idle"}', '2026-01-11T19:00:00Z', null),
        ('00000000-0000-4000-8000-000000000003', 'never', 'ready', '{"state":"idle"}', null, null);
      insert into standing (session_id, viewer_id, points, used_points, reached_at, version) values
        ('00000000-0000-4000-8000-000000000001', '71', 9000000000000000000, 200000000000000000, now(), 1),
        ('00000000-0000-4000-8000-000000000001', '72', 9000000000000000000, 5, now(), 1)`);
    await migrate(test.url);
  });
  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  it('have one run, which is open where they are still on', async () => {
    const rows = await database.query('select host, session_run.started_at, session_run.stopped_at from session join session_run on session_run.session_id = session.id order by host');
    expect(rows).toEqual([
      { host: 'on', started_at: new Date('2026-01-11T19:00:00Z'), stopped_at: null },
      { host: 'over', started_at: new Date('2026-01-10T19:00:00Z'), stopped_at: new Date('2026-01-10T22:00:00Z') },
    ]);
  });

  it('have all points that their viewers were ever given, also more than one score can hold', async () => {
    expect(await database.query('select host, points from session order by host')).toEqual([
      { host: 'never', points: '0' },
      { host: 'on', points: '0' },
      { host: 'over', points: '18200000000000000005' },
    ]);
  });
});
