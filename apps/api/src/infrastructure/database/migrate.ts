import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';

/** Any number will do, as long as every process that migrates this database takes the same. */
const MIGRATION_LOCK = 7_402_118;

/**
 * Brings a database to the present schema: the product's own tables, and those of BullMQ's PostgreSQL backend.
 * Processes that start together take turns.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = new DataSource({ type: 'postgres', url: databaseUrl, migrations });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    await migrateQueue(client);
  } finally {
    await client.end();
  }
}
