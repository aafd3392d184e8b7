import { createHash, randomBytes } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reasonIn, run } from './child-process';
import { EmbeddedPostgresError, messageOf, orOwnServer, systemCode } from './embedded-postgres.error';
import { isAlive } from './postmaster-file';
import type { ServerAccount } from './server-account';

/** What has to outlive this process; kept with mode 0600 beside the cluster. */
export interface ClusterCard {
  password: string;
  port: number;
  /** PGDATA, absolute, when it could not lie in the data folder itself. */
  dataFolder?: string;
}

export interface ClusterFolder {
  /** `<dataDir>/postgres` */
  readonly home: string;
  readonly id: string;
  readonly logFile: string;
  readonly card: ClusterCard;
  save(change: Partial<ClusterCard>): Promise<void>;
}

export async function openClusterFolder(dataDir: string): Promise<ClusterFolder> {
  const home = join(resolve(dataDir), 'postgres');
  const file = join(home, 'cluster.json');
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await access(home, constants.W_OK | constants.X_OK);
    const card = await readOrMakeCard(file);
    return {
      home,
      id: createHash('sha256').update(home).digest('hex').slice(0, 12),
      logFile: join(home, 'server.log'),
      card,
      save: async (change) => {
        Object.assign(card, change);
        await writeFile(`${file}.new`, JSON.stringify(card), { mode: 0o600 });
        await rename(`${file}.new`, file);
      },
    };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The database folder ${home} cannot be written (${systemCode(error) ?? messageOf(error)}): set DATA_DIR to a folder of your own, ${orOwnServer}.`,
    );
  }
}

async function readOrMakeCard(file: string): Promise<ClusterCard> {
  const fresh: ClusterCard = { password: randomBytes(24).toString('hex'), port: 0 };
  try {
    // Exclusive: of two first starts at the same moment both go on with the same password.
    await writeFile(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    if (await stat(join(file, '..', 'data')).catch(() => null)) {
      await rm(file);
      throw new EmbeddedPostgresError(`${file} is missing, and with it the password of the database beside it: restore it from a backup, ${orOwnServer}.`);
    }
    return fresh;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as ClusterCard;
  } catch {
    throw new EmbeddedPostgresError(`${file} is damaged: restore it from a backup, ${orOwnServer}.`);
  }
}

/**
 * Makes the cluster when there is none. initdb works in a folder of its own that gets its name only when it is whole,
 * so an interrupted first start leaves nothing behind that a later one could mistake for a database.
 */
export async function initialiseCluster(folder: ClusterFolder, account: ServerAccount, durable: boolean): Promise<void> {
  const unfinished = `${account.dataFolder}.new-${process.pid}`;
  const passwordFile = join(account.dataFolder, '..', `password-${process.pid}`);
  await removeLeftovers(join(account.dataFolder, '..'));
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${folder.card.password}\n`, { mode: 0o600 });
    await account.own(unfinished);
    await account.own(passwordFile);
    const outcome = await run(
      account.command(account.binaries.initdb, [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ]),
    );
    if (outcome.code !== 0) throw new EmbeddedPostgresError(`The database could not be made in ${folder.home}: ${reasonIn(outcome.output)}`);
    await rename(unfinished, account.dataFolder).catch((error: unknown) => {
      // Another process was first; its cluster has the same password.
      if (systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /^(?:data\.new|password)-(\d+)$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) await rm(join(parent, name), { recursive: true, force: true });
  }
}
