import { giftNamed, startSimulator, type SimulatedRoom, type SimulatedViewer, type Simulator } from '@app/webcast-simulator';
import { randomBytes } from 'node:crypto';
import { SourceError, type LiveConnection } from '../connection/live-source';
import { MessageCensus } from '../message-census';
import { RecordingListener } from '../testing/recording.listener';
import { ConnectorSource } from './connector.source';

const mali: SimulatedViewer = { id: '7100000000000000001', handle: 'mali.test', nickname: 'มะลิ', followStatus: 1 };
const tom: SimulatedViewer = { id: '7100000000000000002', handle: '', nickname: 'Tom', followStatus: 0, avatar: 'moved' };
const rose = giftNamed('Rose');
/** Nothing but a message id. */
const hologram = Buffer.from([0x0a, 0x02, 0x10, 0x05]);
/** A good beginning (message id 5), then a field that says it is longer than what follows. */
const brokenGift = Buffer.from([0x0a, 0x02, 0x10, 0x05, 0x12, 0xff, 0x01]);

let simulator: Simulator;
let room: SimulatedRoom;
let census: MessageCensus;
let listener: RecordingListener;
let abort: AbortController;
let source: ConnectorSource;

beforeEach(async () => {
  simulator = await startSimulator();
  room = simulator.room('host_one');
  census = new MessageCensus();
  listener = new RecordingListener();
  abort = new AbortController();
  source = new ConnectorSource({ host: 'host_one', baseUrl: simulator.url, signApiKey: null, census });
});

afterEach(async () => {
  abort.abort();
  await simulator.close();
});

async function connect(): Promise<LiveConnection> {
  const connection = await source.connect(listener, abort.signal);
  await room.until(({ watchers }) => watchers === 1);
  return connection;
}

async function failure(): Promise<SourceError> {
  const error: unknown = await source.connect(listener, abort.signal).then(() => null, (reason: unknown) => reason);
  if (!(error instanceof SourceError)) throw new Error(`expected a SourceError, got ${String(error)}`);
  return error;
}

describe('what comes through', () => {
  it('a comment, with who wrote it and where its pictures stand', async () => {
    await connect();
    const [fact] = room.send({ kind: 'comment', viewer: mali, text: '😀 สวัสดี', emotes: [{ at: 3, name: 'wave' }] });
    await listener.until(({ events }) => events.length === 1);
    expect(listener.events[0]).toEqual({
      kind: 'comment',
      messageId: fact?.messageId,
      at: fact?.at,
      viewer: { id: mali.id, handle: 'mali.test', nickname: 'มะลิ', avatarUrl: `${simulator.url}/avatars/${mali.id}.png` },
      text: '😀 สวัสดี',
      emotes: [{ at: 3, imageUrl: `${simulator.url}/emotes/wave.png` }],
    });
  });

  it('likes, with the room\'s total beside them', async () => {
    await connect();
    room.send({ kind: 'like', viewer: mali, count: 15, unseen: 100 }, { kind: 'like', viewer: tom, count: 2 });
    await listener.until(({ events }) => events.length === 2);
    expect(listener.events).toMatchObject([{ kind: 'like', count: 15, follower: true }, { kind: 'like', count: 2, follower: false }]);
    expect(listener.signals).toEqual([{ kind: 'likes', total: 115 }, { kind: 'likes', total: 117 }]);
  });

  it('the growing frames of a streak, and a gift that stands alone', async () => {
    await connect();
    const streak = room.newStreak();
    room.send(
      { kind: 'gift', viewer: mali, gift: rose, streak, count: 1 },
      { kind: 'gift', viewer: mali, gift: rose, streak, count: 7, end: true },
      { kind: 'gift', viewer: tom, gift: { id: '9001', name: 'Test Castle', coins: 500, type: 2, combo: false }, streak: room.newStreak(), end: true },
    );
    await listener.until(({ events }) => events.length === 3);
    expect(listener.events).toMatchObject([
      { kind: 'gift', streakId: streak, count: 1, gift: { id: rose.id, name: 'Rose', coins: rose.coins, iconUrl: `${simulator.url}/gifts/${rose.id}.png` } },
      { kind: 'gift', streakId: streak, count: 7 },
      { kind: 'gift', streakId: null, count: 1, gift: { id: '9001', coins: 500 } },
    ]);
  });

  it('follows and shares, but not who merely comes in', async () => {
    await connect();
    room.send({ kind: 'join', viewer: tom }, { kind: 'follow', viewer: mali }, { kind: 'share', viewer: tom });
    await listener.until(({ events }) => events.length === 2);
    expect(listener.events.map(({ kind, viewer }) => [kind, viewer?.id])).toEqual([['follow', mali.id], ['share', tom.id]]);
  });

  it('how many watch, that the host takes a break, and that the live is over', async () => {
    await connect();
    room.send({ kind: 'viewers', now: 321, total: 4_000 });
    room.pause();
    room.resume();
    room.end({ suspended: true });
    await listener.until(({ signals }) => signals.length === 4);
    expect(listener.signals).toEqual([
      { kind: 'viewers', now: 321, total: 4_000 },
      { kind: 'host-paused', paused: true },
      { kind: 'host-paused', paused: false },
      { kind: 'ended', suspended: true },
    ]);
    await listener.until(({ isClosed }) => isClosed);
  });

  it('a message without a user, as nobody\'s', async () => {
    await connect();
    room.send({ kind: 'comment', viewer: null, text: 'who am I' });
    await listener.until(({ events }) => events.length === 1);
    expect(listener.events[0]).toMatchObject({ kind: 'comment', viewer: null, text: 'who am I' });
  });

  it('everything of a storm, once', async () => {
    await connect();
    room.play('storm', { limit: 2_000, rate: Infinity });
    await room.drained();
    const scored = new Set(['comment', 'like', 'gift', 'follow', 'share']);
    const expected = room.sent.filter(({ fact }) => scored.has(fact.kind));
    await listener.until(({ events }) => events.length === expected.length);
    expect(listener.events.map(({ messageId }) => messageId).sort()).toEqual(expected.map(({ fact }) => fact.messageId).sort());
    expect(census.report().rejected).toEqual({});
  });
});

