import { sessionId } from '@app/domain';
import { startSimulator, type SimulatedRoom, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import { defaultLimits } from '../connection/supervisor-limits';
import { defaultBatchLimits } from '../delivery/micro-batch';
import { MessageCensus } from '../message-census';
import { BatchCollector } from '../testing/batch.collector';
import { MemoryBook } from '../testing/memory.book';
import { ConnectorSource } from '../tiktok/connector.source';
import { systemClock } from '../timing/clock';
import { SessionRunner } from './session.runner';

/** The whole way from the wire to the queue's door; waits that are seconds in life are milliseconds here. */
const soon = { firstMs: 5, maxMs: 20 };
const limits = {
  ...defaultLimits,
  figuresEveryMs: 5,
  ask: soon,
  unknownHostMs: 10,
  retry: { disconnected: soon, silent: soon, network: soon, 'sign-service': soon, 'rate-limited': soon, captcha: soon, blocked: soon },
};
const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ' };

let simulator: Simulator;
let room: SimulatedRoom;
let book: MemoryBook;
let queue: BatchCollector;
let runner: SessionRunner;

beforeEach(async () => {
  simulator = await startSimulator();
  room = simulator.room('host_one');
  book = new MemoryBook();
  queue = new BatchCollector();
});

afterEach(async () => {
  await runner.stop({ goesOn: false });
  await simulator.close();
});

function start(silentAfterMs = limits.silentAfterMs): void {
  runner = new SessionRunner({
    sessionId: sessionId('5a3c7c1e-0000-4000-8000-000000000001'),
    host: 'host_one',
    source: new ConnectorSource({ host: 'host_one', baseUrl: simulator.url, signApiKey: null, census: new MessageCensus() }),
    book,
    receiver: queue,
    clock: systemClock,
    random: Math.random,
    limits: { ...limits, silentAfterMs },
    spill: null, log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  runner.start(false, null);
}

const say = (text: string): void => void room.send({ kind: 'comment', viewer: mali, text });
const live = (): Promise<void> => room.until(({ watchers }) => watchers === 1);
const shows = (state: string): Promise<void> => book.until(({ states }) => states.at(-1)?.state === state);
const heard = (count: number): Promise<void> => queue.until(({ events }) => events.length >= count);

it('brings what is said to the queue, and what the room says to the book', async () => {
  start();
  await live();
  room.send({ kind: 'viewers', now: 77, total: 900 }, { kind: 'comment', viewer: mali, text: 'hello' });
  await heard(1);
  expect(queue.events).toMatchObject([{ kind: 'comment', text: 'hello', viewer: { id: mali.id } }]);
  await book.until(({ states }) => states.some((state) => state.state === 'live' && state.viewers === 77));
});

it('comes back after a cut, and the time between is a gap with its reason', async () => {
  start();
  await live();
  await shows('live');
  room.cut();
  await shows('reconnecting');
  await shows('live');
  await live();
  say('still here');
  await heard(1);
  await book.until(({ lines }) => lines.some((line) => line.startsWith('close')));
  expect(book.lines.filter((line) => /^(open|close)/.test(line))).toEqual([expect.stringMatching(/^open disconnected \d+$/), expect.stringMatching(/^close \d+$/)]);
});

it('gives up a connection that has fallen silent, and makes another', async () => {
  start(300);
  await live();
  room.fallSilent();
  await book.until(({ states }) => states.some((state) => state.state === 'reconnecting' && state.reason === 'silent'));
  await live();
  say('heard again');
  await heard(1);
});

it('waits for a host who is not live, and is there when they begin', async () => {
  room.goOffline();
  start();
  await shows('offline');
  room.goLive();
  await live();
  await shows('live');
});

it('says that the live has ended, and goes along with the next one', async () => {
  start();
  await live();
  room.end();
  await shows('ended');
  const before = room.roomId;
  room.goLive();
  await live();
  await book.until(({ states }) => states.some((state) => state.state === 'live' && state.roomId === room.roomId));
  expect(room.roomId).not.toBe(before);
});

it('outlasts a sign service that is down, and then one that limits', async () => {
  room.faults.failSigning({ kind: 'error' }, 3);
  start();
  await book.until(({ states }) => states.some((state) => state.state === 'reconnecting' && state.reason === 'sign-service' && state.attempt === 3));
  await live();
});

it('loses nothing of a show that is untidy on the wire, whatever comes twice', async () => {
  room.faults.use('untidy');
  start();
  await live();
  room.play('storm', { limit: 2_000, rate: Infinity });
  await room.drained();
  const scored = new Set(['comment', 'like', 'gift', 'follow', 'share']);
  const expected = room.sent.filter(({ fact }) => scored.has(fact.kind));
  await heard(expected.length);
  expect(queue.events.map(({ messageId }) => messageId).sort()).toEqual(expected.map(({ fact }) => fact.messageId).sort());
  expect(Math.max(...queue.batches.map(({ events }) => events.length))).toBeLessThanOrEqual(defaultBatchLimits.events);
});

it('has handed over everything when it has stopped', async () => {
  start();
  await live();
  room.play('storm', { limit: 500, rate: Infinity });
  await room.drained();
  expect(await runner.stop({ goesOn: false })).toBe(0);
  const scored = new Set(['comment', 'like', 'gift', 'follow', 'share']);
  expect(queue.events).toHaveLength(room.sent.filter(({ fact }) => scored.has(fact.kind)).length);
  expect(book.states.at(-1)).toEqual({ state: 'idle' });
});
