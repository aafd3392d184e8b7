import { startSimulator } from '@app/webcast-simulator';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { recordedSize } from './recorded-size';

const MESSAGES = 20_000;
export const REPLAY_HOST = 'host';

/** A simulator in a process of its own, so that sending takes nothing from receiving. */
export interface ReplayServer {
  readonly url: string;
  /** Sends this many messages, ten in a frame, as fast as they are acknowledged. */
  play(messages: number): void;
  stop(): void;
}

export async function startReplayServer(): Promise<ReplayServer> {
  const child = fork(process.argv[1] ?? '', ['--replay-server'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [url] = (await once(child, 'message')) as [string];
  return { url, play: (messages) => void child.send(messages), stop: () => stop(child) };
}

function stop(child: ChildProcess): void {
  child.disconnect();
}

/** The other end: runs until it is let go. */
export async function serveReplay(): Promise<number> {
  const simulator = await startSimulator({ keepSent: 1_000 });
  const room = simulator.room(REPLAY_HOST);
  const records = recordedSize(MESSAGES);
  process.on('message', (messages: number) => {
    const played = Array.from({ length: messages }, (_, index) => records[index % records.length]).filter((record) => record !== undefined);
    room.replay(played, { rate: Infinity });
  });
  process.send?.(simulator.url);
  await once(process, 'disconnect');
  await simulator.close();
  return 0;
}
