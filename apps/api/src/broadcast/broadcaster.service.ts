import type { OverlayPresence, ServicesState, SessionView } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { AccessService, type SocketAccess } from '../infrastructure/auth';
import { AppConfig } from '../infrastructure/config';
import { logTrouble } from '../infrastructure/errors';
import { ServiceWatch } from '../infrastructure/health';
import { ActivityReader, GoalsService, ChatLinesReader, GiftMomentsReader, PreparedService, QuestionService, SessionFeed, SessionService, StandingsReader, TimerService, type SessionChange } from '../session';
import { admitOnly, handshakeField } from './admit';
import { Audience, type LiveNamespace, type LiveSocket, type Wish } from './audience';
import { Bulletin, type Addressees } from './bulletin';
import type { FeedName } from './feed-name';
import { lookAt } from './feed-room';
import { Presence } from './presence';
import { SessionStream, type StreamSources } from './session-stream';
import { Throttle } from './throttle';

const CURRENT_MS = 100;
/** How often one socket may have its wish served, however often it asks. */
const SERVICE_MS = 250;

/** A namespace with what its sockets are shown, and how they prove that they may look. */
export interface Door {
  readonly namespace: LiveNamespace;
  readonly top: number;
  readonly seesGifts: boolean;
  /** What a socket listens to. */
  readonly feeds: (socket: LiveSocket) => ReadonlySet<FeedName>;
  readonly prove: (socket: LiveSocket) => Promise<SocketAccess>;
}

