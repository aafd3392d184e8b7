import { sessionId, type ConnectionState, type Gap } from '@app/domain';
import { startSimulator, type SimulatedRoom, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import { defaultLimits } from '../connection/supervisor-limits';
import { MessageCensus } from '../message-census';
import { BatchCollector } from '../testing/batch.collector';
import { MemoryBook } from '../testing/memory.book';
import { ConnectorSource } from '../tiktok/connector.source';
import { systemClock } from '../timing/clock';
import { SessionRunner } from './session.runner';

/**
 * Every fault of a connection through the real connector: what the organizer sees, what is written down as missing and
 * why, and that the show goes on by itself once the fault is gone. Waits that are minutes in life are milliseconds here.
 */
interface Fault {
  readonly name: string;
  readonly begin: (room: SimulatedRoom) => void;
  readonly end: (room: SimulatedRoom) => void;
  readonly shows: (state: ConnectionState) => boolean;
  readonly gap: Gap['reason'];
  /** Whether it befalls a connection that stands, or keeps one from coming about. */
  readonly befalls: 'the way in' | 'a connection';
}

const reconnecting = (reason: string) => (state: ConnectionState): boolean => state.state === 'reconnecting' && state.reason === reason;
const nothing = (): void => undefined;

const faults: Fault[] = [
  { name: 'the host is not live', befalls: 'the way in', begin: (room) => room.goOffline(), end: (room) => room.goLive(), shows: ({ state }) => state === 'offline', gap: 'host-offline' },
  { name: 'nobody has that name', befalls: 'the way in', begin: (room) => room.faults.set({ unknown: true }), end: (room) => room.faults.clear(), shows: ({ state }) => state === 'unknown-host', gap: 'host-offline' },
  { name: 'the sign service limits us', befalls: 'the way in', begin: (room) => room.faults.failSigning({ kind: 'rate-limited', retryAfterSeconds: 1 }, 1), end: nothing, shows: ({ state }) => state === 'limited', gap: 'rate-limited' },
  { name: 'the sign service is down', befalls: 'the way in', begin: (room) => room.faults.set({ sign: { kind: 'error' } }), end: (room) => room.faults.clear(), shows: reconnecting('sign-service'), gap: 'sign-service' },
  { name: 'TikTok blocks the device', befalls: 'the way in', begin: (room) => room.faults.set({ blocked: true }), end: (room) => room.faults.clear(), shows: reconnecting('blocked'), gap: 'blocked' },
  { name: 'TikTok asks for a captcha', befalls: 'the way in', begin: (room) => room.faults.set({ roomPage: 'captcha' }), end: (room) => room.faults.clear(), shows: reconnecting('captcha'), gap: 'captcha' },
  { name: 'the connection is cut', befalls: 'a connection', begin: (room) => room.cut(), end: nothing, shows: reconnecting('disconnected'), gap: 'disconnected' },
  { name: 'the connection is closed', befalls: 'a connection', begin: (room) => room.disconnect(1001), end: nothing, shows: reconnecting('disconnected'), gap: 'disconnected' },
  { name: 'the connection is half open', befalls: 'a connection', begin: (room) => room.fallSilent(), end: nothing, shows: reconnecting('silent'), gap: 'silent' },
  { name: 'the live ends', befalls: 'a connection', begin: (room) => room.end(), end: (room) => room.goLive(), shows: ({ state }) => state === 'ended', gap: 'host-offline' },
  { name: 'TikTok ends the live', befalls: 'a connection', begin: (room) => room.end({ suspended: true }), end: (room) => room.goLive(), shows: (state) => state.state === 'ended' && state.suspended, gap: 'host-offline' },
  { name: 'the live ends and nobody says so', befalls: 'a connection', begin: (room) => room.goOffline(), end: (room) => room.goLive(), shows: ({ state }) => state === 'ended', gap: 'host-offline' },
];

const soon = { firstMs: 20, maxMs: 50 };
const limits = {
  ...defaultLimits,
  silentAfterMs: 600,
  quietAfterMs: 250,
  figuresEveryMs: 5,
  ask: soon,
  unknownHostMs: 20,
  retry: { disconnected: soon, silent: soon, network: soon, 'sign-service': soon, 'rate-limited': soon, captcha: soon, blocked: soon },
};
const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ' };

let simulator: Simulator;
let room: SimulatedRoom;
let book: MemoryBook;
let queue: BatchCollector;
let census: MessageCensus;
let runner: SessionRunner;

beforeEach(async () => {
  simulator = await startSimulator();
  room = simulator.room('host_one');
  book = new MemoryBook();
  queue = new BatchCollector();
  census = new MessageCensus();
  runner = new SessionRunner({
    sessionId: sessionId('5a3c7c1e-0000-4000-8000-000000000001'),
    host: 'host_one',
    source: new ConnectorSource({ host: 'host_one', baseUrl: simulator.url, signApiKey: null, census }),
    book,
    receiver: queue,
    clock: systemClock,
    random: Math.random,
    limits,
    spill: null,
    log: { info: nothing, warn: nothing, error: nothing },
  });
});
afterEach(async () => {
  await runner.stop({ goesOn: false });
  await simulator.close();
});

const live = (): Promise<void> => room.until(({ watchers }) => watchers === 1);
const isLive = (state: ConnectionState | undefined): boolean => state?.state === 'live';

describe.each(faults)('when $name', ({ befalls, begin, end, shows, gap }) => {
  it('says so, writes down what is missing and why, and goes on by itself', async () => {
    if (befalls === 'the way in') begin(room);
    runner.start(false, null);
    if (befalls === 'a connection') {
      await live();
      await book.until(({ states }) => isLive(states.at(-1)));
      begin(room);
    }
    await book.until(({ states }) => states.some(shows));
    end(room);
    // The gap ends when the next connection stands.
    await book.until(({ lines, states }) => lines.some((line) => line.startsWith('close')) && isLive(states.at(-1)));
    await live();
    room.send({ kind: 'comment', viewer: mali, text: 'heard again' });
    await queue.until(({ texts }) => texts.includes('heard again'));
    expect(book.lines.find((line) => line.startsWith('open'))).toMatch(new RegExp(`^open ${gap} \\d+$`));
  });
});

describe('when the wire is dirty', () => {
  it('counts frames that nobody can read, and the show goes on', async () => {
    runner.start(false, null);
    await live();
    for (let times = 0; times < 3; times += 1) room.sendGarbage();
    room.send({ kind: 'comment', viewer: mali, text: 'still here' });
    await queue.until(({ texts }) => texts.includes('still here'));
    expect(census.report().rejected).toEqual({ undecodable: 3 });
    expect(book.lines.filter((line) => line.startsWith('open'))).toEqual([]);
  });

  it.each([[true, ['before', 'after']], [false, ['before', 'before', 'after']]] as const)('takes history on reconnect for what it is when it is marked (%s), and leaves the rest to the ledger', async (marked, texts) => {
    room.faults.set({ history: { count: 10, marked } });
    runner.start(false, null);
    await live();
    room.send({ kind: 'comment', viewer: mali, text: 'before' });
    await queue.until(({ events }) => events.length === 1);
    room.cut();
    await book.until(({ lines, states }) => lines.some((line) => line.startsWith('close')) && isLive(states.at(-1)));
    await live();
    room.send({ kind: 'comment', viewer: mali, text: 'after' });
    await queue.until((collector) => collector.texts.includes('after'));
    expect(queue.texts).toEqual(texts);
    expect(new Set(queue.events.map(({ messageId }) => messageId)).size).toBe(2);
  });
});
