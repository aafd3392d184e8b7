import { ControlEvent, InvalidResponseCompositeError, PremiumFeatureError, SignAPIError, SignatureRateLimitError, UserOfflineError } from 'tiktok-live-connector';
import type { ProtoMessageFetchResult } from 'tiktok-live-proto/v3';
import { giftNamed, startSimulator, type Fact } from './index';
import { messageIds, watcherOf } from './testing/connect';
import { fern, useSimulator } from './testing/stage';

const show = useSimulator();

const sentIds = (): string[] => show.room.sent.map(({ fact }) => fact.messageId);

describe('messages', () => {
  it('arrive twice', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.faults.set({ duplicate: 1 });
    const facts = room.send(...['one', 'two', 'three'].map((text) => ({ kind: 'comment' as const, viewer: fern, text })));
    await room.drained();
    expect(messageIds(received).sort()).toEqual(facts.flatMap(({ messageId }) => [messageId, messageId]).sort());
    expect(sentIds()).toHaveLength(6);
  });

  it('arrive in another order, and none is missing', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.faults.set({ reorder: 0.5 });
    const facts = room.send(...Array.from({ length: 40 }, (_, index) => ({ kind: 'comment' as const, viewer: fern, text: String(index) })));
    await room.drained();
    const made = facts.map(({ messageId }) => messageId);
    expect(sentIds()).not.toEqual(made);
    expect(sentIds().sort()).toEqual(made.sort());
    expect(messageIds(received).sort()).toEqual(made);
  });

  it('never arrive', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.faults.set({ drop: 1 });
    room.send({ kind: 'comment', viewer: fern, text: 'into the void' });
    room.faults.clear();
    room.send({ kind: 'comment', viewer: fern, text: 'heard' });
    await room.drained();
    expect(received).toMatchObject([{ data: { content: 'heard' } }]);
    expect(room.sent).toHaveLength(1);
  });

  it('end a streak never, or again under a new id; other gifts are left alone', async () => {
    const { room } = show;
    const { received } = await show.watch();
    const rose = giftNamed('Rose');
    room.faults.set({ loseStreakEnd: 1 });
    room.send({ kind: 'gift', viewer: fern, gift: rose, count: 4, streak: '111' }, { kind: 'gift', viewer: fern, gift: rose, count: 4, streak: '111', end: true });
    room.send({ kind: 'gift', viewer: fern, gift: giftNamed('Corgi'), end: true });
    await room.drained();
    expect(received.map(({ data }) => data)).toMatchObject([{ repeatEnd: 0, repeatCount: 4 }, { giftId: '6267' }]);

    room.faults.set({ loseStreakEnd: 0, repeatStreakEnd: 1 });
    room.send({ kind: 'gift', viewer: fern, gift: rose, count: 2, streak: '222', end: true });
    await room.drained();
    const ends = received.slice(2);
    expect(ends.map(({ data }) => data)).toMatchObject([{ groupId: '222', repeatCount: 2, repeatEnd: 1 }, { groupId: '222', repeatCount: 2, repeatEnd: 1 }]);
    expect(new Set(messageIds(ends)).size).toBe(2);
  });

  it('cannot be decoded, and those after them still can', async () => {
    const { room } = show;
    const watcher = await show.watch();
    const complaint = new Promise<string>((resolve) => watcher.connection.on(ControlEvent.ERROR, ({ info }: { info: string }) => resolve(info)));
    room.sendGarbage();
    room.send({ kind: 'comment', viewer: fern, text: 'still here' });
    expect(await complaint).toBe('Websocket message decoding failed');
    await room.drained();
    expect(watcher.received).toMatchObject([{ data: { content: 'still here' } }]);
  });

  it.each([true, false])('of the past come again on connect, marked as history: %s', async (marked) => {
    const { room } = show;
    room.faults.set({ history: { count: 2, marked } });
    const facts = room.send(...['oldest', 'older', 'old'].map((text) => ({ kind: 'comment' as const, viewer: fern, text })));
    const flags: boolean[] = [];
    const watcher = show.watcher();
    watcher.connection.on(ControlEvent.WEBSOCKET_CONNECTED, (socket) => {
      socket.on('protoMessageFetchResult', ({ messages }: ProtoMessageFetchResult) => flags.push(...messages.map(({ isHistory }) => isHistory)));
    });
    await watcher.connection.connect();
    await room.until(({ watchers }) => watchers === 1);
    await room.drained();
    expect(messageIds(watcher.received)).toEqual(facts.slice(1).map(({ messageId }) => messageId));
    expect(flags).toEqual([marked, marked]);
    expect(room.sent.map(({ history }) => history)).toEqual([marked, marked]);
  });

  it('of the past are also in the answer of the sign service', async () => {
    const { room } = show;
    room.faults.set({ history: { count: 5, marked: true } });
    room.send({ kind: 'comment', viewer: fern, text: 'early bird' });
    const { received } = await show.watch('luna', { initialMessages: true });
    await room.drained();
    expect(received).toMatchObject([{ data: { content: 'early bird' } }, { data: { content: 'early bird' } }]);
  });
});

