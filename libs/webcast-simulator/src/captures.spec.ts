import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DecodedData } from 'tiktok-live-connector';
import { readRecording } from './replay';
import { messageIds } from './testing/connect';
import { useSimulator } from './testing/stage';

declare const CAPTURES_DIR: string;

const files = existsSync(CAPTURES_DIR) ? readdirSync(CAPTURES_DIR).filter((name) => name.endsWith('.jsonl')) : [];

if (files.length === 0) {
  it.skip(`recorded messages of real lives: there are none in ${CAPTURES_DIR} (CAPTURES_DIR says where)`, () => undefined);
} else {
  describe('recorded messages of real lives', () => {
    const show = useSimulator();

    it.each(files)('%s: the connector decodes every message, and gets each under its own id', async (file) => {
      const records = await readRecording(path.join(CAPTURES_DIR, file));
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
}
