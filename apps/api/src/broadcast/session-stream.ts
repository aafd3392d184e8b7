import type { ActivityLine, SessionView } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { ActivityPosition, ActivityReader, QuestionService, SessionService, StandingsReader } from '../session';
import type { Audience } from './audience';
import { Throttle } from './throttle';

/** Ten times a second is as fast as a ranking can be read; everything in between is summed up. */
const STANDINGS_MS = 100;
const SESSION_MS = 100;
const ACTIVITY_MS = 250;
const ACTIVITY_LINES = 50;

export interface StreamSources {
  readonly sessions: SessionService;
  readonly standings: StandingsReader;
  readonly questions: QuestionService;
  readonly activity: ActivityReader;
}

/** What is told about one session to everybody who looks at it: on change, throttled, and only while somebody looks. */
export class SessionStream {
  private readonly standings: Throttle;
  private readonly session: Throttle;
  private readonly question: Throttle;
  private readonly activity: Throttle;
  private position: ActivityPosition | null = null;
  private connectionSince: string | null = null;

  constructor(
    readonly id: SessionId,
    private readonly audiences: readonly Audience[],
    private readonly sources: StreamSources,
    failed: (error: unknown) => void,
  ) {
    this.standings = new Throttle(STANDINGS_MS, () => this.tellStandings(), failed);
    this.session = new Throttle(SESSION_MS, () => this.tellSession(), failed);
    this.question = new Throttle(SESSION_MS, () => this.tellQuestion(), failed);
    this.activity = new Throttle(ACTIVITY_MS, () => this.tellActivity(), failed);
  }

  changed(kind: 'session' | 'standings' | 'question'): void {
    this[kind].request();
    if (kind === 'standings') this.activity.request();
  }

  stop(): void {
    for (const throttle of [this.standings, this.session, this.question, this.activity]) throttle.stop();
  }

  private looking(): Audience[] {
    return this.audiences.filter((audience) => audience.isLookingAt(this.id));
  }

  private async tellStandings(): Promise<void> {
    const audiences = this.looking();
    if (audiences.length === 0) return;
    const most = Math.max(...audiences.map(({ top }) => top));
    const standings = await this.sources.standings.read(this.id, most);
    for (const audience of audiences) audience.emit(this.id, 'standings', { ...standings, entries: standings.entries.slice(0, audience.top) });
  }

  private async tellSession(): Promise<void> {
    const audiences = this.looking();
    if (audiences.length === 0) return;
    const session = await this.sources.sessions.get(this.id);
    const line = this.systemLine(session);
    for (const audience of audiences) {
      audience.emit(this.id, 'session', session);
      if (line !== null && audience.seesActivity) audience.emit(this.id, 'activity', [line]);
    }
  }

  private async tellQuestion(): Promise<void> {
    const audiences = this.looking();
    if (audiences.length === 0) return;
    const question = await this.sources.questions.get(this.id);
    for (const audience of audiences) audience.emit(this.id, 'question', question);
  }

  private async tellActivity(): Promise<void> {
    const audiences = this.looking().filter(({ seesActivity }) => seesActivity);
    if (audiences.length === 0) return;
    const { lines, position } = await this.sources.activity.read(this.id, this.position, ACTIVITY_LINES);
    this.position = position;
    if (lines.length > 0) for (const audience of audiences) audience.emit(this.id, 'activity', lines);
  }

  /** A line when the connection went over to another state; not for every new count of viewers. */
  private systemLine(session: SessionView): ActivityLine | null {
    const { connection } = session;
    if (connection.state === 'idle' || connection.since === this.connectionSince) return null;
    this.connectionSince = connection.since;
    return { id: `connection-${connection.state}-${connection.since}`, at: connection.since, kind: 'system', connection };
  }
}
