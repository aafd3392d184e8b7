import type { ActivityLine, Question, SessionView, Standings } from '@app/contracts';
import { commentId, sessionId } from '@app/domain';
import { ACTIVITY_LIMIT, nothingHeard, reduceLiveState, type LiveState, type ServerMessage } from './live-state';

const session = (id: string, title: string | null = null): SessionView => ({
  id: sessionId(id), host: 'mali_star', title, status: 'running', connection: { state: 'idle' },
  createdAt: '2026-01-01T10:00:00.000Z', startedAt: null, stoppedAt: null,
});
const standings = (id: string, version: number): Standings => ({ sessionId: sessionId(id), version, participants: 3, active: 2, entries: [] });
const question: Question = { commentId: commentId('7'), viewerId: null, nickname: 'Mali', avatarUrl: null, text: 'Why?', emotes: [], at: '2026-01-01T10:00:00.000Z' };
const line = (id: number): ActivityLine => ({ id: String(id), at: '2026-01-01T10:00:00.000Z', kind: 'like', viewerId: null, nickname: 'Mali', count: 1 });
const lines = (from: number, count: number): ActivityLine[] => Array.from({ length: count }, (_, index) => line(from + index));

const hear = (...messages: ServerMessage[]): LiveState => messages.reduce(reduceLiveState, nothingHeard);
const ofSession = (id: string): ServerMessage => ({ kind: 'session', session: session(id) });
const ofStandings = (id: string, version: number): ServerMessage => ({ kind: 'standings', standings: standings(id, version) });

describe('standings', () => {
  it('are taken when their version is newer', () => {
    expect(hear(ofSession('a'), ofStandings('a', 4), ofStandings('a', 5)).standings?.version).toBe(5);
  });

  it.each([[5, 'the same version'], [4, 'an older version']])('of version %i are dropped: %s', (version) => {
    const before = hear(ofSession('a'), ofStandings('a', 5));
    expect(reduceLiveState(before, ofStandings('a', version))).toBe(before);
  });

  it('of a session that is not the one shown are dropped, however new', () => {
    expect(hear(ofSession('a'), ofStandings('a', 5), ofStandings('b', 99)).standings).toEqual(standings('a', 5));
  });

  it('are dropped when the server said that there is no session', () => {
    expect(hear({ kind: 'session', session: null }, ofStandings('a', 1)).standings).toBeNull();
  });

  it('that overtook their session are kept when it is theirs and dropped when it is not', () => {
    expect(hear(ofStandings('a', 5), ofSession('a')).standings?.version).toBe(5);
    expect(hear(ofStandings('a', 5), ofSession('b')).standings).toBeNull();
  });

  it('start again from a low version after a cut-over', () => {
    expect(hear(ofSession('a'), ofStandings('a', 900), ofSession('b'), ofStandings('b', 1)).standings).toEqual(standings('b', 1));
  });

  it('cut over to another session as long as no session is known', () => {
    expect(hear(ofStandings('a', 900), ofStandings('b', 1)).standings).toEqual(standings('b', 1));
  });
});

describe('a session', () => {
  const full = hear(ofSession('a'), ofStandings('a', 5), { kind: 'question', question }, { kind: 'activity', lines: lines(0, 3) });

  it('that changes in itself leaves everything else as it was', () => {
    const after = reduceLiveState(full, { kind: 'session', session: session('a', 'Friday') });
    expect(after).toEqual({ ...full, session: session('a', 'Friday') });
  });

  it('that gives way to another takes its standings, its question and its log along', () => {
    expect(reduceLiveState(full, ofSession('b'))).toEqual({ session: session('b'), standings: null, question: null, activity: [] });
  });

  it('that is gone leaves nothing', () => {
    expect(reduceLiveState(full, { kind: 'session', session: null })).toEqual({ ...nothingHeard, session: null });
  });

  it('that is the first answer keeps the question that came before it', () => {
    expect(hear({ kind: 'question', question }, ofSession('a')).question).toBe(question);
  });
});

describe('activity', () => {
  it('keeps the order in which it came and each line once', () => {
    const state = hear({ kind: 'activity', lines: [...lines(0, 3), line(2)] }, { kind: 'activity', lines: lines(1, 4) });
    expect(state.activity.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('that teaches nothing changes nothing', () => {
    const before = hear({ kind: 'activity', lines: lines(0, 3) });
    expect(reduceLiveState(before, { kind: 'activity', lines: lines(0, 3) })).toBe(before);
  });

  it('is bounded: the oldest lines go', () => {
    const state = hear({ kind: 'activity', lines: lines(0, ACTIVITY_LIMIT) }, { kind: 'activity', lines: lines(ACTIVITY_LIMIT, 20) });
    expect(state.activity).toHaveLength(ACTIVITY_LIMIT);
    expect([state.activity[0]?.id, state.activity.at(-1)?.id]).toEqual(['20', String(ACTIVITY_LIMIT + 19)]);
  });
});

it('a question is replaced and taken off', () => {
  expect(hear(ofSession('a'), { kind: 'question', question }).question).toBe(question);
  expect(hear(ofSession('a'), { kind: 'question', question }, { kind: 'question', question: null }).question).toBeNull();
});
