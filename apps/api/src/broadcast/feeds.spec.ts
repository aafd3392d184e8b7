import type { Standings } from '@app/contracts';
import { sessionId } from '@app/domain';
import type { Audience } from './audience';
import { FeedRoom } from './feed-room';
import { activityFeed, standingsFeed, wholeFeed, type Feed } from './feeds';

const session = sessionId('00000000-0000-4000-8000-000000000001');
const standings: Standings = { sessionId: session, version: 1, participants: 0, active: 0, entries: [] };
const failed = (error: unknown): void => {
  throw error;
};

/** How often a feed reads when it changes three times, a second apart. */
async function readsOf(isHeard: boolean, feedIn: (room: (feed: Feed['name']) => FeedRoom, read: jest.Mock) => Feed): Promise<number> {
  const audience = { top: 5, seesGifts: false, isLookingAt: () => isHeard, emit: () => undefined };
  const read = jest.fn().mockResolvedValue({ ...standings, lines: [], position: null });
  const feed = feedIn((name) => new FeedRoom(session, name, [audience as unknown as Audience]), read);
  for (let changes = 0; changes < 3; changes++) {
    feed.change();
    await jest.advanceTimersByTimeAsync(1_000);
  }
  feed.stop();
  return read.mock.calls.length;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it.each([
  ['the ranking', (room: (feed: Feed['name']) => FeedRoom, read: jest.Mock) => standingsFeed(room('standings'), { read }, failed)],
  ['the log', (room: (feed: Feed['name']) => FeedRoom, read: jest.Mock) => activityFeed(room('activity'), { read }, failed)],
  ['what is told whole', (room: (feed: Feed['name']) => FeedRoom, read: jest.Mock) => wholeFeed(room('question'), 100, read, 'question', () => [null, session], failed)],
] as const)('%s is read for whoever listens, and for nobody it is not', async (_, feedIn) => {
  expect([await readsOf(true, feedIn), await readsOf(false, feedIn)]).toEqual([3, 0]);
});
