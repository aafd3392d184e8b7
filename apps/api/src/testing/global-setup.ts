import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../infrastructure/database/embedded';
import { isAlive } from '../infrastructure/database/embedded/postmaster-file';
import { CLUSTER_FOLDER, clusterFolder, publishClusterAddress } from './cluster-address';

let cluster: EmbeddedPostgres | null = null;

/** One throw-away PostgreSQL for the whole run. */
export default async function startCluster(): Promise<void> {
  removeAbandoned();
  const folder = clusterFolder(process.pid);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  cluster = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, durable: false });
  publishClusterAddress(cluster.url);
  // The teardown does not run when Jest is interrupted, and the server does not end with its parent.
  process.once('exit', () => kill(folder));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      kill(folder);
      process.kill(process.pid, signal);
    });
  }
}

export async function stopCluster(): Promise<void> {
  await cluster?.stop();
  cluster = null;
  rmSync(clusterFolder(process.pid), { recursive: true, force: true });
}

/** A run that was killed outright leaves its server behind; the next run clears it away. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = CLUSTER_FOLDER.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) kill(join(tmpdir(), name));
  }
}

function kill(folder: string): void {
  try {
    const [pid] = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n').map(Number);
    if (pid) process.kill(pid, 'SIGQUIT');
  } catch {
    // Stopped already, which is what was wanted.
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Left by another user of this machine, whose business it is.
  }
}
