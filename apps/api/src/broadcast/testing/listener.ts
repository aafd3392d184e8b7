import type { ActivityLine, ChatLine, ClientToServer, GiftMoment, OverlayPresence, Question, ServerToClient, ServicesState, SessionView, SpokenComment, Standings } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { eventually } from '../../testing';

/** A page, as far as its socket goes: everything it was told, in order. */
export interface Listener {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly sessions: (SessionView | null)[];
  readonly standings: Standings[];
  readonly questions: (Question | null)[];
  readonly activity: ActivityLine[];
  readonly services: ServicesState[];
  readonly prepared: (readonly SpokenComment[])[];
  readonly overlays: (readonly OverlayPresence[])[];
  readonly gifts: (readonly GiftMoment[])[];
  readonly chats: { readonly lines: readonly ChatLine[]; readonly filter: string }[];
  /** Waits until the newest of a kind is as wanted. */
  session(wanted: (session: SessionView | null) => boolean): Promise<SessionView | null>;
  ranking(wanted: (standings: Standings) => boolean): Promise<Standings>;
  question(wanted: (question: Question | null) => boolean): Promise<Question | null>;
  present(wanted: (overlays: readonly OverlayPresence[]) => boolean): Promise<readonly OverlayPresence[]>;
  close(): void;
}

export interface Knock {
  readonly base: string;
  readonly namespace: string;
  readonly auth?: Record<string, unknown>;
  readonly cookie?: string;
}

const dial = ({ base, namespace, auth = {}, cookie }: Knock): Socket<ServerToClient, ClientToServer> =>
  io(base + namespace, { auth, transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: cookie === undefined ? {} : { cookie } });

/** Connects, and has heard the first `session` when it resolves. */
export async function listen(knock: Knock): Promise<Listener> {
  const socket = dial(knock);
  const [sessions, standings, questions, activity]: [(SessionView | null)[], Standings[], (Question | null)[], ActivityLine[]] = [[], [], [], []];
  let failure: Error | null = null;
  socket.on('connect_error', (error) => (failure = error));
  socket.on('session', (session) => sessions.push(session));
  socket.on('standings', (each) => standings.push(each));
  socket.on('question', (question) => questions.push(question));
  socket.on('activity', (lines) => activity.push(...lines));
  const services: ServicesState[] = [];
  const prepared: (readonly SpokenComment[])[] = [];
  socket.on('prepared', (comments) => prepared.push(comments));
  socket.on('services', (state) => services.push(state));
  const overlays: (readonly OverlayPresence[])[] = [];
  socket.on('overlays', (list) => overlays.push(list));
  const gifts: (readonly GiftMoment[])[] = [];
  socket.on('gifts', (moments) => gifts.push(moments));
  const chats: { lines: readonly ChatLine[]; filter: string }[] = [];
  socket.on('comments', (lines, _, filter) => chats.push({ lines, filter }));
  await eventually('the server answers', () => {
    if (failure !== null) throw failure;
    return sessions.length > 0 ? true : null;
  });
  const newest = <T>(what: string, told: readonly T[], wanted: (one: T) => boolean): Promise<T> =>
    eventually(`the ${what} that was waited for`, () => (told.length > 0 && wanted(told[told.length - 1] as T) ? { one: told[told.length - 1] as T } : null)).then(({ one }) => one);
  return {
    socket,
    sessions,
    standings,
    questions,
    activity,
    services,
    prepared,
    overlays,
    gifts,
    chats,
    session: (wanted) => newest('session', sessions, wanted),
    ranking: (wanted) => newest('ranking', standings, wanted),
    question: (wanted) => newest('question', questions, wanted),
    present: (wanted) => newest('list of overlays', overlays, wanted),
    close: () => socket.close(),
  };
}

/** What the server says to somebody whom it does not let in. */
export async function refused(knock: Knock): Promise<unknown> {
  const socket = dial(knock);
  try {
    return await new Promise((resolve, reject) => {
      socket.on('connect', () => reject(new Error('It was let in')));
      socket.on('connect_error', (error) => resolve('data' in error ? error.data : error.message));
    });
  } finally {
    socket.close();
  }
}
