import { spawn } from 'node:child_process';

/** How to run a program as the account that owns the cluster. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Set when the process gives up root. */
  readonly uid?: number;
  readonly gid?: number;
}

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs to the end and collects both streams. A program that cannot be started gives code null and the reason. */
export function run({ program, args, uid, gid }: Command): Promise<Outcome> {
  return new Promise((done) => {
    // Its own process group: Ctrl-C in the terminal must not cut an initdb or a shutdown short.
    const child = spawn(program, [...args], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...(uid === undefined ? {} : { uid, gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => done({ code: null, output: error.message }));
    child.once('close', (code) => done({ code, output: output.trim() }));
  });
}

/** PostgreSQL's own words for a failure: the first FATAL or error line with its hint, otherwise the last line. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.replace(/^[\d\-.: ]+UTC \[\d+\] /, '').trim());
  const failure = lines.find((line) => /(FATAL|PANIC|error):/.test(line));
  const detail = lines.find((line) => line.startsWith('DETAIL:'));
  return [failure ?? lines.filter(Boolean).at(-1) ?? 'no reason given', detail].filter(Boolean).join(' ');
}
