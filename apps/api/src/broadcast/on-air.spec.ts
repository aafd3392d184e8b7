import { GIFTS_TOLD } from '@app/contracts';
import { viewerId, type SessionId, type ViewerProfile } from '@app/domain';
import { eventually } from '../testing';
import { bank, batchOf, gives, likes, perfume, ploy, rose, says, streak } from '../testing/made-show';
import { Ledger } from '../session';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';
import type { Listener } from './testing/listener';

let room: BroadcastRoom;

beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());
beforeEach(() => room.clear());

/** A page that shows one thing, and was told it once. */
async function page(feed: 'gifts' | 'comments', session?: SessionId): Promise<Listener> {
  const listener = await room.overlay({ feeds: [feed], page: feed, ...(session === undefined ? {} : { session }) });
  await eventually('the first answer', () => (listener.gifts.length + listener.chats.length > 0 ? true : null));
  return listener;
}
/** As it happens now: only what arrived just now is remembered for who comes later. */
const happensNow = (session: SessionId, ...events: Parameters<typeof batchOf>[1][]): Promise<void> =>
  room.running.app.get(Ledger, { strict: false }).append({ ...batchOf(session, ...events), receivedAt: Date.now() });
const fan = (i: number): ViewerProfile => ({ id: viewerId(String(8_100 + i)), handle: '', nickname: `Fan ${i}`, avatarUrl: null });

describe('a page of alerts', () => {
  it('is told of what was given just before it came, also when that is nothing, and then of what is new', async () => {
    const session = await room.started();
    const first = await page('gifts');
    expect(first.gifts[0]).toEqual([]);
    await happensNow(session, streak(ploy, rose, 3, 1));
    await eventually('the gift', () => (first.gifts.at(-1)?.[0]?.count === 3 ? true : null));
    await happensNow(session, streak(ploy, rose, 7, 2));
    await eventually('its growth', () => (first.gifts.at(-1)?.[0]?.count === 7 ? true : null));
    const second = await page('gifts');
    expect(second.gifts[0]).toMatchObject([{ nickname: 'Ploy', giftName: 'Rose', count: 7 }]);
  });

  it('that comes back is told what it missed', async () => {
    const session = await room.started();
    const before = await page('gifts');
    before.close();
    await happensNow(session, gives(bank, perfume, 2, 1));
    expect((await page('gifts')).gifts[0]).toMatchObject([{ nickname: 'Bank', count: 2, coins: 20 }]);
  });

  it('hears the whole of a storm in messages within bounds, each gift once', async () => {
    const session = await room.started();
    const alerts = await page('gifts');
    const told = alerts.gifts.length;
    for (let second = 0; second < 5; second++) await happensNow(session, ...Array.from({ length: 200 }, (_, i) => gives(fan(i), rose, 1, second * 1_000 + i)));
    await happensNow(session, gives(ploy, perfume, 99, 9_000));
    await eventually('the last gift', () => (alerts.gifts.at(-1)?.some(({ nickname }) => nickname === 'Ploy') ? true : null));
    const ids = alerts.gifts.slice(told).flat().map(({ id }) => id);
    expect(Math.max(...alerts.gifts.map((each) => each.length))).toBe(GIFTS_TOLD);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is told of gifts and of nothing else', async () => {
    const session = await room.started();
    const alerts = await page('gifts');
    const told = alerts.gifts.length;
    await happensNow(session, likes(bank, 15, 1), says(bank, 'hello', 2));
    await happensNow(session, gives(ploy, rose, 1, 3));
    await eventually('the gift', () => (alerts.gifts.length > told ? true : null));
    expect(alerts.gifts.slice(told)).toMatchObject([[{ nickname: 'Ploy' }]]);
    expect([alerts.standings, alerts.questions, alerts.chats]).toEqual([[], [], []]);
  });
});

describe('a page of the chat', () => {
  const hears = (chat: Listener, ...texts: string[]): Promise<true> =>
    eventually(`the chat: ${texts.join()}`, () => (chat.chats.at(-1)?.lines.map(({ text }) => text).join() === texts.join() ? true : null));

  it('is told the last lines as a whole, and again when somebody speaks', async () => {
    const session = await room.started();
    await room.happens(session, says(ploy, 'one', 1));
    const chat = await page('comments');
    await hears(chat, 'one');
    await room.happens(session, says(bank, 'two', 2));
    await hears(chat, 'one', 'two');
  });

  it('is not told again what it knows when something else happens', async () => {
    const session = await room.started();
    await room.happens(session, says(ploy, 'one', 1));
    const chat = await page('comments');
    await room.happens(session, likes(bank, 15, 2));
    await room.happens(session, says(bank, 'two', 3));
    await hears(chat, 'one', 'two');
    const told = chat.chats.length;
    await room.happens(session, likes(bank, 15, 4));
    await room.happens(session, says(bank, 'three', 5));
    await hears(chat, 'one', 'two', 'three');
    expect(chat.chats.slice(told).filter(({ lines }) => lines.length === 2)).toEqual([]);
  });

  it('loses at once what is hidden, by a word or with its viewer, under another filter', async () => {
    const session = await room.started();
    await room.happens(session, says(ploy, 'one', 1), says(bank, 'two', 2), says(ploy, 'three', 3));
    const chat = await page('comments');
    await hears(chat, 'one', 'two', 'three');
    await room.desk.put('/hidden-words', { words: ['three'] });
    await hears(chat, 'one', 'two');
    await room.desk.post(`/sessions/${session}/viewers/${bank.id}/hide`);
    await hears(chat, 'one');
    expect(new Set(chat.chats.map(({ filter }) => filter)).size).toBe(3);
    await room.desk.put('/hidden-words', { words: [] });
    await hears(chat, 'one', 'three');
  });

  it('of a session that is not on hears of hidden words too', async () => {
    const old = await room.newSession();
    await room.happens(old, says(ploy, 'one', 1), says(ploy, 'two', 2));
    const chat = await page('comments', old);
    await hears(chat, 'one', 'two');
    await room.desk.put('/hidden-words', { words: ['two'] });
    await hears(chat, 'one');
    await room.desk.put('/hidden-words', { words: [] });
  });
});