describe('what must not come through', () => {
  it('history that TikTok sends again on connect and marks as such', async () => {
    room.send({ kind: 'comment', viewer: mali, text: 'said before you came' });
    room.faults.set({ history: { count: 10, marked: true } });
    await connect();
    room.send({ kind: 'comment', viewer: mali, text: 'said now' });
    await listener.until(({ events }) => events.length > 0);
    expect(listener.events).toMatchObject([{ text: 'said now' }]);
    expect(room.sent.filter(({ history }) => history)).toHaveLength(1);
  });

  it('a frame that cannot be decoded: it is counted, and the connection lives on', async () => {
    await connect();
    room.sendGarbage();
    room.send({ kind: 'comment', viewer: mali, text: 'still here' });
    await listener.until(({ events }) => events.length === 1);
    expect(census.report()).toMatchObject({ rejected: { undecodable: 1 }, samples: [{ method: 'frame', reason: 'undecodable' }] });
  });

  it('a message that is broken inside a good frame: it is counted and kept for a look', async () => {
    await connect();
    room.send({ kind: 'recorded', method: 'WebcastGiftMessage', payload: brokenGift }, { kind: 'comment', viewer: mali, text: 'next' });
    await listener.until(({ events }) => events.length === 1);
    expect(census.report()).toMatchObject({ rejected: { undecodable: 1 }, samples: [{ method: 'WebcastGiftMessage', payload: brokenGift.toString('base64') }] });
  });
});

describe('what nobody knows', () => {
  it('a type of message that TikTok has made up since: it is counted and kept for a look', async () => {
    await connect();
    room.send({ kind: 'recorded', method: 'WebcastHologramMessage', payload: hologram }, { kind: 'join', viewer: tom }, { kind: 'comment', viewer: mali, text: 'next' });
    await listener.until(({ events }) => events.length === 1);
    expect(census.report()).toMatchObject({
      messages: { WebcastHologramMessage: 1, WebcastMemberMessage: 1, WebcastChatMessage: 1 },
      rejected: { 'unknown-type': 1 },
      samples: [{ method: 'WebcastHologramMessage', payload: hologram.toString('base64') }],
    });
  });
});

