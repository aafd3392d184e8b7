import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn, type EntitySchema } from 'typeorm';
import { testApp, testDatabase, type TestApp, type TestDatabase } from '../../testing';
import { migrate } from './migrate';
import { migrations } from './migrations';

/** What TypeORM would have to change in the database to fit the entities. */
async function differences(url: string, entities: (string | EntitySchema | (new () => object))[]): Promise<string[]> {
  const database = await new DataSource({ type: 'postgres', url, entities }).initialize();
  try {
    return (await database.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await database.destroy();
  }
}

const query = async <Row extends object>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the entities and the migrated database', () => {
  let running: TestApp;
  let entities: (new () => object)[];

  beforeAll(async () => {
    running = await testApp();
    entities = running.app.get(DataSource).entityMetadatas.map(({ target }) => target as new () => object);
  });
  afterAll(() => running.close());

  it('are one and the same', async () => {
    expect(entities.length).toBeGreaterThan(10);
    expect(await differences(running.databaseUrl, entities)).toEqual([]);
  });

  it('are not, once an entity has a column that no migration makes', async () => {
    @Entity('gift')
    class GiftWithColour {
      @PrimaryColumn('text', { primaryKeyConstraintName: 'gift_pk' }) id!: string;
      @Column('text') name!: string;
      @Column('integer') coins!: number;
      @Column('text', { name: 'icon_url', nullable: true }) iconUrl!: string | null;
      @Column('text') colour!: string;
    }
    expect(await differences(running.databaseUrl, [GiftWithColour])).toEqual([expect.stringContaining('ADD "colour" text NOT NULL')]);
  });

  it('are not, once an entity lets go of what a migration made', async () => {
    @Entity('gift')
    class GiftWithoutPrice {
      @PrimaryColumn('text', { primaryKeyConstraintName: 'gift_pk' }) id!: string;
      @Column('text') name!: string;
      @Column('text', { name: 'icon_url', nullable: true }) iconUrl!: string | null;
    }
    expect(await differences(running.databaseUrl, [GiftWithoutPrice])).toEqual([expect.stringContaining('DROP COLUMN "coins"')]);
  });

  it('leave no table without an entity', async () => {
    const tables = await query<{ name: string }>(running.databaseUrl, `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`);
    const known = new Set(running.app.get(DataSource).entityMetadatas.map(({ tableName }) => tableName));
    expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('every migration', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  /** Tables, columns, constraints, indexes, functions and triggers of the product, as text that can be compared. */
  const shape = (): Promise<object[]> =>
    query(
      test.url,
      `select 'column' as what, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as name from information_schema.columns where table_schema = 'public'
       union all select 'constraint', conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
       union all select 'index', indexdef from pg_indexes where schemaname = 'public'
       union all select 'function', proname from pg_proc where pronamespace = 'public'::regnamespace
       union all select 'trigger', tgname from pg_trigger where not tgisinternal
       order by 1, 2`,
    );

  it('can be taken back, and leaves nothing behind', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(50);
    const database = await new DataSource({ type: 'postgres', url: test.url, migrations }).initialize();
    try {
      const rest = async (): Promise<string[]> => (await query<{ table_name: string }>(test.url, `select table_name from information_schema.tables where table_schema = 'public' order by 1`)).map((row) => row.table_name);
      for (let left = migrations.length; left > 0; left--) await database.undoLastMigration({ transaction: 'each' });
      expect(await rest()).toEqual(['migrations']);
      expect(await query(test.url, `select from pg_proc where pronamespace = 'public'::regnamespace`)).toEqual([]);
    } finally {
      await database.destroy();
    }
    await migrate(test.url);
    expect(await shape()).toEqual(before);
  });

  it('has run when it has run: once more changes nothing, and processes that start together take turns', async () => {
    const before = await shape();
    await Promise.all([migrate(test.url), migrate(test.url), migrate(test.url)]);
    expect(await shape()).toEqual(before);
  });
});
