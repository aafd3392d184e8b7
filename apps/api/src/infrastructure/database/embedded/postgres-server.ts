import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder';
import { clusterSettings } from './cluster-settings';
import { reasonIn, run } from './child-process';
import { EmbeddedPostgresError, orOwnServer } from './embedded-postgres.error';
import { freePort } from './free-port';
import { findPostmaster, isAlive } from './postmaster-file';
import type { ServerAccount } from './server-account';

/** Bytes; the server says little, so a bigger log comes from trouble that was long ago. */
const LOG_LIMIT = 5_000_000;
/** Processes of a killed postmaster hold its shared memory until they notice, within a second or so. */
const START_ATTEMPTS = 40;

/** Starts and stops the postmaster of one cluster; knows nothing about connections. */
export class PostgresServer {
  private child: ChildProcess | null = null;

  constructor(
    private readonly folder: ClusterFolder,
    private readonly account: ServerAccount,
    private readonly durable: boolean,
  ) {}

  /** Makes sure that a postmaster runs, one left behind by a killed process included. Gives its port. */
  async ensureRunning({ keepPort }: { keepPort: boolean }): Promise<{ port: number; adopted: boolean }> {
    for (let attempt = 1; ; attempt++) {
      const running = await findPostmaster(this.account.dataFolder);
      if (running) return { port: running.port || this.folder.card.port, adopted: this.child?.pid !== running.pid };
      const output = await this.launch(keepPort);
      if (output === null) return { port: this.folder.card.port, adopted: false };
      const worthAnotherTry = /lock file|shared memory|could not bind|Address already in use/i.test(output);
      if (!worthAnotherTry || attempt >= START_ATTEMPTS) throw this.startFailed(output);
      await delay(250);
    }
  }

  /** True while this process or another one keeps the postmaster going. */
  async isRunning(): Promise<boolean> {
    return (await findPostmaster(this.account.dataFolder)) !== null;
  }

  async stop(): Promise<void> {
    const postmaster = await findPostmaster(this.account.dataFolder);
    if (!postmaster) return;
    const stopped = await this.pgCtl('stop', '--mode=fast', '--timeout=60');
    // Connections that hang must not keep the process from ending; the log replays at the next start.
    if (stopped.code !== 0 && isAlive(postmaster.pid)) await this.pgCtl('stop', '--mode=immediate', '--timeout=10');
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) {
      const child = this.child;
      await new Promise((done) => child.once('exit', done));
    }
  }

  /** The last words of the server, for when it answers nobody. */
  async lastWords(): Promise<string> {
    return reasonIn((await readFile(this.folder.logFile, 'utf8').catch(() => '')).slice(-4000));
  }

  /** Gives null once the postmaster has its lock file, otherwise what it said before it ended. */
  private async launch(keepPort: boolean): Promise<string | null> {
    const { card } = this.folder;
    const port = keepPort ? card.port : await freePort(card.port);
    if (port !== card.port) await this.folder.save({ port });
    const settings = join(this.account.dataFolder, 'postgresql.conf');
    await writeFile(settings, clusterSettings({ port, durable: this.durable }));
    await this.account.own(settings);
    await this.trimLog();
    const from = (await stat(this.folder.logFile).catch(() => null))?.size ?? 0;
    const ended = process.platform === 'win32' ? await this.launchByPgCtl() : await this.launchDirectly();
    return ended ? (await readFile(this.folder.logFile)).subarray(from).toString() || ended : null;
  }

  private async launchDirectly(): Promise<string | null> {
    const { program, args, uid, gid } = this.account.command(this.account.binaries.postgres, ['-D', this.account.dataFolder]);
    const logFile = await open(this.folder.logFile, 'a', 0o600);
    try {
      const child = spawn(program, [...args], {
        cwd: '/',
        // A file, not a pipe: the server goes on writing when this process is killed.
        stdio: ['ignore', logFile.fd, logFile.fd],
        // A process group of its own: Ctrl-C in the terminal reaches the API, which stops the server once it has drained.
        detached: true,
        ...(uid === undefined ? {} : { uid, gid }),
      });
      this.child = child;
      child.unref();
      const ended = new Promise<string>((done) => {
        child.once('error', (error) => done(error.message));
        child.once('exit', (code, signal) => done(`postgres ended with ${signal ?? `code ${code}`}`));
      });
      return await Promise.race([ended, this.lockFileOf(child)]);
    } finally {
      await logFile.close();
    }
  }

  private async lockFileOf(child: ChildProcess): Promise<null> {
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const text = await readFile(join(this.account.dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
      // The line after the addresses comes only when the port is bound; the last one tells the state.
      if (Number(text.split('\n')[0]) === child.pid && /\n(starting|ready|standby)/.test(text)) return null;
      await delay(10);
    }
    return new Promise(() => undefined);
  }

  /** PostgreSQL refuses an administrator's token; pg_ctl knows how to give it up. */
  private async launchByPgCtl(): Promise<string | null> {
    const { code, output } = await this.pgCtl('start', `--log=${this.folder.logFile}`, '--wait', '--timeout=60');
    return code === 0 ? null : output;
  }

  private pgCtl(action: string, ...options: string[]): Promise<{ code: number | null; output: string }> {
    return run(this.account.command(this.account.binaries.pgCtl, [action, `--pgdata=${this.account.dataFolder}`, ...options]));
  }

  private async trimLog(): Promise<void> {
    const size = (await stat(this.folder.logFile).catch(() => null))?.size ?? 0;
    if (size > LOG_LIMIT) await rename(this.folder.logFile, `${this.folder.logFile}.old`);
  }

  private startFailed(output: string): EmbeddedPostgresError {
    if (/ENOENT|required file not found/.test(output)) {
      return new EmbeddedPostgresError(`The bundled PostgreSQL does not run on this system (it needs glibc): ${orOwnServer.slice(3)}.`);
    }
    return new EmbeddedPostgresError(`The embedded database in ${this.folder.home} does not start: ${reasonIn(output)}`);
  }
}
