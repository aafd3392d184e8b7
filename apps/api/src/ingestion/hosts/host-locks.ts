import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { HostClaims } from '../sessions/session.director';

const RETRY_MS = 1_000;

/** A process whose machine is gone says nothing: PostgreSQL lets go of its locks when it does not answer for so long. */
const NOTICE_DEATH = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/**
 * One listener for each host among all processes: an advisory lock of PostgreSQL's, held by a connection of its own, so
 * that it falls when the process dies. A connection that is lost for a while does not interrupt the listening; when it is
 * back, and somebody else has taken the host meanwhile, `onLost` is told.
 */
export class HostLocks implements HostClaims {
  private readonly held = new Set<string>();
  private client: Promise<Client> | null = null;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onLost: (host: string) => void,
  ) {}

  async claim(host: string): Promise<boolean> {
    if (this.held.has(host)) return true;
    const mine = await this.lock(host);
    if (mine) this.held.add(host);
    return mine;
  }

  async release(host: string): Promise<void> {
    if (!this.held.delete(host)) return;
    // Where the connection is gone, so is the lock.
    await (await this.client)?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [keyOf(host)]).catch(() => undefined);
  }

  /** Lets go of all of them. */
  async close(): Promise<void> {
    this.closed = true;
    this.held.clear();
    await this.client?.then((client) => client.end()).catch(() => undefined);
  }

  private async lock(host: string): Promise<boolean> {
    const client = await (this.client ??= this.connect());
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [keyOf(host)]);
    return rows[0]?.mine === true;
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(NOTICE_DEATH);
    } catch (error) {
      this.client = null;
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => {
      this.client = null;
      if (!this.closed) void this.lockAgain();
    });
    return client;
  }

  private async lockAgain(): Promise<void> {
    for (const host of [...this.held]) {
      while (!this.closed && this.held.has(host)) {
        try {
          if (!(await this.lock(host))) {
            this.held.delete(host);
            this.onLost(host);
          }
          break;
        } catch {
          await wait(RETRY_MS, undefined, { ref: false });
        }
      }
    }
  }
}

function keyOf(host: string): string {
  return `host ${host}`;
}
