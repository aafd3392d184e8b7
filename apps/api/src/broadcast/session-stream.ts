import type { ActivityLine, LeaderboardEntry, Question, SessionView, SpokenComment, Standings } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import type { ActivityPosition, ActivityReader, PreparedService, QuestionService, SessionChangeKind, SessionService, StandingsReader } from '../session';
import type { Audience, LiveSocket } from './audience';
import { Bulletin, type Addressees } from './bulletin';

/** Ten times a second is as fast as a ranking can be read; everything in between is summed up. */
const STANDINGS_MS = 100;
const SESSION_MS = 100;
const ACTIVITY_MS = 250;
const ACTIVITY_LINES = 100;

export interface StreamSources {
  readonly sessions: Pick<SessionService, 'get' | 'current'>;
  readonly standings: Pick<StandingsReader, 'read'>;
  readonly questions: Pick<QuestionService, 'get'>;
  readonly activity: Pick<ActivityReader, 'read'>;
  readonly prepared: Pick<PreparedService, 'list'>;
}

/** A top of the ranking as it was read: for how many places, and whether with gifts. */
interface StandingsNews {
  readonly most: number;
  readonly withGifts: boolean;
  readonly standings: Standings;
}

interface Activity {
  /** For whoever comes new: the last lines. */
  readonly last: readonly ActivityLine[];
  /** For those who were told the lines before. */
  readonly fresh: readonly ActivityLine[];
  readonly position: ActivityPosition | null;
}

/**
 * All that is told about one session to whoever looks at it, on change and on arrival, throttled. Whoever arrives hears of
 * the session first, so that it knows to which session the rest belongs.
 */
export class SessionStream {
  private readonly session: Bulletin<SessionView>;
  private readonly standings: Bulletin<StandingsNews>;
  private readonly question: Bulletin<Question | null>;
  private readonly activity: Bulletin<Activity>;
  private readonly prepared: Bulletin<readonly SpokenComment[] | null>;
  private position: ActivityPosition | null = null;
  private connectionSince: string | null = null;

  constructor(
    readonly id: SessionId,
    private readonly audiences: readonly Audience[],
    private readonly sources: StreamSources,
    report: (error: unknown) => void,
    /** There is no such session, or not any more. */
    gone: () => void,
  ) {
    const failed = (error: unknown): void => {
      // Ids are drawn at random: a session that is not there will not come to be, and asking again would only cost.
      if (error instanceof DomainError && error.code === 'session.not-found') gone();
      else report(error);
    };
    this.session = new Bulletin(SESSION_MS, () => sources.sessions.get(id), (session, to) => this.tellSession(session, to), failed);
    this.standings = new Bulletin(STANDINGS_MS, () => this.readStandings(), (news, to) => this.tellStandings(news, to), failed);
    this.question = new Bulletin(SESSION_MS, () => sources.questions.get(id), (question, to) => this.tellQuestion(question, to), failed);
    this.activity = new Bulletin(ACTIVITY_MS, (to) => this.readActivity(to), (activity, to) => this.tellActivity(activity, to), failed);
    this.prepared = new Bulletin(SESSION_MS, () => this.readPrepared(), (prepared, to) => this.tellPrepared(prepared, to), failed);
  }

  changed(kind: Exclude<SessionChangeKind, 'deleted'>): void {
    this[kind].change();
    if (kind === 'standings') this.activity.change();
  }

  /** Tells everything to a socket that looks at this session. */
  answer(socket: LiveSocket): void {
    this.session.answer(socket);
  }

  stop(): void {
    for (const bulletin of [this.session, this.standings, this.question, this.activity, this.prepared]) bulletin.stop();
  }

  private tellSession(session: SessionView, to: Addressees): void {
    const line = to.changed ? this.systemLine(session) : null;
    for (const audience of this.looking()) {
      audience.emit(this.rooms(to), 'session', session);
      if (line !== null && audience.seesActivity) audience.emit([this.id], 'activity', [line], this.id);
    }
    for (const socket of to.asked) for (const next of [this.standings, this.question, this.activity, this.prepared]) next.answer(socket);
  }

  private async readStandings(): Promise<StandingsNews> {
    const looking = this.looking();
    const most = Math.max(0, ...looking.map(({ top }) => top));
    const withGifts = looking.some(({ seesActivity }) => seesActivity);
    return { most, withGifts, standings: await this.sources.standings.read(this.id, most, 0, withGifts) };
  }

  private tellStandings({ most, withGifts, standings }: StandingsNews, to: Addressees): void {
    for (const audience of this.looking()) {
      // Who came during the read and is shown more than was read is answered by the next one.
      if (audience.top > most || (audience.seesActivity && !withGifts)) continue;
      const entries = standings.entries.slice(0, audience.top);
      audience.emit(this.rooms(to), 'standings', { ...standings, entries: audience.seesActivity ? entries : entries.map(withoutGifts) });
    }
  }

  private tellQuestion(question: Question | null, to: Addressees): void {
    for (const audience of this.looking()) audience.emit(this.rooms(to), 'question', question, this.id);
  }

  private async readActivity({ asked, changed }: Addressees): Promise<Activity> {
    // Nobody has to go on from where others left off.
    if (!this.looking().some(({ seesActivity }) => seesActivity)) return { last: [], fresh: [], position: null };
    const { activity } = this.sources;
    const last = asked.size > 0 ? await activity.read(this.id, null, ACTIVITY_LINES) : null;
    const position = this.position ?? last?.position ?? null;
    const fresh = changed ? await activity.read(this.id, position, ACTIVITY_LINES) : null;
    return { last: last?.lines ?? [], fresh: fresh?.lines ?? [], position: fresh?.position ?? position };
  }

  private tellActivity({ last, fresh, position }: Activity, { asked }: Addressees): void {
    this.position = position;
    for (const audience of this.looking().filter(({ seesActivity }) => seesActivity)) {
      if (last.length > 0) audience.emit(this.rooms({ asked, changed: false }), 'activity', last, this.id);
      if (fresh.length > 0) audience.emit([this.id], 'activity', fresh, this.id);
    }
  }

  private async readPrepared(): Promise<readonly SpokenComment[] | null> {
    return this.looking().some(({ seesActivity }) => seesActivity) ? this.sources.prepared.list(this.id) : null;
  }

  private tellPrepared(prepared: readonly SpokenComment[] | null, to: Addressees): void {
    if (prepared === null) return;
    for (const audience of this.looking().filter(({ seesActivity }) => seesActivity)) audience.emit(this.rooms(to), 'prepared', prepared, this.id);
  }

  private looking(): Audience[] {
    return this.audiences.filter((audience) => audience.isLookingAt(this.id));
  }

  /** Who asked and went over to another session meanwhile is not told of this one any more. */
  private rooms({ asked, changed }: Addressees): string[] {
    return changed ? [this.id] : [...asked].filter(({ data }) => data.session === this.id).map(({ id }) => id);
  }

  /** A line when the connection went over to another state; not for every new count of viewers. */
  private systemLine(session: SessionView): ActivityLine | null {
    const { connection } = session;
    if (connection.state === 'idle' || connection.since === this.connectionSince) return null;
    this.connectionSince = connection.since;
    return { id: `connection-${connection.state}-${connection.since}`, at: connection.since, kind: 'system', connection };
  }
}

function withoutGifts({ topGifts: _, ...entry }: LeaderboardEntry): LeaderboardEntry {
  return entry;
}
