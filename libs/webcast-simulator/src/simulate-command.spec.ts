import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ControlEvent, WebcastEvent } from 'tiktok-live-connector';
import { WebcastChatMessage } from 'tiktok-live-proto/v3';
import { toBytes } from './protobuf';
import { watcherOf } from './testing/connect';

const script = path.resolve(__dirname, '../../../tools/simulate.mjs');

interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly over: Promise<number | null>;
}

const started: Running[] = [];

function simulate(...args: string[]): Running {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const running: Running = { child, output: () => text, over: new Promise((resolve) => child.once('close', resolve)) };
  started.push(running);
  return running;
}

async function untilSaid({ child, output, over }: Running, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(output());
    if (match) return match;
    const ended = await Promise.race([new Promise<false>((resolve) => child.stdout.once('data', () => resolve(false))), over.then(() => true)]);
    if (ended) throw new Error(`It ended without saying ${pattern}: ${output()}`);
  }
}

afterEach(async () => {
  for (const { child, over } of started.splice(0)) {
    child.kill('SIGKILL');
    await over;
  }
});

// Windows has no signals: there a process is ended, not asked.
(process.platform === 'win32' ? it.skip : it)('says where it listens, plays any host, and stops cleanly', async () => {
  const running = simulate('--port', '0', '--scenario', 'storm', '--rate', '400', '--seed', '9');
  const [, url = ''] = await untilSaid(running, /simulator on (http:\/\/127\.0\.0\.1:\d+)/);
  await untilSaid(running, new RegExp(`WEBCAST_URL=${url} npm start`));
  const { connection, received, disconnected } = watcherOf(url, 'whoever');
  const something = new Promise<void>((resolve) => connection.on(ControlEvent.DECODED_DATA, () => resolve()));
  await connection.connect();
  await something;
  expect(received.length).toBeGreaterThan(0);
  running.child.kill('SIGINT');
  expect(await running.over).toBe(0);
  expect(await disconnected).toBe(1006);
  expect(running.output()).toContain('Stopped.');
});

it('replays a file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'recording-'));
  const file = path.join(folder, 'one.jsonl');
  const payload = Buffer.from(toBytes(WebcastChatMessage, { content: 'from a file' })).toString('base64');
  await writeFile(file, `${JSON.stringify({ room: '1', at: '2025-03-01T20:15:00.000Z', method: 'WebcastChatMessage', payload })}\n`);
  const running = simulate('--port', '0', '--replay', file, '--rate', '100');
  const [, url = ''] = await untilSaid(running, /simulator on (http:\S+)/);
  const { connection } = watcherOf(url, 'whoever');
  const comment = new Promise<string>((resolve) => connection.on(WebcastEvent.CHAT, (message) => resolve(message.content)));
  await connection.connect();
  expect(await comment).toBe('from a file');
  await connection.disconnect();
  await rm(folder, { recursive: true });
});

it.each([
  [['--port', 'x'], '--port x: must be a whole number'],
  [['--rate', '0'], '--rate 0: must be a number'],
  [['--seed', '1.5'], '--seed 1.5: must be a whole number'],
  [['--scenario', 'tornado'], '--scenario tornado: there are calm, busy, storm.'],
  [['--replay', 'nowhere.jsonl'], '--replay: ENOENT'],
  [['--replay', __filename], 'line 1: not JSON'],
  [['--louder'], "Unknown option '--louder'"],
])('refuses %j in one line', async (args, message) => {
  const running = simulate(...args);
  expect(await running.over).toBe(2);
  expect(running.output()).toContain(message);
  expect(running.output().trim().split('\n')).toHaveLength(1);
});
