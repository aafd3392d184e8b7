import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { clusterAddress } from './cluster-address';

export interface TestDatabase {
  /** Migrated, empty, and nobody else's. */
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'migrated_template';
/** Any number that the product does not use; the template database carries it too. */
const TEMPLATE_LOCK = 20_260_102;

export async function testDatabase(): Promise<TestDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (client) => {
    await ensureTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    url: urlOf(name),
    // FORCE: a spec that failed may have left connections open.
    drop: () => asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Made by the first spec file that asks, while the others wait: copying it takes a tenth of migrating anew. */
async function ensureTemplate(client: Client): Promise<void> {
  if (await templateExists(client)) return;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await templateExists(client)) return;
    const unfinished = `${TEMPLATE}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    const { migrate } = await import('../infrastructure/database/migrate');
    await migrate(urlOf(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function templateExists(client: Client): Promise<boolean> {
  return ((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE])).rowCount ?? 0) > 0;
}

function urlOf(database: string): string {
  const url = new URL(clusterAddress());
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