describe('connections', () => {
  it('are closed, and nothing that was sent is lost', async () => {
    const { room } = show;
    const watcher = await show.watch();
    room.send(...Array.from({ length: 200 }, (_, index) => ({ kind: 'comment' as const, viewer: fern, text: `number ${index}` })));
    room.disconnect(4001);
    expect(await watcher.disconnected).toBe(4001);
    expect(watcher.received).toHaveLength(200);
    expect(room.sent.every(({ confirmed }) => confirmed)).toBe(true);
  });

  it('are cut', async () => {
    const watcher = await show.watch();
    show.room.cut();
    expect(await watcher.disconnected).toBe(1006);
    await show.room.until(({ connections }) => connections === 0);
  });

  it('stay open in silence, while new ones work', async () => {
    const { room } = show;
    const [silent, fine] = [await show.watch('luna', { heartbeatMs: 2 }), show.watcher()];
    await room.until(({ heartbeats }) => heartbeats > 0);
    room.fallSilent();
    expect(room.watchers).toBe(0);
    const { heartbeats } = room;
    await fine.connection.connect();
    await room.until(({ watchers }) => watchers === 1);
    room.send({ kind: 'comment', viewer: fern, text: 'anybody?' });
    await room.drained();
    expect(silent.received).toEqual([]);
    expect(silent.connection.isConnected).toBe(true);
    expect(room.heartbeats).toBe(heartbeats);
    expect(fine.received).toHaveLength(1);
  });

  it('are refused to a device that TikTok distrusts', async () => {
    show.room.faults.set({ blocked: true });
    await expect(show.watcher().connection.connect()).rejects.toThrow('DEVICE_BLOCKED');
  });
});

describe('the host', () => {
  it('is offline, and comes back', async () => {
    const { room } = show;
    room.goOffline();
    const { connection } = show.watcher();
    await expect(connection.fetchIsLive()).resolves.toBe(false);
    await expect(connection.connect()).rejects.toBeInstanceOf(UserOfflineError);
    room.goLive();
    await expect(connection.fetchIsLive()).resolves.toBe(true);
    await connection.connect();
  });

  it('is suddenly offline although nobody was told', async () => {
    const { room } = show;
    const { connection, received } = await show.watch();
    room.goOffline();
    await expect(connection.fetchIsLive()).resolves.toBe(false);
    expect(connection.isConnected).toBe(true);
    expect(received).toEqual([]);
  });

  it.each([{ unknown: true }, { roomPage: 'captcha' as const }])('cannot be found: %p', async (faults) => {
    show.room.faults.set(faults);
    await expect(show.watcher().connection.connect()).rejects.toBeInstanceOf(InvalidResponseCompositeError);
  });

  it('hides behind a captcha, but can be reached by room id', async () => {
    const { room } = show;
    room.faults.set({ roomPage: 'captcha' });
    const { connection } = show.watcher();
    await connection.connect(room.roomId);
    await room.until(({ watchers }) => watchers === 1);
  });

  it.each(['broken', 'hidden'] as const)('has a room page that is %s, and is found by the next way', async (roomPage) => {
    show.room.faults.set({ roomPage });
    const { connection } = await show.watch();
    expect(connection.roomId).toBe(show.room.roomId);
  });
});

