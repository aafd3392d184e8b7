import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DecodedData } from 'tiktok-live-connector';
import { madeUpRecording } from './made-up-recording';
import { readRecording, type RecordedMessage } from './replay';
import { messageIds } from './testing/connect';
import { useSimulator } from './testing/stage';

declare const CAPTURES_DIR: string;

const files = existsSync(CAPTURES_DIR) ? readdirSync(CAPTURES_DIR).filter((name) => name.endsWith('.jsonl')) : [];
if (files.length === 0) process.stderr.write(`There are no recordings of real lives in ${CAPTURES_DIR}: the made-up one stands in. CAPTURES_DIR says where.\n`);

const recordings: [name: string, read: () => Promise<RecordedMessage[]>][] = [
  ['a made-up show', async () => madeUpRecording()],
  ...files.map((name): [string, () => Promise<RecordedMessage[]>] => [name, () => readRecording(path.join(CAPTURES_DIR, name))]),
];

describe('recorded messages', () => {
  const show = useSimulator();

  it.each(recordings)('%s: the connector decodes every message, and gets each under its own id', async (_, read) => {
    const records = await read();
    const { room } = show;
    const playback = room.replay(records, { rate: Infinity });
    const over = playback.done.then(() => 'over' as const);
    const received: DecodedData[] = [];
    // Recorded lives end, and the connector leaves with them; the next one goes on where it left.
    for (let state: 'over' | number = 0; state !== 'over'; ) {
      const watcher = await show.watch();
      state = await Promise.race([watcher.disconnected, over]);
      if (state === 'over') await room.drained();
      received.push(...watcher.received);
    }
    expect(received.map(({ type }) => type).sort()).toEqual(records.map(({ method }) => method).sort());
    expect(messageIds(received).sort()).toEqual(room.sent.map(({ fact }) => fact.messageId).sort());
    expect(messageIds(received).every((id) => /^\d{19}$/.test(id))).toBe(true);
  });
});
