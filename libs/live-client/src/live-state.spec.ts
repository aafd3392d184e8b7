import { CHAT_TOLD, type ActivityLine, type ChatLine, type GiftMoment, type Question, type SessionView, type Standings } from '@app/contracts';
import { commentId, giftId, sessionId } from '@app/domain';
import { ACTIVITY_LIMIT, COMMENTS_LIMIT, GIFTS_LIMIT, nothingHeard, reduceLiveState, type LiveState, type ServerMessage } from './live-state';

const session = (id: string, title: string | null = null): SessionView => ({
  id: sessionId(id), host: 'mali_star', title, status: 'running', connection: { state: 'idle' },
  createdAt: '2026-01-01T10:00:00.000Z', startedAt: null, stoppedAt: null,
});
const standings = (id: string, version: number): Standings => ({ sessionId: sessionId(id), version, participants: 3, active: 2, entries: [] });
const question: Question = { commentId: commentId('7'), viewerId: null, nickname: 'Mali', avatarUrl: null, text: 'Why?', emotes: [], at: '2026-01-01T10:00:00.000Z', until: null, leftMs: null };
const line = (id: number): ActivityLine => ({ id: String(id), at: '2026-01-01T10:00:00.000Z', kind: 'like', viewerId: null, nickname: 'Mali', count: 1 });
const lines = (from: number, count: number): ActivityLine[] => Array.from({ length: count }, (_, index) => line(from + index));

const hear = (...messages: ServerMessage[]): LiveState => messages.reduce(reduceLiveState, nothingHeard);
const ofSession = (id: string): ServerMessage => ({ kind: 'session', session: session(id) });
const ofQuestion = (id: string, what: Question | null): ServerMessage => ({ kind: 'question', question: what, of: sessionId(id) });
const ofActivity = (id: string, what: readonly ActivityLine[]): ServerMessage => ({ kind: 'activity', lines: what, of: sessionId(id) });
const ofStandings = (id: string, version: number): ServerMessage => ({ kind: 'standings', standings: standings(id, version) });

describe('what is prepared', () => {
  const prepared = (of: string): ServerMessage => ({ kind: 'prepared', of: sessionId(of), prepared: [{ id: commentId('7'), viewerId: null, handle: '', nickname: 'Mali', avatarUrl: null, rank: null, text: 'Why?', emotes: [], at: '2026-01-01T10:00:00.000Z', state: 'new' }] });

  it('is unknown until the server says it, and of the session that is shown', () => {
    expect(hear(ofSession('a')).prepared).toBeNull();
    expect(hear(ofSession('a'), prepared('b')).prepared).toBeNull();
    expect(hear(ofSession('a'), prepared('a')).prepared).toHaveLength(1);
  });

  it('is unknown again with another session', () => {
    expect(hear(ofSession('a'), prepared('a'), ofSession('b')).prepared).toBeNull();
  });
});

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
  const full = hear(ofSession('a'), ofStandings('a', 5), ofQuestion('a', question), ofActivity('a', lines(0, 3)));

  it('that changes in itself leaves everything else as it was', () => {
    const after = reduceLiveState(full, { kind: 'session', session: session('a', 'Friday') });
    expect(after).toEqual({ ...full, session: session('a', 'Friday') });
  });

  it('that gives way to another takes its standings, its question and its log along', () => {
    expect(reduceLiveState(full, ofSession('b'))).toEqual({ ...nothingHeard, session: session('b') });
  });

  it('that is gone leaves nothing', () => {
    expect(reduceLiveState(full, { kind: 'session', session: null })).toEqual({ ...nothingHeard, session: null });
  });

  it.each(['a', 'b'])('that is not the one held has no say in question and log: %s', (held) => {
    const other = held === 'a' ? 'b' : 'a';
    const before = hear(ofSession(held), ofQuestion(held, question), ofActivity(held, lines(0, 3)));
    expect([ofQuestion(other, null), ofActivity(other, lines(3, 3))].reduce(reduceLiveState, before)).toBe(before);
  });

  it('has to be known before anything of it is taken', () => {
    expect(hear(ofQuestion('a', question), ofActivity('a', lines(0, 3)))).toBe(nothingHeard);
  });
});

