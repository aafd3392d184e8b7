import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError, messageOf, systemCode } from './embedded-postgres.error';

/** Any number; it only has to be the same in every version of the product. */
const OWNER_LOCK = 20_260_101;
/** The product's own, in the cluster. */
export const DATABASE = 'tiktok_live_support';
const OWNER_NAME = 'tiktok-live-support pid ';

export interface ServerAddress {
  readonly port: number;
  readonly password: string;
}

export const databaseUrl = ({ port, password }: ServerAddress, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

export class ServerEnded extends EmbeddedPostgresError {}

/**
 * Connects and marks the cluster as owned by this process. The mark is an advisory lock, so the operating system takes
 * it back from a process that was killed, and nobody has to guess whether a number in a lock file is still alive.
 */
export async function connectAsOwner(address: ServerAddress, patience: ServerPatience): Promise<Client> {
  const client = await connectWhenReady(address, patience);
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [OWNER_LOCK]);
  if (rows[0]?.locked) return client;
  const owner = await client.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [OWNER_LOCK],
  );
  await client.end();
  const pid = owner.rows[0]?.application_name.replace(OWNER_NAME, '') ?? 'unknown';
  throw new EmbeddedPostgresError(
    `Another TikTok Live Support (process ${pid}) is already running on this data folder: stop it first, or set DATA_DIR to another folder.`,
  );
}

export interface ServerPatience {
  /** False once waiting is pointless. */
  stillRunning(): Promise<boolean>;
  lastWords(): Promise<string>;
  log(line: string): void;
}

async function connectWhenReady(address: ServerAddress, patience: ServerPatience): Promise<Client> {
  const started = Date.now();
  let told = false;
  for (;;) {
    const client = new Client({
      host: '127.0.0.1',
      port: address.port,
      user: 'postgres',
      password: address.password,
      database: 'postgres',
      application_name: `${OWNER_NAME}${process.pid}`,
      ssl: false,
      options: '',
      keepAlive: true,
    });
    client.on('error', () => undefined); // the caller listens to 'end'
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (systemCode(error) === '28P01') {
        throw new EmbeddedPostgresError('The embedded database refuses its password: cluster.json belongs to another database, restore it from a backup.');
      }
      if (!(await patience.stillRunning())) {
        throw new ServerEnded(`The embedded database ended while starting: ${await patience.lastWords()}`);
      }
      if (!isPassing(error)) throw new EmbeddedPostgresError(`The embedded database does not answer: ${messageOf(error)}`);
      if (!told && Date.now() - started > 3_000) {
        told = true;
        patience.log('The database is repairing itself after a crash; this can take a minute.');
      }
      await delay(20);
    }
  }
}

/** Starting up, shutting down, not listening yet, or cut off in between. */
function isPassing(error: unknown): boolean {
  const code = systemCode(error);
  return code === '57P03' || code === '57P01' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || /terminated/.test(messageOf(error));
}

export async function ensureDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
}
