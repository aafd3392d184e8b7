import type { ServerToClient, ShowTimer } from '@app/contracts';
import type { GoalsService, TimerService } from '../session';
import { Bulletin, type Addressees } from './bulletin';
import type { FeedRoom } from './feed-room';
import { named, type Feed } from './feeds';

/** Both are read again for whatever happens in the session, which is often. A bar that grows twice a second is calm, and costs an overlay half. */
const GOALS_MS = 500;
const TIMER_MS = 250;

type Failed = (error: unknown) => void;

/** The goals, and how far they have come. */
export function goalsFeed(room: FeedRoom, source: Pick<GoalsService, 'progress'>, failed: Failed): Feed {
  return changingFeed(room, GOALS_MS, () => source.progress(room.session), 'goals', (goals) => [{ goals }, room.session], (goals) => JSON.stringify(goals), failed);
}

/** The countdown: when it is changed, and when coins put its end off. It is not told that time passes. */
export function timerFeed(room: FeedRoom, source: Pick<TimerService, 'get'>, failed: Failed): Feed {
  return changingFeed(room, TIMER_MS, () => source.get(room.session), 'timer', (timer) => [timer, room.session], lookOfTimer, failed);
}

/** What may be as it was although something happened: it is told to who asks, and to everybody only when it looks other than before. */
function changingFeed<Event extends keyof ServerToClient, T>(
  room: FeedRoom,
  intervalMs: number,
  read: () => Promise<T>,
  event: Event,
  payload: (news: T) => Parameters<ServerToClient[Event]>,
  /** Equal for what need not be told again. */
  look: (news: T) => string,
  failed: Failed,
): Feed {
  let lastLook: string | null = null;
  const tell = (told: { readonly news: T } | null, { asked, changed }: Addressees): void => {
    if (told === null) return;
    const before = lastLook;
    lastLook = look(told.news);
    room.tell({ asked, changed: changed && lastLook !== before }, event, ...payload(told.news));
  };
  return named(room.feed, new Bulletin(intervalMs, async () => (room.isHeard() ? { news: await read() } : null), tell, failed));
}

/** What is left of a countdown that runs falls by itself, and every page knows how. */
function lookOfTimer(timer: ShowTimer | null): string {
  return JSON.stringify(timer && { ...timer, now: null, remainingMs: timer.state === 'paused' ? timer.remainingMs : null });
}
