import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/infrastructure/database/embedded/free-port';
import type { Backend } from '../figure';
import { makeFolder } from './database';

export interface Redis {
  /** Null where the backend is PostgreSQL alone. */
  readonly url: string | null;
  stop(): Promise<void>;
}

export function redisVersion(): string | null {
  const { status, stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/v=(\S+)/.exec(stdout)?.[1] ?? 'unknown') : null;
}

/** Redis as docker-compose.yaml runs it: written down every second. */
export async function startRedis(backend: Backend): Promise<Redis> {
  if (backend === 'postgres') return { url: null, stop: async () => undefined };
  const folder = makeFolder();
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path, '--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec'];
  const server = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(server, 'exit');
  process.once('exit', () => server.kill('SIGKILL'));
  for await (const line of createInterface({ input: server.stdout })) if (line.includes('Ready to accept connections')) break;
  server.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGKILL');
      await exited;
      folder.remove();
    },
  };
}
