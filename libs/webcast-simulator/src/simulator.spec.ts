import { ControlEvent, InvalidResponseCompositeError, WebcastEvent } from 'tiktok-live-connector';
import { giftNamed, startSimulator } from './index';
import { messageIds, watcherOf } from './testing/connect';
import { fern, ghost, useSimulator } from './testing/stage';

const show = useSimulator();

describe('what the real connector decodes', () => {
  it('a comment, with its pictures', async () => {
    const { room } = show;
    const { received } = await show.watch();
    const [fact] = room.send({ kind: 'comment', viewer: fern, text: 'Will it rain? ☔', emotes: [{ at: 14, name: 'moon' }] });
    await room.drained();
    expect(received).toMatchObject([
      {
        type: 'WebcastChatMessage',
        data: {
          content: 'Will it rain? ☔',
          common: { msgId: fact?.messageId, roomId: room.roomId, createTime: String(fact?.at) },
          user: { id: fern.id, displayId: 'fern.fronds', nickname: 'เฟิร์น 🌿', followInfo: { followStatus: '1' }, avatarThumb: { urlList: [`${show.simulator.url}/avatars/${fern.id}.png`] } },
          emotes: [{ index: 14, emote: { image: { urlList: [`${show.simulator.url}/emotes/moon.png`] } } }],
        },
      },
    ]);
  });

  it('viewers without a handle, without a picture, and no viewer at all', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.send({ kind: 'comment', viewer: ghost, text: 'boo' }, { kind: 'comment', viewer: null, text: 'who?' });
    await room.drained();
    expect(received[0]).toMatchObject({ data: { user: { id: ghost.id, displayId: '', avatarThumb: undefined, followInfo: { followStatus: '0' } } } });
    expect(received[1]).toMatchObject({ data: { user: undefined, content: 'who?' } });
  });

  it('a streak that grows and ends under one group', async () => {
    const { room } = show;
    const { received } = await show.watch();
    const streak = room.newStreak();
    const rose = giftNamed('Rose');
    for (const count of [1, 3, 7]) room.send({ kind: 'gift', viewer: fern, gift: rose, count, streak });
    const [end] = room.send({ kind: 'gift', viewer: fern, gift: rose, count: 7, streak, end: true });
    await room.drained();
    // The connector unzips each frame in its own time, so they may come in any order.
    const frames = received.flatMap(({ type, data }) => (type === 'WebcastGiftMessage' ? [data] : []));
    expect(frames.sort((a, b) => a.repeatCount - b.repeatCount || a.repeatEnd - b.repeatEnd)).toMatchObject(
      [[1, 0], [3, 0], [7, 0], [7, 1]].map(([repeatCount, repeatEnd]) => ({
        giftId: '5655', groupId: streak, repeatCount, repeatEnd,
        gift: { id: '5655', name: 'Rose', diamondCount: 1, type: 1, combo: true, image: { urlList: [`${show.simulator.url}/gifts/5655.png`] } },
      })),
    );
    expect(end).toMatchObject({ kind: 'gift', streakId: streak, count: 7, end: true });
    expect(new Set(messageIds(received)).size).toBe(4);
  });

  it('a gift that cannot streak, whose group means nothing', async () => {
    const { room } = show;
    const { received } = await show.watch();
    const [fact] = room.send({ kind: 'gift', viewer: fern, gift: giftNamed('Lion'), streak: room.newStreak() });
    await room.drained();
    expect(received).toMatchObject([{ data: { giftId: '6369', repeatCount: 1, gift: { diamondCount: 29999, type: 2, combo: false } } }]);
    expect(fact).toMatchObject({ streakId: null });
  });

  it('likes, with a total of the room that also counts what is not reported', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.send({ kind: 'like', viewer: fern, count: 15 }, { kind: 'like', viewer: ghost, count: 2, unseen: 40 });
    await room.drained();
    expect(received.map(({ data }) => data)).toMatchObject([{ count: 15, total: '15' }, { count: 2, total: '57' }]);
  });

  it('joins, follows, shares, viewer counts and control messages, each as its own event', async () => {
    const { room } = show;
    const watcher = await show.watch();
    const events: string[] = [];
    for (const name of [WebcastEvent.MEMBER, WebcastEvent.FOLLOW, WebcastEvent.SHARE, WebcastEvent.ROOM_USER, WebcastEvent.CONTROL_MESSAGE] as const) {
      watcher.connection.on(name, () => void events.push(name));
    }
    room.send({ kind: 'join', viewer: fern }, { kind: 'follow', viewer: fern }, { kind: 'share', viewer: fern }, { kind: 'viewers', now: 321, total: 4567 });
    // The connector unzips each frame in its own time, so a short one can overtake a long one.
    await room.drained();
    room.pause();
    room.resume();
    await room.drained();
    expect(events).toEqual(['member', 'follow', 'share', 'roomUser', 'controlMessage', 'controlMessage']);
    expect(watcher.received[3]).toMatchObject({ data: { total: '321', totalUser: '4567' } });
    expect(watcher.received.slice(4).map(({ data }) => data)).toMatchObject([{ action: 1 }, { action: 2 }]);
  });

  it.each([[false, 3], [true, 4]] as const)('the end of the live, suspended: %s', async (suspended, action) => {
    const { room } = show;
    const watcher = await show.watch();
    const ended: number[] = [];
    watcher.connection.on(WebcastEvent.STREAM_END, (event) => void ended.push(event.action));
    room.end({ suspended });
    await watcher.disconnected;
    expect(ended).toEqual([action]);
    expect(room.online).toBe(false);
  });
});

