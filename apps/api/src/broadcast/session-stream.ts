import type { ActivityLine, SessionView } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import type { ActivityReader, GoalsService, ChatLinesReader, GiftMomentsReader, PreparedService, QuestionService, SessionChangeKind, SessionService, StandingsReader, TimerService } from '../session';
import type { Audience, LiveSocket } from './audience';
import { Bulletin, type Addressees } from './bulletin';
import type { FeedName } from './feed-name';
import { FeedRoom } from './feed-room';
import { activityFeed, standingsFeed, wholeFeed, type Feed } from './feeds';
import { goalsFeed, timerFeed } from './sum-feeds';
import { chatFeed, giftsFeed } from './on-air-feeds';

const SESSION_MS = 100;

export interface StreamSources {
  readonly sessions: Pick<SessionService, 'get' | 'current'>;
  readonly standings: Pick<StandingsReader, 'read'>;
  readonly questions: Pick<QuestionService, 'get'>;
  readonly activity: Pick<ActivityReader, 'read'>;
  readonly prepared: Pick<PreparedService, 'list'>;
  readonly goals: Pick<GoalsService, 'progress'>;
  readonly timers: Pick<TimerService, 'get'>;
  readonly gifts: Pick<GiftMomentsReader, 'read'>;
  readonly chat: Pick<ChatLinesReader, 'read'>;
}

/** Which feeds a change makes other than they were. */
const touched: Readonly<Record<Exclude<SessionChangeKind, 'deleted' | 'session'>, readonly FeedName[]>> = {
  standings: ['standings', 'activity', 'goals', 'timer', 'gifts', 'comments'],
  question: ['question'],
  prepared: ['prepared'],
  goals: ['goals'],
  timer: ['timer'],
  comments: ['comments'],
};

/**
 * All that is told about one session to whoever looks at it, on change and on arrival, throttled. Whoever arrives hears of
 * the session first, so that it knows to which session the rest belongs.
 */
export class SessionStream {
  private readonly session: Bulletin<SessionView>;
  private readonly feeds: readonly Feed[];
  private readonly activity: FeedRoom;
  private connectionSince: string | null = null;

  constructor(
    readonly id: SessionId,
    private readonly audiences: readonly Audience[],
    sources: StreamSources,
    report: (error: unknown) => void,
    /** There is no such session, or not any more. */
    gone: () => void,
  ) {
    const failed = (error: unknown): void => {
      // Ids are drawn at random: a session that is not there will not come to be, and asking again would only cost.
      if (error instanceof DomainError && error.code === 'session.not-found') gone();
      else report(error);
    };
    const room = (feed: FeedName): FeedRoom => new FeedRoom(id, feed, audiences);
    this.session = new Bulletin(SESSION_MS, () => sources.sessions.get(id), (session, to) => this.tellSession(session, to), failed);
    this.activity = room('activity');
    this.feeds = [
      standingsFeed(room('standings'), sources.standings, failed),
      wholeFeed(room('question'), SESSION_MS, () => sources.questions.get(id), 'question', (question) => [question, id], failed),
      activityFeed(this.activity, sources.activity, failed),
      wholeFeed(room('prepared'), SESSION_MS, () => sources.prepared.list(id), 'prepared', (prepared) => [prepared, id], failed),
      goalsFeed(room('goals'), sources.goals, failed),
      timerFeed(room('timer'), sources.timers, failed),
      giftsFeed(room('gifts'), sources.gifts, failed),
      chatFeed(room('comments'), sources.chat, failed),
    ];
  }

  changed(kind: Exclude<SessionChangeKind, 'deleted'>): void {
    if (kind === 'session') return this.session.change();
    for (const feed of this.feeds) if (touched[kind].includes(feed.name)) feed.change();
  }

  /** Everything may be other than it was. */
  changedAll(): void {
    this.session.change();
    for (const feed of this.feeds) feed.change();
  }

  /** Tells everything to a socket that looks at this session. */
  answer(socket: LiveSocket): void {
    this.session.answer(socket);
  }

  stop(): void {
    for (const telling of [this.session, ...this.feeds]) telling.stop();
  }

  private tellSession(session: SessionView, to: Addressees): void {
    const line = to.changed ? this.systemLine(session) : null;
    const rooms = to.changed ? [this.id] : [...to.asked].filter(({ data }) => data.session === this.id).map(({ id }) => id);
    for (const audience of this.audiences) audience.emit(rooms, 'session', session);
    if (line !== null) this.activity.tell(to, 'activity', [line], this.id);
    for (const socket of to.asked) for (const feed of this.feeds) if (socket.data.feeds.has(feed.name)) feed.answer(socket);
  }

  /** A line when the connection went over to another state; not for every new count of viewers. */
  private systemLine(session: SessionView): ActivityLine | null {
    const { connection } = session;
    if (connection.state === 'idle' || connection.since === this.connectionSince) return null;
    this.connectionSince = connection.since;
    return { id: `connection-${connection.state}-${connection.since}`, at: connection.since, kind: 'system', connection };
  }
}