describe('the sign service', () => {
  it('limits how often one may connect, and says for how long', async () => {
    show.room.faults.set({ sign: { kind: 'rate-limited', retryAfterSeconds: 7 } });
    const error: unknown = await show.watcher().connection.connect().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SignatureRateLimitError);
    expect(error).toMatchObject({ retryAfter: 7000, reason: 'Rate Limited' });
  });

  it.each([
    ['error', SignAPIError, 'Sign Error'],
    ['no-cookie', SignAPIError, 'Empty Cookies'],
    ['premium', PremiumFeatureError, 'Premium Feature'],
  ] as const)('fails: %s', async (kind, type, reason) => {
    show.room.faults.set({ sign: { kind } });
    const error: unknown = await show.watcher().connection.connect().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ reason });
  });

  it('keeps one waiting until the line is cut', async () => {
    show.room.faults.set({ sign: { kind: 'hangs' } });
    const attempt = show.watcher().connection.connect().catch((failure: unknown) => failure);
    await show.room.until(({ signRequests }) => signRequests === 1);
    await show.simulator.close();
    expect(await attempt).toMatchObject({ reason: 'Connect Error' });
  });

  it('recovers after as many failures as were asked for', async () => {
    const { room } = show;
    room.faults.failSigning({ kind: 'error' }, 2);
    const { connection } = show.watcher();
    await expect(connection.connect()).rejects.toBeInstanceOf(SignAPIError);
    await expect(connection.connect()).rejects.toBeInstanceOf(SignAPIError);
    await connection.connect();
    expect(room.signRequests).toBe(3);
  });
});

describe('chaos', () => {
  it('is repeatable: the same seed loses, repeats and reorders the same messages', async () => {
    const play = async (seed: number): Promise<Fact[]> => {
      const simulator = await startSimulator({ seed, startedAt: 1_750_000_000_000 });
      const room = simulator.room('luna');
      room.faults.use('lossy');
      const { connection } = watcherOf(simulator.url, 'luna');
      await connection.connect();
      room.play('storm', { limit: 500, rate: Infinity, startAt: 1_750_000_000_000 });
      await room.drained();
      await connection.disconnect();
      await simulator.close();
      return room.sent.map(({ fact }) => fact);
    };
    const [first, again, other] = [await play(7), await play(7), await play(8)];
    const ids = (facts: readonly Fact[]): string[] => facts.map(({ messageId }) => messageId);
    expect(ids(first)).toEqual(ids(again));
    expect(ids(first)).not.toEqual(ids(other));
    expect(first.length).toBeGreaterThan(400);
  });

  it('never claims to have sent what did not arrive, however often the line breaks', async () => {
    const { room } = show;
    room.faults.use('chaos');
    room.faults.set({ disconnect: 0.02, history: null });
    const playback = room.play('storm', { limit: 600, rate: Infinity });
    const over = playback.done.then(() => 'over' as const);
    const received: string[] = [];
    for (let state: 'over' | number = 0; state !== 'over'; ) {
      const watcher = await show.watch();
      state = await Promise.race([watcher.disconnected, over]);
      if (state === 'over') await room.drained();
      received.push(...messageIds(watcher.received));
    }
    expect(received.sort()).toEqual(sentIds().sort());
  });
});
