import type { ActivityLine, LeaderboardEntry, ServerToClient, Standings } from '@app/contracts';
import type { ActivityPosition, ActivityReader, StandingsReader } from '../session';
import type { LiveSocket } from './audience';
import { Bulletin, type Addressees } from './bulletin';
import type { FeedName } from './feed-name';
import type { FeedRoom } from './feed-room';

/** Ten times a second is as fast as a ranking can be read; everything in between is summed up. */
const STANDINGS_MS = 100;
const ACTIVITY_MS = 250;
const ACTIVITY_LINES = 100;

/** One kind of news of one session. */
export interface Feed {
  readonly name: FeedName;
  /** It is other than it was. */
  change(): void;
  answer(socket: LiveSocket): void;
  stop(): void;
}

type Failed = (error: unknown) => void;

/** What is always told as a whole: to those who came, and to everybody when it changed. Not read while nobody listens. */
export function wholeFeed<Event extends keyof ServerToClient, T>(
  room: FeedRoom,
  intervalMs: number,
  read: () => Promise<T>,
  event: Event,
  payload: (news: T) => Parameters<ServerToClient[Event]>,
  failed: Failed,
): Feed {
  const bulletin = new Bulletin(
    intervalMs,
    async () => (room.isHeard() ? { news: await read() } : null),
    (told, to) => told !== null && room.tell(to, event, ...payload(told.news)),
    failed,
  );
  return named(room.feed, bulletin);
}

/** A top of the ranking as it was read: for how many places, and whether with gifts. */
interface StandingsNews {
  readonly most: number;
  readonly withGifts: boolean;
  readonly standings: Standings;
}

/** The ranking, to each namespace as many places as it shows. */
export function standingsFeed(room: FeedRoom, source: Pick<StandingsReader, 'read'>, failed: Failed): Feed {
  const read = async (): Promise<StandingsNews | null> => {
    const listening = room.listening();
    if (listening.length === 0) return null;
    const most = Math.max(...listening.map(({ top }) => top));
    const withGifts = listening.some(({ seesGifts }) => seesGifts);
    return { most, withGifts, standings: await source.read(room.session, most, 0, withGifts) };
  };
  const tell = (news: StandingsNews | null, to: Addressees): void => {
    if (news === null) return;
    const { most, withGifts, standings } = news;
    for (const audience of room.listening()) {
      // Who came during the read and is shown more than was read is answered by the next one.
      if (audience.top > most || (audience.seesGifts && !withGifts)) continue;
      const entries = standings.entries.slice(0, audience.top);
      audience.emit(room.rooms(to), 'standings', { ...standings, entries: audience.seesGifts ? entries : entries.map(withoutGifts) });
    }
  };
  return named(room.feed, new Bulletin(STANDINGS_MS, read, tell, failed));
}

function withoutGifts({ topGifts: _, ...entry }: LeaderboardEntry): LeaderboardEntry {
  return entry;
}

interface Activity {
  /** For whoever comes new: the last lines. */
  readonly last: readonly ActivityLine[];
  /** For those who were told the lines before. */
  readonly fresh: readonly ActivityLine[];
  readonly position: ActivityPosition | null;
}

/** The organizer's log: the last lines to whoever comes, the new ones to everybody. */
export function activityFeed(room: FeedRoom, source: Pick<ActivityReader, 'read'>, failed: Failed): Feed {
  let position: ActivityPosition | null = null;
  const read = async ({ asked, changed }: Addressees): Promise<Activity> => {
    // Nobody has to go on from where others left off.
    if (!room.isHeard()) return { last: [], fresh: [], position: null };
    const last = asked.size > 0 ? await source.read(room.session, null, ACTIVITY_LINES) : null;
    const from = position ?? last?.position ?? null;
    const fresh = changed ? await source.read(room.session, from, ACTIVITY_LINES) : null;
    return { last: last?.lines ?? [], fresh: fresh?.lines ?? [], position: fresh?.position ?? from };
  };
  const tell = (news: Activity, { asked }: Addressees): void => {
    position = news.position;
    if (news.last.length > 0) room.tell({ asked, changed: false }, 'activity', news.last, room.session);
    if (news.fresh.length > 0) room.tell({ asked: new Set(), changed: true }, 'activity', news.fresh, room.session);
  };
  return named(room.feed, new Bulletin(ACTIVITY_MS, read, tell, failed));
}

/** A bulletin as the feed of this name. */
export function named(name: FeedName, bulletin: Pick<Feed, 'change' | 'answer' | 'stop'>): Feed {
  return { name, change: () => bulletin.change(), answer: (socket) => bulletin.answer(socket), stop: () => bulletin.stop() };
}
