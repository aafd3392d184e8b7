import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemCode } from './embedded-postgres.error';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The postmaster that runs on this data folder, or null. A file whose process is gone, or whose number now belongs to
 * some other program (usual in containers, where numbers start again), is removed: PostgreSQL itself only asks whether
 * the number is in use, and would refuse to start.
 */
export async function findPostmaster(dataFolder: string): Promise<RunningPostmaster | null> {
  const file = join(dataFolder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid = 0, , , port = 0] = text.split('\n').map(Number);
  if (pid === 0) return null; // being written at this moment
  if (isAlive(pid) && (await isPostmasterOf(pid, dataFolder))) return { pid, port };
  await rm(file, { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function isPostmasterOf(pid: number, dataFolder: string): Promise<boolean> {
  const command = await commandLineOf(pid);
  if (command === null) return false;
  // Windows tells the name of the program only.
  return process.platform === 'win32' ? /postgres\.exe/i.test(command) : command.includes('postgres') && command.includes(dataFolder);
}

async function commandLineOf(pid: number): Promise<string | null> {
  const execute = promisify(execFile);
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    if (process.platform === 'win32') return (await execute('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'])).stdout;
    return (await execute('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return null;
  }
}
