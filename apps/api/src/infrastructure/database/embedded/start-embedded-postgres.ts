import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { initialiseCluster, openClusterFolder } from './cluster-folder';
import { messageOf } from './embedded-postgres.error';
import { connectAsOwner, DATABASE, databaseUrl, ensureDatabase, ServerEnded, type ServerAddress, type ServerPatience } from './owner-connection';
import { findPostgresBinaries } from './postgres-binaries';
import { PostgresServer } from './postgres-server';
import { chooseAccount, type AccountRequest } from './server-account';

export interface EmbeddedPostgresOptions {
  /** The cluster lives in `postgres/` below it; made when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** False trades safety for speed: only for clusters that are thrown away. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the product's database, password included. Stays the same while this process runs. */
  readonly url: string;
  /** Resolves when the server has written everything and ended. */
  stop(): Promise<void>;
}

/** What this machine allows; specs pretend to be on another one. */
export type HostTraits = Pick<AccountRequest, 'euid' | 'refuge' | 'namespacesAllowed'>;

const thisHost = (): HostTraits => ({ euid: process.geteuid?.(), refuge: '/var/lib/tiktok-live-support' });

/**
 * Starts PostgreSQL on the data folder, or takes over the one that a killed process left running, and brings it back
 * when it dies. Throws `EmbeddedPostgresError` with one line for the organizer.
 */
export async function startEmbeddedPostgres(
  { dataDir, log, durable = true }: EmbeddedPostgresOptions,
  host: HostTraits = thisHost(),
): Promise<EmbeddedPostgres> {
  const folder = await openClusterFolder(dataDir);
  const inDataDir = join(folder.home, 'data');
  const account = await chooseAccount({
    binaries: await findPostgresBinaries(),
    dataFolder: folder.card.dataFolder ?? inDataDir,
    clusterId: folder.id,
    ...host,
  });
  if (!(await stat(account.dataFolder).catch(() => null))) {
    log('Making the database (first start only)');
    // Kept only when it lies elsewhere: a data folder that is moved takes its database along.
    if (account.dataFolder !== inDataDir) await folder.save({ dataFolder: account.dataFolder });
    await initialiseCluster(folder, account, durable);
  }
  const server = new PostgresServer(folder, account, durable);
  const patience: ServerPatience = { stillRunning: () => server.isRunning(), lastWords: () => server.lastWords(), log };

  const { owner: firstOwner, address } = await bringUp(server, folder.card.password, patience);
  let owner = firstOwner;
  let stopping = false;
  let repair = Promise.resolve();
  const watch = (client: Client): void => {
    owner = client;
    client.once('end', () => {
      if (!stopping) repair = bringBack();
    });
  };
  const bringBack = async (): Promise<void> => {
    log('The database went away; bringing it back');
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      try {
        await server.ensureRunning({ keepPort: true });
        if (stopping) return;
        watch(await connectAsOwner(address, patience));
        log('The database is back');
        return;
      } catch (error) {
        log(messageOf(error));
        await delay(pause);
      }
    }
  };
  watch(owner);

  return {
    url: databaseUrl(address, DATABASE),
    stop: async () => {
      stopping = true;
      await repair;
      await owner.end().catch(() => undefined);
      await server.stop();
    },
  };
}

/** Starts or takes over, and connects. What was found running may be on its way down, so that is tried again. */
async function bringUp(server: PostgresServer, password: string, patience: ServerPatience): Promise<{ owner: Client; address: ServerAddress }> {
  for (let attempt = 1; ; attempt++) {
    const { port, adopted } = await server.ensureRunning({ keepPort: false });
    const address = { port, password };
    try {
      const owner = await connectAsOwner(address, patience);
      await ensureDatabase(owner, DATABASE);
      if (adopted) patience.log('Taking over the database that is still running from last time');
      return { owner, address };
    } catch (error) {
      if (adopted && error instanceof ServerEnded && attempt < 5) continue;
      // What somebody else owns stays up; what was started here for nothing does not.
      if (!adopted) await server.stop();
      throw error;
    }
  }
}