describe('the end of a connection', () => {
  it('is told when TikTok closes it', async () => {
    await connect();
    room.send({ kind: 'comment', viewer: mali, text: 'last words' });
    room.disconnect();
    await listener.until(({ isClosed, events }) => isClosed && events.length === 1);
  });

  it('does not lose what has arrived and is still being unpacked', async () => {
    const connection = await connect();
    const long = randomBytes(150_000).toString('base64');
    const texts = Array.from({ length: 200 }, (_, index) => `last words ${index} ${index % 10 ? '' : long}`);
    room.send(...texts.map((text) => ({ kind: 'comment' as const, viewer: mali, text })));
    await listener.until(({ events }) => events.length > 0);
    await connection.close();
    await listener.until(({ events }) => events.length === texts.length);
    expect(new Set(listener.events.map((event) => (event.kind === 'comment' ? event.text : null)))).toEqual(new Set(texts));
  });

  it('comes when we close it', async () => {
    const connection = await connect();
    await connection.close();
    expect(listener.isClosed).toBe(true);
    await room.until(({ connections }) => connections === 0);
    await connection.close();
  });

  it('leaves no connection behind when it is called off while it is being made', async () => {
    room.faults.set({ sign: { kind: 'hangs' } });
    const attempt = source.connect(listener, abort.signal);
    abort.abort(new Error('called off'));
    await expect(attempt).rejects.toThrow('called off');
    expect(room.connections).toBe(0);
  });

  it('is left alone when called off before it began', async () => {
    abort.abort(new Error('called off'));
    await expect(source.connect(listener, abort.signal)).rejects.toThrow('called off');
  });
});

describe('what can go wrong on the way in', () => {
  it('the host is not live', async () => {
    room.goOffline();
    expect((await failure()).trouble).toBe('host-offline');
  });

  it('nobody has that name', async () => {
    room.faults.set({ unknown: true });
    expect((await failure()).trouble).toBe('unknown-host');
  });

  it('the sign service limits us, and says for how long', async () => {
    room.faults.set({ sign: { kind: 'rate-limited', retryAfterSeconds: 90 } });
    const before = Date.now();
    const error = await failure();
    expect(error.trouble).toBe('rate-limited');
    expect(error.retryAt).toBeGreaterThanOrEqual(before + 90_000);
  });

  it.each(['error', 'no-cookie', 'premium'] as const)('the sign service fails: %s', async (kind) => {
    room.faults.set({ sign: { kind } });
    expect((await failure()).trouble).toBe('sign-service');
  });

  it('TikTok refuses the device', async () => {
    room.faults.set({ blocked: true });
    expect((await failure()).trouble).toBe('blocked');
    await room.until(({ connections }) => connections === 0);
  });

  it('TikTok asks for a captcha', async () => {
    room.faults.set({ roomPage: 'captcha' });
    expect((await failure()).trouble).toBe('captcha');
  });

  it('nobody answers at all', async () => {
    await simulator.close();
    expect((await failure()).trouble).toBe('network');
    simulator = await startSimulator();
  });

  it('not: a page that cannot be read, while others know the room', async () => {
    room.faults.set({ roomPage: 'broken' });
    expect((await connect()).roomId).toBe(room.roomId);
  });

  it('not: a website that hides the host, while the sign service knows the room', async () => {
    room.faults.set({ roomPage: 'hidden' });
    expect((await connect()).roomId).toBe(room.roomId);
  });
});

describe('asking whether the host is live', () => {
  it('says so, without touching the sign service', async () => {
    room.faults.failSigning({ kind: 'error' }, 1);
    expect(await source.isLive(abort.signal)).toBe(true);
    room.goOffline();
    expect(await source.isLive(abort.signal)).toBe(false);
    expect(room.faults.current.sign).not.toBeNull();
  });

  it('asks the other route when the page cannot be read', async () => {
    room.faults.set({ roomPage: 'broken' });
    expect(await source.isLive(abort.signal)).toBe(true);
  });

  it.each([['captcha', { roomPage: 'captcha' }], ['unknown-host', { unknown: true }]] as const)('fails with %s', async (trouble, fault) => {
    room.faults.set(fault);
    await expect(source.isLive(abort.signal)).rejects.toMatchObject({ trouble });
  });
});

it('serves two lives of different servers side by side', async () => {
  const other = await startSimulator();
  try {
    const otherRoom = other.room('host_two');
    const otherListener = new RecordingListener();
    const otherSource = new ConnectorSource({ host: 'host_two', baseUrl: other.url, signApiKey: null, census });
    await Promise.all([connect(), otherSource.connect(otherListener, abort.signal)]);
    await otherRoom.until(({ watchers }) => watchers === 1);
    room.send({ kind: 'comment', viewer: mali, text: 'one' });
    otherRoom.send({ kind: 'comment', viewer: tom, text: 'two' });
    await Promise.all([listener.until(({ events }) => events.length === 1), otherListener.until(({ events }) => events.length === 1)]);
    expect([listener.events[0], otherListener.events[0]]).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  } finally {
    abort.abort();
    await other.close();
  }
});
