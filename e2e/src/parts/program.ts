import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve(__dirname, '../../../dist/apps/api/main.js');

export interface Program {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Signs in whoever opens it, once. */
  readonly signInLink: string;
  readonly overlayLink: string;
  readonly questionLink: string;
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
  const printed = await readAddresses(child);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    process.removeListener('exit', killWithParent);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return { ...printed, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) };
}

async function readAddresses(child: ChildProcess): Promise<Pick<Program, 'url' | 'signInLink' | 'overlayLink' | 'questionLink'>> {
  const lines: string[] = [];
  if (child.stdout === null || child.stderr === null) throw new Error('The program has no output.');
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const find = (part: string): string | undefined => lines.join('\n').match(new RegExp(`http://\\S+${part}\\S*`))?.[0];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (!line.includes('Stop with Ctrl-C')) continue;
    child.stdout.resume();
    const [signInLink, overlayLink, questionLink] = [find('/enter/'), find('/overlay\\?'), find('/question\\?')];
    if (signInLink === undefined || overlayLink === undefined || questionLink === undefined) break;
    return { url: new URL(signInLink).origin, signInLink, overlayLink, questionLink };
  }
  throw new Error(`The program did not come up:\n${lines.join('\n')}`);
}
