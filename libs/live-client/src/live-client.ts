import { computed, signal, type Signal } from '@angular/core';
import type { AdminHandshake, ClientToServer, OverlayHandshake, OverlayPresence, OverlayTest, Painted, ServerToClient, ServicesState } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { io, type Socket } from 'socket.io-client';
import { nothingHeard, reduceLiveState, type LiveState, type ServerMessage } from './live-state';
import { retryDelay, type Backoff } from './retry-delay';

/**
 * - `connecting`: the first try is under way
 * - `open`: messages flow
 * - `lost`: no server, or no place at it; tries go on for ever
 * - `refused`: the server said that the token or the cookie is no good; asked again now and then
 */
export type Link = 'connecting' | 'open' | 'lost' | 'refused';

/** What is known of the session, a signal each. */
export type LiveSignals = { readonly [Part in Exclude<keyof LiveState, 'commentsFilter'>]: Signal<LiveState[Part]> };

/** One live connection as signals. What was last heard stays readable while the link is down. */
export interface LiveClient extends LiveSignals {
  readonly link: Signal<Link>;
  /** What the server itself cannot reach now; nothing, as far as is known. Stays so in `/overlay`. */
  readonly services: Signal<ServicesState>;
  /** Which overlays are connected, and what they painted last; null until the server said. Stays so in `/overlay`. */
  readonly overlays: Signal<readonly OverlayPresence[] | null>;
  /** What was made up last for overlays to show; null until then. */
  readonly test: Signal<OverlayTest | null>;
  /** Milliseconds since 1970 of the last message or heartbeat; 0 when there was none. A quiet stream stays fresh. */
  readonly lastHeardAt: Signal<number>;
  /** Look at another session; null follows the session that is on. Holds through reconnects. */
  watch(session: SessionId | null): void;
  /** `/overlay` only: says what was put before the viewers' eyes. Forgotten while there is no connection. */
  painted(what: Painted): void;
  /** Ends the connection for good. */
  close(): void;
}

/** Which namespace, and what to say at the door. */
export type LiveClientOptions =
  | { readonly namespace: '/overlay'; readonly auth: OverlayHandshake }
  | { readonly namespace: '/admin'; readonly auth: AdminHandshake };

/** What a page never changes and a spec does. */
export interface LiveClientTuning {
  /** Scheme, host and port of the server. The page's own by default. */
  readonly origin?: string;
  readonly now?: () => number;
  readonly lost?: Backoff;
  readonly refused?: Backoff;
}

const refusals: ReadonlySet<unknown> = new Set(['token.invalid', 'auth.required']);
/** More pages than the server lets in by one link: nothing is wrong with this one, but to hurry would not help. */
const CROWDED = 'token.crowded';

/** Opens a socket and keeps it open until `close`. Never throws: trouble shows in `link`. */
export function openLiveClient(options: LiveClientOptions, tuning: LiveClientTuning = {}): LiveClient {
  const { origin = '', now = Date.now, lost = { first: 500, most: 8_000 }, refused = { first: 5_000, most: 60_000 } } = tuning;

  let watched = options.auth.session ?? null;
  let opened = false;
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const state = signal(nothingHeard);
  const link = signal<Link>('connecting');
  const test = signal<OverlayTest | null>(null);
  const services = signal<ServicesState>({ away: [], since: null });
  const overlays = signal<readonly OverlayPresence[] | null>(null);
  const lastHeardAt = signal(0);

  const socket: Socket<ServerToClient, ClientToServer> = io(`${origin}${options.namespace}`, {
    // A function, so that a reconnect asks for what is watched now and not for what was watched at the start.
    auth: (give) => give({ ...options.auth, session: watched ?? undefined }),
    // WebSocket first: behind several servers, long polling would need sticky sessions.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: lost.first,
    reconnectionDelayMax: lost.most,
    randomizationFactor: 0.5,
  });

  const hear = (message: ServerMessage): void => {
    state.update((known) => reduceLiveState(known, message));
    lastHeardAt.set(now());
  };

  /** socket.io reconnects by itself after a broken line, but not after the server's own no. */
  const retryAfter = (backoff: Backoff): void => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), retryDelay(retries, backoff, Math.random()));
    retries += 1;
  };

  socket.on('connect', () => {
    clearTimeout(timer);
    link.set('open');
    lastHeardAt.set(now());
    if (opened) socket.emit('snapshot');
    opened = true;
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    const onPurpose = reason === 'io server disconnect';
    link.set(onPurpose ? 'refused' : 'lost');
    if (onPurpose) retryAfter(refused);
  });
  socket.on('connect_error', (error: Error & { data?: { code?: unknown } }) => {
    const code = error.data?.code;
    const isRefusal = refusals.has(code);
    // A server that went away after it refused has not changed its mind.
    if (isRefusal) link.set('refused');
    else if (link() !== 'refused') link.set('lost');
    if (!socket.active) retryAfter(isRefusal || code === CROWDED ? refused : lost);
  });
  socket.io.on('ping', () => lastHeardAt.set(now()));

  socket.on('session', (value) => {
    // A token can be accepted at the door and revoked a moment later; only an answer shows that the door is open.
    retries = 0;
    hear({ kind: 'session', session: value });
  });
  socket.on('standings', (value) => hear({ kind: 'standings', standings: value }));
  socket.on('question', (value, of) => hear({ kind: 'question', question: value, of }));
  socket.on('services', (value) => services.set(value));
  socket.on('overlays', (value) => overlays.set(value));
  socket.on('activity', (lines, of) => hear({ kind: 'activity', lines, of }));
  socket.on('prepared', (value, of) => hear({ kind: 'prepared', prepared: value, of }));
  socket.on('gifts', (value, of) => hear({ kind: 'gifts', gifts: value, of }));
  socket.on('comments', (value, of, filter) => hear({ kind: 'comments', comments: value, filter, of }));
  socket.on('goals', (value, of) => hear({ kind: 'goals', goals: value, of }));
  socket.on('timer', (value, of) => hear({ kind: 'timer', timer: value, of }));
  socket.on('test', (value) => test.set(value));

  socket.connect();

  return {
    link: link.asReadonly(),
    ...signalsOf(state),
    test: test.asReadonly(),
    services: services.asReadonly(),
    overlays: overlays.asReadonly(),
    lastHeardAt: lastHeardAt.asReadonly(),
    watch: (next) => {
      watched = next;
      // Without a connection the next handshake says it; `/overlay` says it in the handshake only.
      if (!socket.connected) return;
      if (options.namespace === '/admin') socket.emit('watch', next);
      else socket.disconnect().connect();
    },
    painted: (what) => {
      // Not kept for later: by then something else is on screen.
      if (socket.connected) socket.emit('painted', what);
    },
    close: () => {
      clearTimeout(timer);
      socket.off();
      socket.io.off();
      socket.disconnect();
    },
  };
}

/** Each part changes when it itself does, and not with every message. */
export function signalsOf(state: Signal<LiveState>): LiveSignals {
  return {
    session: computed(() => state().session),
    standings: computed(() => state().standings),
    question: computed(() => state().question),
    activity: computed(() => state().activity),
    prepared: computed(() => state().prepared),
    gifts: computed(() => state().gifts),
    comments: computed(() => state().comments),
    goals: computed(() => state().goals),
    timer: computed(() => state().timer),
  };
}
