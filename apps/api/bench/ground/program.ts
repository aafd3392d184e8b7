import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { OverlayToken, SessionDetail } from '@app/contracts';
import type { Backend } from '../figure';
import { makeFolder } from './database';
import { startRedis } from './redis';

export interface Program {
  readonly url: string;
  /** Of the owner, signed in: `name=value`. */
  readonly cookie: string;
  /** What an overlay proves itself with. */
  readonly overlayToken: string;
  /** Makes another one: each may be used by so many pages only. */
  newOverlayToken(): Promise<string>;
  /** Puts a session for this host on. @returns its id */
  start(host: string): Promise<string>;
  session(id: string): Promise<SessionDetail>;
  /** Processor time that the program itself used so far, without its database. Seconds; null where the system does not tell. */
  processorSeconds(): number | null;
  stop(): Promise<void>;
}

/** The whole program as `npm start` runs it, as a process of its own. */
export async function startProgram(backend: Backend, webcastUrl: string): Promise<Program> {
  const folder = makeFolder();
  const redis = await startRedis(backend);
  const child = spawn(process.execPath, ['--enable-source-maps', join(import.meta.dirname, 'program.js')], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder.path, LOG_LEVEL: 'warn', WEBCAST_URL: webcastUrl, DATABASE_URL: '', REDIS_URL: redis.url ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const killWithParent = (): boolean => child.kill('SIGTERM');
  process.once('exit', killWithParent);
  const { url, link, overlayToken } = await readAddresses(child);
  const cookie = await signIn(link);
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(`${url}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  return {
    url,
    cookie,
    overlayToken,
    newOverlayToken: async () => ((await call('POST', '/overlay-tokens', { name: 'bench' })) as OverlayToken).token,
    start: async (host) => {
      const { id } = (await call('POST', '/sessions', { host })) as { id: string };
      await call('POST', `/sessions/${id}/start`);
      return id;
    },
    session: async (id) => (await call('GET', `/sessions/${id}`)) as SessionDetail,
    processorSeconds: () => processorSeconds(child.pid),
    stop: async () => {
      process.removeListener('exit', killWithParent);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await exited;
      }
      await redis.stop();
      folder.remove();
    },
  };
}

async function readAddresses(child: ChildProcess): Promise<{ url: string; link: string; overlayToken: string }> {
  if (child.stdout === null) throw new Error('The program has no output.');
  let text = '';
  for await (const line of createInterface({ input: child.stdout })) {
    text += `${line}\n`;
    if (!line.includes('Stop with Ctrl-C')) continue;
    child.stdout.resume();
    const [link, overlay] = [/http:\S+\/enter\/\S+/.exec(text)?.[0], /http:\S+\/overlay\?\S+/.exec(text)?.[0]];
    if (link === undefined || overlay === undefined) break;
    return { url: new URL(link).origin, link, overlayToken: new URL(overlay).searchParams.get('token') ?? '' };
  }
  throw new Error(`The program did not come up:\n${text}`);
}

async function signIn(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0];
  if (cookie === undefined) throw new Error(`The link did not sign in: ${response.status}`);
  return cookie;
}

/** Linux counts in hundredths of a second, user and system apart. */
function processorSeconds(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
