import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../infrastructure/database/embedded/free-port';
import { describeWhen } from './describe-when';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

const installed = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A real Redis that is empty and nobody else's; null when `redis-server` is not on the PATH. */
export async function testRedis(): Promise<TestRedis | null> {
  if (!installed()) return null;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const redis = await tryToStart(await freePort());
    if (redis) return redis;
  }
  throw new Error('redis-server found no free port in five attempts');
}

async function tryToStart(port: number): Promise<TestRedis | null> {
  const dir = mkdtempSync(join(tmpdir(), 'tls-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(server, 'exit');
  const killWithParent = (): boolean => server.kill('SIGKILL');
  process.once('exit', killWithParent);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', killWithParent);
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL');
      await exited;
    }
    rmSync(dir, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.includes('Ready to accept connections')) {
      server.stdout.resume();
      return { url: `redis://127.0.0.1:${port}`, stop };
    }
  }
  await stop();
  return null;
}

/**
 * Specs that need Redis: skipped aloud where there is none, otherwise run with a server of their own that is up before
 * the first hook of the body. `redis.url` is there in hooks and specs, not while they are being declared.
 */
export function describeWithRedis(name: string, specs: (redis: { readonly url: string }) => void): void {
  describeWhen(installed(), 'redis-server is not installed', name, () => {
    let running: TestRedis | null = null;
    beforeAll(async () => {
      running = await testRedis();
    });
    afterAll(() => running?.stop());
    specs({
      get url(): string {
        if (!running) throw new Error('Redis runs only in hooks and specs');
        return running.url;
      },
    });
  });
}
