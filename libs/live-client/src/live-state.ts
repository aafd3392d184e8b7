import { CHAT_TOLD, type ActivityLine, type ChatLine, type GiftMoment, type GoalsProgress, type Question, type SessionView, type ShowTimer, type SpokenComment, type Standings } from '@app/contracts';
import type { SessionId } from '@app/domain';

/** How many lines of activity a client keeps; older ones fall off the front. */
export const ACTIVITY_LIMIT = 500;
/** How many gifts an overlay remembers, so that none is shown twice. */
export const GIFTS_LIMIT = 200;
/** How many comments: more than pass while the slowest line of a chat is on screen. */
export const COMMENTS_LIMIT = 500;

/** All that a client knows. Every change makes a new object; what did not change keeps its identity. */
export interface LiveState {
  /** Undefined until the server has answered; null when no session was ever started. */
  readonly session: SessionView | null | undefined;
  readonly standings: Standings | null;
  readonly question: Question | null;
  /** Oldest first, unique by id, at most `ACTIVITY_LIMIT`. */
  readonly activity: readonly ActivityLine[];
  /** What is laid ready to go on air, in order; null until the server said. Stays so in `/overlay`. */
  readonly prepared: readonly SpokenComment[] | null;
  /** In the order in which they were first told, each as it was told last, at most `GIFTS_LIMIT`; null until the server said. */
  readonly gifts: readonly GiftMoment[] | null;
  /**
   * The last comments that may be shown, oldest first, at most `COMMENTS_LIMIT`; null until the server said. Whatever is
   * not among them any more was hidden, or is older than all of them.
   */
  readonly comments: readonly ChatLine[] | null;
  /** What the server hid when it told them; null until it said. */
  readonly commentsFilter: string | null;
  /** Null until the server said. */
  readonly goals: GoalsProgress | null;
  /** Null for none; undefined until the server said. */
  readonly timer: ShowTimer | null | undefined;
}

/** One message of the server, named as in `ServerToClient`. */
export type ServerMessage =
  | { readonly kind: 'session'; readonly session: SessionView | null }
  | { readonly kind: 'standings'; readonly standings: Standings }
  | { readonly kind: 'question'; readonly question: Question | null; readonly of: SessionId }
  | { readonly kind: 'activity'; readonly lines: readonly ActivityLine[]; readonly of: SessionId }
  | { readonly kind: 'prepared'; readonly prepared: readonly SpokenComment[]; readonly of: SessionId }
  | { readonly kind: 'gifts'; readonly gifts: readonly GiftMoment[]; readonly of: SessionId }
  | { readonly kind: 'comments'; readonly comments: readonly ChatLine[]; readonly filter: string; readonly of: SessionId }
  | { readonly kind: 'goals'; readonly goals: GoalsProgress; readonly of: SessionId }
  | { readonly kind: 'timer'; readonly timer: ShowTimer | null; readonly of: SessionId };

const nothingOfASession = { question: null, activity: [], prepared: null, gifts: null, comments: null, commentsFilter: null, goals: null, timer: undefined } as const;
export const nothingHeard: LiveState = { session: undefined, standings: null, ...nothingOfASession };

/** What a client knows after a message. A message that teaches nothing gives the same object back. */
export function reduceLiveState(state: LiveState, message: ServerMessage): LiveState {
  if (message.kind === 'session') return withSession(state, message.session);
  if (message.kind === 'standings') return isNews(state, message.standings) ? { ...state, standings: message.standings } : state;
  // The server sends a session before what belongs to it, so whatever is of another one is not for this screen.
  if (state.session?.id !== message.of) return state;
  switch (message.kind) {
    case 'question':
      return { ...state, question: message.question };
    case 'activity':
      return withActivity(state, message.lines);
    case 'prepared':
      return { ...state, prepared: message.prepared };
    case 'gifts':
      return withGifts(state, message.gifts);
    case 'comments':
      return withComments(state, message.comments, message.filter);
    case 'goals':
      return { ...state, goals: message.goals };
    case 'timer':
      return { ...state, timer: message.timer };
  }
}

/** Another session means that nothing of the former one may stay on a screen, not even until its successor's first message. */
function withSession(state: LiveState, session: SessionView | null): LiveState {
  if (state.session !== undefined && state.session?.id === session?.id) return { ...state, session };
  const standings = state.standings?.sessionId === session?.id ? state.standings : null;
  return { ...nothingOfASession, session, standings };
}

function isNews(state: LiveState, standings: Standings): boolean {
  if (state.session !== undefined && state.session?.id !== standings.sessionId) return false;
  return state.standings?.sessionId !== standings.sessionId || standings.version > state.standings.version;
}

function withActivity(state: LiveState, lines: readonly ActivityLine[]): LiveState {
  const known = new Set(state.activity.map((line) => line.id));
  const fresh = lines.filter((line) => !known.has(line.id) && known.add(line.id));
  if (fresh.length === 0) return state;
  const activity = [...state.activity];
  for (const line of fresh) activity.splice(placeOf(line, activity), 0, line);
  return { ...state, activity: activity.slice(-ACTIVITY_LIMIT) };
}

/** The server tells the state of the connection when somebody begins to look, and that may be older than what was told before. */
function placeOf(line: ActivityLine, activity: readonly ActivityLine[]): number {
  return line.kind === 'system' ? activity.findLastIndex(({ at }) => at <= line.at) + 1 : activity.length;
}

/** A streak keeps its place and grows there; it never shrinks, whatever order messages come in. */
function withGifts(state: LiveState, told: readonly GiftMoment[]): LiveState {
  const gifts = new Map((state.gifts ?? []).map((gift) => [gift.id, gift]));
  const news = told.filter(({ id, count }) => count > (gifts.get(id)?.count ?? 0));
  if (news.length === 0 && state.gifts !== null) return state;
  for (const gift of news) gifts.set(gift.id, gift);
  return { ...state, gifts: [...gifts.values()].slice(-GIFTS_LIMIT) };
}

/** What is older than all that was told stays, as long as the same is hidden: at a high rate the server tells less than a screen shows. */
function withComments(state: LiveState, told: readonly ChatLine[], filter: string): LiveState {
  const first = told[0];
  // Fewer than there could be are all there are.
  const isAll = first === undefined || told.length < CHAT_TOLD || filter !== state.commentsFilter;
  const before = isAll ? [] : (state.comments ?? []).filter(({ id }) => Number(id) < Number(first.id));
  return { ...state, comments: [...before, ...told].slice(-COMMENTS_LIMIT), commentsFilter: filter };
}