describe('a room', () => {
  it('knows what it sent, and that it arrived', async () => {
    const { room } = show;
    const { received } = await show.watch();
    room.play('storm', { limit: 1_000, rate: Infinity });
    await room.drained();
    expect(room.sent).toHaveLength(1_000);
    expect(room.sent.every(({ confirmed }) => confirmed)).toBe(true);
    expect(messageIds(received).sort()).toEqual(room.sent.map(({ fact }) => fact.messageId).sort());
  });

  it('sends nothing to nobody: what happens unseen is not in what was sent', async () => {
    const { room } = show;
    room.send({ kind: 'comment', viewer: fern, text: 'too early' });
    const { received } = await show.watch();
    room.send({ kind: 'comment', viewer: fern, text: 'in time' });
    await room.drained();
    expect(room.sent.map(({ fact }) => fact)).toMatchObject([{ text: 'in time' }]);
    expect(received).toHaveLength(1);
  });

  it('hears heartbeats and answers them', async () => {
    const { room } = show;
    const { connection } = await show.watch('luna', { heartbeatMs: 5 });
    const answered = new Promise<void>((resolve) => {
      let frames = 0;
      connection.on(ControlEvent.WEBSOCKET_DATA, () => {
        frames += 1;
        if (frames === 2) resolve();
      });
    });
    await room.until(({ heartbeats }) => heartbeats >= 2);
    await answered;
  });

  it('plays to many at once, and each of them gets everything', async () => {
    const { room } = show;
    const both = [await show.watch(), await show.watch()];
    room.play('busy', { limit: 200, rate: Infinity });
    await room.drained();
    for (const { received } of both) expect(messageIds(received).sort()).toEqual(room.sent.map(({ fact }) => fact.messageId).sort());
  });

  it('is one of many, and they do not hear each other', async () => {
    const [luna, sol] = [await show.watch(), await show.watch('sol')];
    show.room.send({ kind: 'comment', viewer: fern, text: 'to the moon' });
    show.simulator.room('@Sol').send({ kind: 'comment', viewer: fern, text: 'to the sun' });
    await Promise.all(show.simulator.rooms.map((room) => room.drained()));
    expect(luna.received).toMatchObject([{ data: { content: 'to the moon' } }]);
    expect(sol.received).toMatchObject([{ data: { content: 'to the sun' } }]);
  });

  it('gets a new room id with every live', async () => {
    const { room } = show;
    const first = room.roomId;
    room.goOffline();
    room.goLive();
    expect(room.roomId).not.toBe(first);
    const { connection } = await show.watch();
    expect(connection.roomId).toBe(room.roomId);
  });

  it('tells those who wait for it when the simulator closes', async () => {
    const other = await startSimulator();
    const waiting = other.room('luna').until(({ watchers: there }) => there > 5);
    await other.close();
    await expect(waiting).rejects.toThrow('@luna');
  });
});

describe('hosts that nobody made', () => {
  it('are unknown users', async () => {
    await expect(show.watcher('no.such.person').connection.connect()).rejects.toBeInstanceOf(InvalidResponseCompositeError);
  });

  it('are live at once and play the scenario, where automatic rooms are asked for', async () => {
    const demo = await startSimulator({ autoRooms: { scenario: 'storm', rate: 500 } });
    const watcher = watcherOf(demo.url, 'anybody');
    await watcher.connection.connect();
    const room = demo.room('anybody');
    await room.until(({ acknowledged }) => acknowledged >= 3);
    room.stop();
    await room.drained();
    expect(messageIds(watcher.received).sort()).toEqual(room.sent.map(({ fact }) => fact.messageId).sort());
    await watcher.connection.disconnect();
    await demo.close();
  });
});
