import type { ActivityLine, Question, SessionView, SpokenComment, Standings } from '@app/contracts';
import type { SessionId } from '@app/domain';

/** How many lines of activity a client keeps; older ones fall off the front. */
export const ACTIVITY_LIMIT = 500;

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
}

/** One message of the server, named as in `ServerToClient`. */
export type ServerMessage =
  | { readonly kind: 'session'; readonly session: SessionView | null }
  | { readonly kind: 'standings'; readonly standings: Standings }
  | { readonly kind: 'question'; readonly question: Question | null; readonly of: SessionId }
  | { readonly kind: 'activity'; readonly lines: readonly ActivityLine[]; readonly of: SessionId }
  | { readonly kind: 'prepared'; readonly prepared: readonly SpokenComment[]; readonly of: SessionId };

export const nothingHeard: LiveState = { session: undefined, standings: null, question: null, activity: [], prepared: null };

/** What a client knows after a message. A message that teaches nothing gives the same object back. */
export function reduceLiveState(state: LiveState, message: ServerMessage): LiveState {
  switch (message.kind) {
    case 'session':
      return withSession(state, message.session);
    case 'standings':
      return isNews(state, message.standings) ? { ...state, standings: message.standings } : state;
    case 'question':
      // The server sends a session before what belongs to it, so whatever is of another one is not for this screen.
      return state.session?.id === message.of ? { ...state, question: message.question } : state;
    case 'activity':
      return state.session?.id === message.of ? withActivity(state, message.lines) : state;
    case 'prepared':
      return state.session?.id === message.of ? { ...state, prepared: message.prepared } : state;
  }
}

/** Another session means that nothing of the former one may stay on a screen, not even until its successor's first message. */
function withSession(state: LiveState, session: SessionView | null): LiveState {
  if (state.session !== undefined && state.session?.id === session?.id) return { ...state, session };
  const standings = state.standings?.sessionId === session?.id ? state.standings : null;
  return { session, standings, question: null, activity: [], prepared: null };
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
