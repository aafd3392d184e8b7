import { madeUpRecording, readRecording, startSimulator, type RecordedMessage } from '@app/webcast-simulator';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LiveEvent } from '@app/domain';
import { MessageCensus } from '../message-census';
import { RecordingListener } from '../testing/recording.listener';
import { ConnectorSource } from './connector.source';

/** Set by the Jest configuration. */
declare const CAPTURES_DIR: string;

const files = existsSync(CAPTURES_DIR) ? readdirSync(CAPTURES_DIR).filter((name) => name.endsWith('.jsonl')) : [];
const kindOf: Readonly<Record<string, LiveEvent['kind']>> = { WebcastChatMessage: 'comment', WebcastLikeMessage: 'like', WebcastGiftMessage: 'gift' };

if (files.length === 0) process.stderr.write(`There are no recordings of real lives in ${CAPTURES_DIR}: the made-up one stands in. CAPTURES_DIR says where.\n`);

const recordings: [name: string, read: () => Promise<RecordedMessage[]>][] = [
  ['a made-up show', async () => madeUpRecording()],
  ...files.map((name): [string, () => Promise<RecordedMessage[]>] => [name, () => readRecording(path.join(CAPTURES_DIR, name))]),
];

describe('recorded messages', () => {
  it.each(recordings)('%s: every one of them is understood', async (_, read) => {
    const simulator = await startSimulator();
    const abort = new AbortController();
    try {
      const room = simulator.room('host_one');
      const records = await read();
      const census = new MessageCensus();
      const listener = new RecordingListener();
      await new ConnectorSource({ host: 'host_one', baseUrl: simulator.url, signApiKey: null, census }).connect(listener, abort.signal);
      await room.until(({ watchers }) => watchers === 1);
      // The recordings are of several lives, and an end in the middle would close the connection.
      const goingOn = records.filter(({ method }) => method !== 'WebcastControlMessage');
      room.replay(goingOn, { rate: Infinity });
      await room.drained();
      const expected = goingOn.flatMap(({ method }) => kindOf[method] ?? []).sort();
      const direct = (): LiveEvent['kind'][] => listener.events.map(({ kind }) => kind).filter((kind) => kind !== 'follow' && kind !== 'share').sort();
      await listener.until(() => direct().length >= expected.length);
      expect(direct()).toEqual(expected);
      const social = goingOn.filter(({ method }) => method === 'WebcastSocialMessage').length;
      expect(listener.events).toHaveLength(expected.length + social);
      expect(census.report().rejected).toEqual({});
      expect(listener.events.every(({ viewer }) => viewer !== null)).toBe(true);
      const unpriced = listener.events.filter((event) => event.kind === 'gift' && (event.gift.coins < 1 || event.gift.name === ''));
      expect(unpriced).toEqual([]);
    } finally {
      abort.abort();
      await simulator.close();
    }
  });
});
