import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from './parts/organizer';
import { makeDataDir } from './parts/program';

const root = resolve(__dirname, '../..');

interface Start {
  readonly command: ChildProcess;
  readonly url: string;
  readonly exited: Promise<unknown[]>;
}

/** The command that the README names, up to the line that it prints when all is up. */
async function npmStart(dataDir: string): Promise<Start> {
  const command = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(command, 'exit');
  let url = '';
  for await (const line of createInterface({ input: command.stdout })) {
    url = /http:\/\/\S+\/enter\//.exec(line)?.[0].replace('/enter/', '') ?? url;
    if (line.includes('Stop with Ctrl-C')) break;
  }
  command.stdout.resume();
  return { command, url, exited };
}

const answers = async (url: string): Promise<boolean> => fetch(`${url}/api/ready`).then(({ ok }) => ok, () => false);
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Process groups and signals are those of Unix; Windows ends processes in its own way. */
(process.platform === 'win32' ? describe.skip : describe)('npm start', () => {
  const dataDir = makeDataDir();
  const postmasterFile = join(dataDir.path, 'postgres/data/postmaster.pid');
  const postmaster = (): number => Number(readFileSync(postmasterFile, 'utf8').split('\n', 1)[0]);
  const started: ChildProcess[] = [];
  const start = async (): Promise<Start> => {
    const it = await npmStart(dataDir.path);
    started.push(it.command);
    return it;
  };
  afterAll(async () => {
    for (const command of started) command.kill('SIGKILL');
    if (existsSync(postmasterFile)) process.kill(postmaster(), 'SIGINT');
    await eventually(async () => existsSync(postmasterFile), (there) => !there);
    dataDir.remove();
  });

  it('brings everything up, and on SIGTERM takes everything down, the database too', async () => {
    const { command, url, exited } = await start();
    expect(await answers(url)).toBe(true);
    const database = postmaster();
    command.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(await answers(url)).toBe(false);
    expect(isRunning(database)).toBe(false);
  });

  it('leaves no program behind when it is killed, and goes on with the database that was', async () => {
    const { command, url, exited } = await start();
    const database = postmaster();
    command.kill('SIGKILL');
    await exited;
    await eventually(() => answers(url), (up) => !up);
    const next = await start();
    expect(await answers(next.url)).toBe(true);
    next.command.kill('SIGINT');
    expect(await next.exited).toEqual([0, null]);
    expect(isRunning(database)).toBe(false);
  });
});
