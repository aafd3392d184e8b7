import type { ServerToClient } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { AccessService } from '../infrastructure/auth';
import { AppConfig } from '../infrastructure/config';
import { ActivityReader, QuestionService, SessionFeed, SessionService, StandingsReader, type SessionChange } from '../session';
import type { Audience, LiveSocket } from './audience';
import { SessionStream, type StreamSources } from './session-stream';
import { Throttle } from './throttle';

const ACTIVITY_LINES = 50;
const FOLLOW_MS = 100;

/** Listens to what was committed and tells it to whoever looks. */
@Injectable()
export class Broadcaster implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Broadcaster.name);
  private readonly audiences: Audience[] = [];
  private readonly streams = new Map<SessionId, SessionStream>();
  private readonly subscriptions = new Subscription();
  private readonly sources: StreamSources;
  private readonly follow = new Throttle(FOLLOW_MS, () => this.followCurrent(), (error) => this.report(error));

  constructor(
    private readonly config: AppConfig,
    private readonly feed: SessionFeed,
    private readonly access: AccessService,
    private readonly sessions: SessionService,
    standings: StandingsReader,
    questions: QuestionService,
    activity: ActivityReader,
  ) {
    this.sources = { sessions, standings, questions, activity };
  }

  get active(): boolean {
    return this.config.roles.has('broadcast');
  }

  onApplicationBootstrap(): void {
    if (!this.active) return;
    this.subscriptions.add(this.feed.changes.subscribe((change) => this.changed(change)));
    this.subscriptions.add(this.feed.missed.subscribe(() => this.retellEverything()));
    this.subscriptions.add(this.access.revocations.subscribe((revoked) => void this.disconnectRevoked(revoked).catch((error: unknown) => this.report(error))));
  }

  onApplicationShutdown(): void {
    this.subscriptions.unsubscribe();
    this.follow.stop();
    for (const stream of this.streams.values()) stream.stop();
  }

  addAudience(audience: Audience): void {
    this.audiences.push(audience);
  }

  /** Lets a socket look at a session, or at the one that is on, and tells it everything. */
  async look(audience: Audience, socket: LiveSocket, wanted: SessionId | null): Promise<void> {
    const session = wanted ?? (await this.sessions.current())?.id ?? null;
    await audience.look(socket, session, wanted === null);
    await this.tellAll(audience, socket);
  }

  /** A snapshot of everything the socket is entitled to. What is not newer than it holds, it drops. */
  async tellAll(audience: Audience, socket: LiveSocket): Promise<void> {
    const id = socket.data.session;
    if (id === null) {
      socket.emit('session', null);
      return;
    }
    const { sessions, standings, questions, activity } = this.sources;
    socket.emit('session', await sessions.get(id));
    socket.emit('standings', await standings.read(id, audience.top));
    socket.emit('question', await questions.get(id));
    if (audience.seesActivity) socket.emit('activity', (await activity.read(id, null, ACTIVITY_LINES)).lines);
  }

  private changed({ sessionId, kind }: SessionChange): void {
    if (kind === 'session') this.follow.request();
    if (this.audiences.some((audience) => audience.isLookingAt(sessionId))) this.streamOf(sessionId).changed(kind);
    else this.forget(sessionId);
  }

  private streamOf(session: SessionId): SessionStream {
    const held = this.streams.get(session);
    if (held !== undefined) return held;
    const stream = new SessionStream(session, this.audiences, this.sources, (error) => this.report(error));
    this.streams.set(session, stream);
    return stream;
  }

  private forget(session: SessionId): void {
    this.streams.get(session)?.stop();
    this.streams.delete(session);
  }

  /** Another session was started: whoever follows goes over to it. */
  private async followCurrent(): Promise<void> {
    const current = (await this.sessions.current())?.id ?? null;
    for (const audience of this.audiences) {
      const behind = audience.sockets().filter(({ data }) => data.follows && data.session !== current);
      await Promise.all(behind.map((socket) => this.look(audience, socket, null)));
    }
  }

  private retellEverything(): void {
    this.follow.request();
    const kinds: (keyof ServerToClient & SessionChange['kind'])[] = ['session', 'standings', 'question'];
    for (const session of this.lookedAt()) for (const kind of kinds) this.streamOf(session).changed(kind);
  }

  private lookedAt(): Set<SessionId> {
    const sockets = this.audiences.flatMap((audience) => audience.sockets());
    return new Set(sockets.flatMap(({ data }) => (data.session === null ? [] : [data.session])));
  }

  private async disconnectRevoked(revoked: { readonly kind: 'overlay-token' | 'access-key' | 'anything'; readonly id?: string }): Promise<void> {
    for (const socket of this.audiences.flatMap((audience) => audience.sockets())) {
      const { access } = socket.data;
      const ended =
        revoked.kind === 'anything'
          ? !(await this.stillValid(socket))
          : access.kind === 'overlay'
            ? revoked.kind === 'overlay-token' && access.token.id === revoked.id
            : revoked.kind === 'access-key' && access.identity.keyId === revoked.id;
      if (ended) socket.disconnect(true);
    }
  }

  private async stillValid(socket: LiveSocket): Promise<boolean> {
    const { access } = socket.data;
    if (access.kind === 'overlay') return (await this.access.checkOverlayToken(access.token.token)) !== null;
    return (await this.access.identify(socket.handshake.headers)) !== null;
  }

  private report(error: unknown): void {
    this.logger.warn(`Could not tell the pages: ${error instanceof Error ? error.message : String(error)}. Trying again.`);
  }
}