/** Listens to what was committed and tells it to whoever looks. */
@Injectable()
export class Broadcaster implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Broadcaster.name);
  private readonly audiences: Audience[] = [];
  private readonly streams = new Map<SessionId, SessionStream>();
  private readonly subscriptions = new Subscription();
  private readonly sources: StreamSources;
  /** The session that is on, for those who go along with it. */
  private readonly current: Bulletin<SessionView | null>;
  private readonly presence = new Presence((overlays) => this.tellOverlays(overlays), (error) => this.report(error));

  constructor(
    private readonly config: AppConfig,
    private readonly feed: SessionFeed,
    private readonly access: AccessService,
    private readonly services: ServiceWatch,
    sessions: SessionService,
    standings: StandingsReader,
    questions: QuestionService,
    activity: ActivityReader,
    prepared: PreparedService,
    goals: GoalsService,
    timers: TimerService,
    gifts: GiftMomentsReader,
    chat: ChatLinesReader,
  ) {
    this.sources = { sessions, standings, questions, activity, prepared, goals, timers, gifts, chat };
    this.current = new Bulletin(CURRENT_MS, () => sessions.current(), (session, to) => this.follow(session?.id ?? null, to), (error) => this.report(error));
  }

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('broadcast')) return;
    this.subscriptions.add(this.feed.changes.subscribe((change) => this.changed(change)));
    this.subscriptions.add(this.services.changes.subscribe((state) => this.tellServices(state)));
    this.subscriptions.add(this.feed.missed.subscribe(() => this.retellEverything()));
    this.subscriptions.add(this.access.revocations.subscribe((revoked) => void this.disconnectRevoked(revoked).catch((error: unknown) => this.report(error))));
  }

  onApplicationShutdown(): void {
    this.subscriptions.unsubscribe();
    this.current.stop();
    this.presence.stop();
    for (const stream of this.streams.values()) stream.stop();
    for (const socket of this.sockets()) socket.data.service.stop();
  }

  /** Begins to serve a namespace. */
  open({ namespace, top, seesGifts, feeds, prove }: Door): void {
    const proveHere = async (socket: LiveSocket): Promise<SocketAccess> => {
      if (!this.config.roles.has('broadcast')) throw new DomainError('service.unavailable', 'This process does not broadcast.');
      return prove(socket);
    };
    const serve = (socket: LiveSocket): Throttle => new Throttle(SERVICE_MS, async () => this.grant(socket), (error) => this.report(error));
    admitOnly(namespace, proveHere, (socket) => ({ service: serve(socket), feeds: feeds(socket) }));
    this.audiences.push(new Audience(namespace, top, seesGifts));
  }

  /** Somebody came. */
  welcome(socket: LiveSocket): void {
    // Told first: while the database is away nothing else can be.
    const { access } = socket.data;
    if (access.kind === 'person') {
      socket.emit('services', this.services.now);
      socket.emit('overlays', this.presence.list());
    } else this.presence.enter(socket, access.token, handshakeField(socket, 'page'));
    this.serve(socket);
  }

  /** An overlay says what the viewers see. */
  painted(socket: LiveSocket, said: unknown): void {
    this.presence.painted(socket, said);
  }

  /** Tells a socket everything about the session that it wishes for, soon and not too often. */
  serve(socket: LiveSocket, wish: Wish = socket.data.wish): void {
    socket.data.wish = wish;
    socket.data.service.request();
  }

  /** For a socket that is gone. */
  leave(socket: LiveSocket): void {
    socket.data.service.stop();
    this.presence.leave(socket);
    this.forgetUnseen(socket.data.session);
  }

  private grant(socket: LiveSocket): void {
    const { wish } = socket.data;
    if (wish === 'current') this.current.answer(socket);
    else this.show(socket, wish === 'nothing' ? null : wish);
  }

  private show(socket: LiveSocket, session: SessionId | null): void {
    // It would never be taken out of the room again.
    if (!socket.connected) return;
    const former = socket.data.session;
    lookAt(socket, session);
    if (former !== session) this.forgetUnseen(former);
    if (session !== null) this.streamOf(session).answer(socket);
  }

  /** Another session may have been started: whoever goes along with the one that is on goes over to it. */
  private follow(current: SessionId | null, { asked }: Addressees): void {
    for (const socket of this.sockets()) {
      if (socket.data.wish !== 'current' || (socket.data.session === current && !asked.has(socket))) continue;
      this.show(socket, current);
      if (current === null) socket.emit('session', null);
    }
  }

  private tellServices(state: ServicesState): void {
    for (const socket of this.people()) socket.emit('services', state);
  }

  private tellOverlays(overlays: readonly OverlayPresence[]): void {
    for (const socket of this.people()) socket.emit('overlays', overlays);
  }

  private people(): LiveSocket[] {
    return this.sockets().filter(({ data }) => data.access.kind === 'person');
  }

  private changed({ sessionId, kind }: SessionChange): void {
    if (kind === 'session') this.current.change();
    if (kind === 'deleted') this.vanish(sessionId);
    else if (this.isSeen(sessionId)) this.streamOf(sessionId).changed(kind);
  }

  /** A session that was deleted, or never was: whoever looks at it is told that there is nothing. */
  private vanish(session: SessionId): void {
    this.streams.get(session)?.stop();
    this.streams.delete(session);
    for (const socket of this.sockets()) {
      if (socket.data.session !== session) continue;
      lookAt(socket, null);
      socket.emit('session', null);
    }
  }

  private streamOf(session: SessionId): SessionStream {
    const held = this.streams.get(session);
    if (held !== undefined) return held;
    const stream = new SessionStream(session, this.audiences, this.sources, (error) => this.report(error), () => this.vanish(session));
    this.streams.set(session, stream);
    return stream;
  }

  private isSeen(session: SessionId): boolean {
    return this.audiences.some((audience) => audience.isLookingAt(session));
  }

  private forgetUnseen(session: SessionId | null): void {
    if (session === null || this.isSeen(session)) return;
    this.streams.get(session)?.stop();
    this.streams.delete(session);
  }

  private retellEverything(): void {
    this.current.change();
    for (const stream of this.streams.values()) stream.changedAll();
  }

  private sockets(): LiveSocket[] {
    return this.audiences.flatMap((audience) => audience.sockets());
  }

  private async disconnectRevoked(revoked: { readonly kind: 'overlay-token' | 'access-key' | 'anything'; readonly id?: string }): Promise<void> {
    for (const socket of this.sockets()) {
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
    logTrouble(this.logger, 'Could not tell the pages, trying again', error);
  }
}
