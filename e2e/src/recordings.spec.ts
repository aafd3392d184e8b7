import { madeUpRecording, readRecording, startSimulator, type RecordedMessage, type Simulator } from '@app/webcast-simulator';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';
import { scoresOf, type Tally } from './parts/read-recording';

/** Recorded messages of real lives, where there are any; the project keeps none. */
const folder = resolve(__dirname, process.env['CAPTURES_DIR'] ?? '../../../shared/captures');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort() : [];
if (files.length === 0) process.stderr.write(`No recordings of real lives in ${folder}: the made-up one stands in. Set CAPTURES_DIR to use others.\n`);

const recordings: [name: string, read: () => Promise<RecordedMessage[]>][] = [
  ['a made-up show', async () => madeUpRecording()],
  ...files.map((name): [string, () => Promise<RecordedMessage[]>] => [name, () => readRecording(join(folder, name))]),
];
const deliveries: [name: string, deliver: (records: RecordedMessage[]) => RecordedMessage[]][] = [
  ['as it was', (records) => records],
  ['twice', (records) => [...records, ...records]],
  ['shuffled', shuffle],
];

describe('a recording that is played through the simulator', () => {
  const dataDir = makeDataDir();
  let simulator: Simulator;
  let program: Program;
  let organizer: Organizer;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 4 });
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
    organizer = await Organizer.signIn(program.signInLink);
  });
  afterAll(async () => {
    await program.stop();
    await simulator.close();
    dataDir.remove();
  });

  describe.each(recordings)('%s', (name, read) => {
    it.each(deliveries)('leads to one and the same scores: %s', async (how, deliver) => {
      const records = await read();
      const expected = plain(scoresOf(records));
      expect(expected.length).toBeGreaterThan(1);

      const host = `host_${recordings.findIndex(([other]) => other === name)}_${deliveries.findIndex(([other]) => other === how)}`;
      const room = simulator.room(host);
      const session = await organizer.start(host);
      // The recordings are of several lives; at the end of one the connector would leave, and ask politely for the next.
      room.replay(deliver(records), { rate: Infinity, streamEnds: 'skip' });
      await room.drained();

      const scores = async (): Promise<[string, Tally][]> =>
        plain(new Map((await organizer.ranking(session)).entries.map(({ viewerId, points, likes, comments, gifts }) => [viewerId, { sixtieths: Math.round(points * 60), likes, comments, gifts }])));
      expect(await eventuallyStill(scores, (found) => JSON.stringify(found) === JSON.stringify(expected))).toEqual(expected);
      await organizer.call('POST', `/sessions/${session}/stop`);
    });
  });
});

/** Waits for what is expected; gives up, and shows what there is, once nothing has changed for a while. */
async function eventuallyStill<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  let unchanged = 0;
  let last = '';
  return eventually(ask, (answer) => {
    const text = JSON.stringify(answer);
    unchanged = text === last ? unchanged + 1 : 0;
    last = text;
    return holds(answer) || unchanged > 50;
  });
}

/** By viewer and not by rank: of those with equal points, the order is that of the clock of whichever frame came first. */
function plain(scores: Map<string, Tally>): [string, Tally][] {
  return [...scores].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Always the same shuffle: a linear congruential generator is random enough for that. */
function shuffle(records: RecordedMessage[]): RecordedMessage[] {
  let state = 20_260_110;
  return records
    .map((record) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { record, key: state };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ record }) => record);
}
