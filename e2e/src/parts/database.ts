import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(__dirname, '../../..');

/** A PostgreSQL that the program does not own: it stays down while it is down. */
export interface Database {
  /** Stays the same over stops and starts. */
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts the product's own PostgreSQL binaries on a folder of the spec's. */
export async function startDatabase(folder: string): Promise<Database> {
  const starter = buildStarter();
  let { child, url } = await launch(starter, folder);
  const killWithParent = (): void => {
    child.kill('SIGKILL');
    killPostmaster(folder);
  };
  process.once('exit', killWithParent);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return {
    url,
    stop,
    start: async () => {
      const again = await launch(starter, folder);
      if (again.url !== url) throw new Error('The database came back at another address.');
      ({ child, url } = again);
    },
  };
}

/** As a power cut would: the postmaster of a cluster below this data folder, with no chance to write anything. */
export function killPostmaster(dataDir: string): void {
  const home = join(dataDir, 'postgres');
  try {
    const card: unknown = JSON.parse(readFileSync(join(home, 'cluster.json'), 'utf8'));
    const elsewhere = typeof card === 'object' && card !== null && 'dataFolder' in card ? String(card.dataFolder) : null;
    const [pid] = readFileSync(join(elsewhere ?? join(home, 'data'), 'postmaster.pid'), 'utf8').split('\n').map(Number);
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // Not running, which is what was wanted.
  }
}

/** A program of its own, because a server that is stopped and started must not take the spec with it. */
function buildStarter(): string {
  const home = join(root, 'dist/e2e');
  mkdirSync(home, { recursive: true });
  const entry = join(home, `start-database.ts`);
  const outfile = join(home, `start-database.mjs`);
  writeFileSync(
    entry,
    `import { startEmbeddedPostgres } from ${JSON.stringify(join(root, 'apps/api/src/infrastructure/database/embedded/index.ts'))};
     const database = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
     process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
     console.log(database.url);
     setInterval(() => undefined, 60_000);`,
  );
  const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
  execFileSync(esbuild, [entry, '--bundle', '--platform=node', '--format=esm', '--packages=external', `--outfile=${outfile}`, '--log-level=error']);
  return outfile;
}

async function launch(starter: string, folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [starter, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    return { child, url: line };
  }
  throw new Error('The database did not start.');
}
