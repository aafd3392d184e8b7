import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const KEPT_LINES = 5_000;

const MAIN = resolve(__dirname, '../../../dist/apps/api/main.js');

export interface Program {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Signs in whoever opens it, once. */
  readonly signInLink: string;
  readonly overlayLink: string;
  readonly questionLink: string;
  /** What it has said so far, the last some thousand lines. */
  readonly output: readonly string[];
  /** As Ctrl-C would. @returns the exit code */
  stop(): Promise<number | null>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** A folder for one spec's data, and its end. */
export function makeDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tls-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs the built product as `npm start` does, on a free port, and waits until it prints its addresses. */
export async function startProgram(dataDir: string, settings: Record<string, string> = {}): Promise<Program> {
  if (!existsSync(MAIN)) throw new Error('The product is not built. Run npm test, or npm run build first.');
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const killWithParent = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const output: string[] = [];
  const printed = await readAddresses(child, output);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    process.removeListener('exit', killWithParent);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return { ...printed, output, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) };
}

async function readAddresses(child: ChildProcess, lines: string[]): Promise<Pick<Program, 'url' | 'signInLink' | 'overlayLink' | 'questionLink'>> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The program has no output.');
  const find = (part: string): string | undefined => lines.join('\n').match(new RegExp(`http://\\S+${part}\\S*`))?.[0];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [stdout, stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        if (line.includes('Stop with Ctrl-C')) resolve();
      });
    }
    child.once('close', () => reject(new Error(`The program did not come up:\n${lines.join('\n')}`)));
  });
  const [signInLink, overlayLink, questionLink] = [find('/enter/'), find('/overlay\\?'), find('/question\\?')];
  if (signInLink === undefined || overlayLink === undefined || questionLink === undefined) throw new Error(`The program did not say where it is:\n${lines.join('\n')}`);
  return { url: new URL(signInLink).origin, signInLink, overlayLink, questionLink };
}
