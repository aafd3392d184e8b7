import type { ChatLine, GiftMoment } from '@app/contracts';
import { commentId, giftId, sessionId } from '@app/domain';
import type { Audience, LiveSocket } from './audience';
import type { FeedName } from './feed-name';
import { FeedRoom } from './feed-room';
import { chatFeed, giftsFeed } from './on-air-feeds';

/** Sockets are no more here than who is told what. */
const session = sessionId('00000000-0000-4000-8000-000000000001');
let told: string[];
const socket = (id: string, feed: FeedName): LiveSocket => ({ id, connected: true, data: { session, feeds: new Set([feed]) } }) as unknown as LiveSocket;
function room(feed: FeedName, isHeard = true): FeedRoom {
  const audience = {
    isLookingAt: () => isHeard,
    emit: (rooms: string[], _: string, what: readonly { readonly id: string }[]) => rooms.length > 0 && told.push(`${rooms.map((name) => (name.includes(feed) ? 'all' : name)).join('+')}: ${what.map(({ id }) => id).join()}`),
  };
  return new FeedRoom(session, feed, [audience as unknown as Audience]);
}
const failed = (error: unknown): void => {
  throw error;
};
const pass = (): Promise<void> => jest.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  told = [];
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('gifts', () => {
  const moment = (id: string): GiftMoment => ({ id, viewerId: null, handle: '', nickname: '', avatarUrl: null, giftId: giftId('1'), giftName: '', iconUrl: null, coins: 1, count: 1, at: '' });
  /** A ledger of gifts, each with its number as its name; all of them are of the last minute. */
  const ledger = (gifts: number[]) => ({
    read: (_: unknown, after: string | null) => Promise.resolve({ moments: gifts.filter((gift) => gift > Number(after ?? 0)).map((gift) => moment(String(gift))), position: String(gifts.at(-1) ?? 0) }),
  });
  const [early, late] = [socket('early', 'gifts'), socket('late', 'gifts')];

  it('of the last minute are told to whoever comes, and only new ones to those who know them', async () => {
    const gifts = [1, 2];
    const feed = giftsFeed(room('gifts'), ledger(gifts), failed);
    feed.answer(early);
    await pass();
    gifts.push(3);
    feed.change();
    await pass();
    feed.answer(late);
    await pass();
    gifts.push(4);
    feed.change();
    await pass();
    feed.stop();
    expect(told).toEqual(['early: 1,2', 'early: 3', 'late: 1,2,3', 'early+late: 4']);
  });

  it('are told to nobody who was not told what was before, though they are in the room', async () => {
    const gifts: number[] = [];
    const feed = giftsFeed(room('gifts'), ledger(gifts), failed);
    gifts.push(1);
    feed.change();
    await pass();
    expect(told).toEqual([]);
    feed.answer(early);
    await pass();
    feed.stop();
    expect(told).toEqual(['early: 1']);
  });

  it('of none are told too: it is how a page knows that all that follows is new', async () => {
    const feed = giftsFeed(room('gifts'), ledger([]), failed);
    feed.answer(early);
    await pass();
    feed.change();
    await pass();
    feed.stop();
    expect(told).toEqual(['early: ']);
  });

  it('are not read while nobody listens', async () => {
    const read = jest.fn();
    const feed = giftsFeed(room('gifts', false), { read }, failed);
    feed.change();
    await pass();
    feed.stop();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('the chat', () => {
  const line = (id: string): ChatLine => ({ id: commentId(id), viewerId: null, handle: '', nickname: '', avatarUrl: null, text: '', emotes: [], at: '' });
  const [early, late] = [socket('early', 'comments'), socket('late', 'comments')];

  it('is told to everybody when it is other than it was, and to whoever asks', async () => {
    const chat = { lines: [line('1')], filter: 'a' };
    const feed = chatFeed(room('comments'), { read: () => Promise.resolve({ ...chat }) }, failed);
    feed.answer(early);
    feed.change();
    await pass();
    feed.change();
    feed.answer(late);
    await pass();
    chat.lines = [...chat.lines, line('2')];
    feed.change();
    await pass();
    chat.filter = 'b';
    feed.change();
    await pass();
    feed.stop();
    expect(told).toEqual(['early: 1', 'all: 1', 'late: 1', 'all: 1,2', 'all: 1,2']);
  });
});