describe('activity', () => {
  it('keeps the order in which it came and each line once', () => {
    const state = hear(ofSession('a'), ofActivity('a', [...lines(0, 3), line(2)]), ofActivity('a', lines(1, 4)));
    expect(state.activity.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('puts what the connection did where it belongs in time, however late it is told', () => {
    const at = (id: number, second: number): ActivityLine => ({ ...line(id), at: `2026-01-01T10:00:0${second}.000Z` });
    const live: ActivityLine = { id: 'live', at: '2026-01-01T10:00:02.000Z', kind: 'system', connection: { state: 'idle' } };
    const state = hear(ofSession('a'), ofActivity('a', [at(0, 1), at(1, 3), at(2, 4)]), ofActivity('a', [live]), ofActivity('a', [at(3, 5)]));
    expect(state.activity.map(({ id }) => id)).toEqual(['0', 'live', '1', '2', '3']);
  });

  it('that teaches nothing changes nothing', () => {
    const before = hear(ofSession('a'), ofActivity('a', lines(0, 3)));
    expect(reduceLiveState(before, ofActivity('a', lines(0, 3)))).toBe(before);
  });

  it('is bounded: the oldest lines go', () => {
    const state = hear(ofSession('a'), ofActivity('a', lines(0, ACTIVITY_LIMIT)), ofActivity('a', lines(ACTIVITY_LIMIT, 20)));
    expect(state.activity).toHaveLength(ACTIVITY_LIMIT);
    expect([state.activity[0]?.id, state.activity.at(-1)?.id]).toEqual(['20', String(ACTIVITY_LIMIT + 19)]);
  });
});

it('a question is replaced and taken off', () => {
  expect(hear(ofSession('a'), ofQuestion('a', question)).question).toBe(question);
  expect(hear(ofSession('a'), ofQuestion('a', question), ofQuestion('a', null)).question).toBeNull();
});

describe('gifts', () => {
  const gift = (id: string, count: number): GiftMoment => ({
    id, viewerId: null, handle: '', nickname: 'Mali', avatarUrl: null, giftId: giftId('1'), giftName: 'Rose', iconUrl: null, coins: 1, count, at: '2026-01-01T10:00:00.000Z',
  });
  const ofGifts = (of: string, ...gifts: GiftMoment[]): ServerMessage => ({ kind: 'gifts', gifts, of: sessionId(of) });
  const counts = (state: LiveState) => state.gifts?.map(({ id, count }) => [id, count]);

  it('are unknown until the server says it, also when there are none', () => {
    expect(hear(ofSession('a')).gifts).toBeNull();
    expect(hear(ofSession('a'), ofGifts('a')).gifts).toEqual([]);
    expect(hear(ofSession('a'), ofGifts('b', gift('x', 1))).gifts).toBeNull();
  });

  it('of a streak grow at their place and never shrink', () => {
    expect(counts(hear(ofSession('a'), ofGifts('a', gift('x', 1), gift('y', 1)), ofGifts('a', gift('x', 5)), ofGifts('a', gift('x', 3))))).toEqual([['x', 5], ['y', 1]]);
  });

  it('that are told again teach nothing', () => {
    const before = hear(ofSession('a'), ofGifts('a', gift('x', 2)));
    expect(reduceLiveState(before, ofGifts('a', gift('x', 2)))).toBe(before);
  });

  it('are bounded, the oldest go first', () => {
    const many = Array.from({ length: GIFTS_LIMIT + 5 }, (_, index) => gift(String(index), 1));
    const { gifts } = hear(ofSession('a'), ofGifts('a', ...many));
    expect([gifts?.length, gifts?.[0]?.id]).toEqual([GIFTS_LIMIT, '5']);
  });

  it('of another session are not those of this one', () => {
    expect(hear(ofSession('a'), ofGifts('a', gift('x', 2)), ofSession('b')).gifts).toBeNull();
  });
});

describe('what is told as a whole', () => {
  it('takes the place of what was told before, and is unknown again with another session', () => {
    const timer: ServerMessage = { kind: 'timer', timer: null, of: sessionId('a') };
    const goals: ServerMessage = { kind: 'goals', goals: { goals: [] }, of: sessionId('a') };
    const comments: ServerMessage = { kind: 'comments', comments: [], filter: 'f', of: sessionId('a') };
    const told = hear(ofSession('a'), timer, goals, comments);
    expect([told.timer, told.goals, told.comments]).toEqual([null, { goals: [] }, []]);
    const gone = reduceLiveState(told, ofSession('b'));
    expect([gone.timer, gone.goals, gone.comments]).toEqual([undefined, null, null]);
  });
});

describe('comments', () => {
  const line = (id: number): ChatLine => ({ id: commentId(String(id)), viewerId: null, handle: '', nickname: '', avatarUrl: null, text: `line ${id}`, emotes: [], at: '' });
  const from = (first: number, count = CHAT_TOLD): ChatLine[] => Array.from({ length: count }, (_, i) => line(first + i));
  const ofComments = (comments: readonly ChatLine[], filter = 'f'): ServerMessage => ({ kind: 'comments', comments, filter, of: sessionId('a') });
  const idsAfter = (...messages: readonly ServerMessage[]): number[] => (hear(ofSession('a'), ...messages).comments ?? []).map(({ id }) => Number(id));

  it('that are older than all that is told stay, for what is told is only the last of them', () => {
    expect(idsAfter(ofComments(from(1)), ofComments(from(100)))).toEqual([...from(1), ...from(100)].map(({ id }) => Number(id)));
  });

  it('that are gone from among those that are told are gone', () => {
    const without = [...from(6, 10), ...from(17, 10)];
    expect(idsAfter(ofComments(from(6)), ofComments(without))).not.toContain(16);
    expect(idsAfter(ofComments(from(1)), ofComments(without))).toEqual([1, 2, 3, 4, 5, ...without.map(({ id }) => Number(id))]);
  });

  it('are all there are when fewer are told than could be', () => {
    expect(idsAfter(ofComments(from(1)), ofComments(from(30, 3)))).toEqual([30, 31, 32]);
    expect(idsAfter(ofComments(from(1)), ofComments([]))).toEqual([]);
  });

  it('of before something else was hidden are not trusted', () => {
    expect(idsAfter(ofComments(from(1)), ofComments(from(100), 'other'))).toEqual(from(100).map(({ id }) => Number(id)));
  });

  it('are kept within bounds', () => {
    const told = idsAfter(...Array.from({ length: 60 }, (_, i) => ofComments(from(1 + i * 50))));
    expect([told.length, told.at(-1)]).toEqual([COMMENTS_LIMIT, 59 * 50 + CHAT_TOLD]);
  });
});
