import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ClusterCard } from './cluster-folder';
import { DATABASE, databaseUrl } from './owner-connection';
import { findPostmaster } from './postmaster-file';

const homeOf = (dataDir: string): string => join(resolve(dataDir), 'postgres');

/** Whether a database was ever made in this data folder. */
export async function hasCluster(dataDir: string): Promise<boolean> {
  return access(join(homeOf(dataDir), 'cluster.json')).then(
    () => true,
    () => false,
  );
}

/** The address of the embedded database that runs on this data folder, for whoever wants to look while somebody else owns it; null when none runs. */
export async function findRunningCluster(dataDir: string): Promise<string | null> {
  if (!(await hasCluster(dataDir))) return null;
  const home = homeOf(dataDir);
  const card = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8')) as ClusterCard;
  const running = await findPostmaster(card.dataFolder ?? join(home, 'data'));
  return running === null ? null : databaseUrl({ port: running.port || card.port, password: card.password }, DATABASE);
}
