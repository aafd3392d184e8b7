import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** A Redis that keeps what it holds over stops and starts, as `appendfsync everysec` does. */
export interface RedisServer {
  /** Stays the same over stops and starts. */
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Null where `redis-server` can be run; otherwise why not. */
export function redisMissing(): string | null {
  return spawnSync('redis-server', ['--version']).status === 0 ? null : 'redis-server is not installed';
}

export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  process.once('exit', () => child?.kill('SIGKILL'));
  const start = async (): Promise<void> => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
    const server = (child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] }));
    for await (const line of createInterface({ input: server.stdout })) {
      if (!line.includes('Ready to accept connections')) continue;
      server.stdout.resume();
      return;
    }
    throw new Error('redis-server did not start.');
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
