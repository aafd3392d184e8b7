import { ADMIN_NAMESPACE, ADMIN_TOP, OVERLAY_NAMESPACE, OVERLAY_TOP, type OverlayToken } from '@app/contracts';
import { viewerId, type ConnectionState, type SessionId, type ViewerProfile } from '@app/domain';
import { Client } from 'pg';
import { SessionService } from '../session';
import { eventually, signIn } from '../testing';
import { bank, follows, gives, likes, perfume, ploy, says } from '../testing/made-show';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';
import { refused } from './testing/listener';

let room: BroadcastRoom;

beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());
beforeEach(() => room.clear());

const overlay: BroadcastRoom['overlay'] = (auth) => room.overlay(auth);
const admin: BroadcastRoom['admin'] = (auth) => room.admin(auth);
const newSession: BroadcastRoom['newSession'] = () => room.newSession();
const started: BroadcastRoom['started'] = () => room.started();
const happens: BroadcastRoom['happens'] = (session, ...events) => room.happens(session, ...events);
const putOnAir: BroadcastRoom['putOnAir'] = (session, text) => room.putOnAir(session, text);
const crowd = (size: number): ViewerProfile[] => Array.from({ length: size }, (_, i) => ({ id: viewerId(String(7_100 + i)), handle: '', nickname: `Viewer ${i}`, avatarUrl: null }));

describe('an overlay', () => {
  it('is told everything when it connects: session, ranking, question', async () => {
    const session = await started();
    await happens(session, likes(ploy, 30), says(ploy, 'Will I pass?'));
    await putOnAir(session, 'Will I pass?');
    const page = await overlay();
    expect(await page.session(() => true)).toMatchObject({ id: session, status: 'running' });
    expect(await page.ranking(() => true)).toMatchObject({ sessionId: session, participants: 1, active: 1, entries: [{ rank: 1, viewerId: ploy.id, points: 3 }] });
    expect(await page.question(() => true)).toMatchObject({ text: 'Will I pass?', nickname: 'Ploy' });
  });

  it('is told of every change: of a score, a question, a pause, a title', async () => {
    const session = await started();
    const page = await overlay();
    await happens(session, likes(bank, 15), says(bank, 'hello'));
    expect(await page.ranking(({ entries }) => entries.length === 1)).toMatchObject({ entries: [{ viewerId: bank.id, points: 2 }] });
    await putOnAir(session, 'hello');
    expect(await page.question((question) => question !== null)).toMatchObject({ text: 'hello' });
    await room.desk.post(`/sessions/${session}/viewers/${bank.id}/reset`);
    expect(await page.ranking(({ active }) => active === 0)).toMatchObject({ entries: [{ points: 0 }] });
    expect(await page.question((question) => question === null)).toBeNull();
    await room.desk.post(`/sessions/${session}/pause`);
    expect(await page.session((each) => each?.status === 'paused')).toMatchObject({ id: session });
    await room.desk.patch(`/sessions/${session}`, { title: 'Late show' });
    expect(await page.session((each) => each?.title === 'Late show')).toMatchObject({ id: session });
  });

  it('that names what it shows is told that and nothing else, and an unknown name is no harm', async () => {
    const session = await started();
    await happens(session, says(ploy, 'Will I pass?'));
    await putOnAir(session, 'Will I pass?');
    const page = await overlay({ feeds: ['question', 'weather'] });
    expect(await page.question(() => true)).toMatchObject({ text: 'Will I pass?' });
    await happens(session, likes(ploy, 30));
    await room.desk.delete(`/sessions/${session}/question`);
    expect(await page.question((question) => question === null)).toBeNull();
    expect(page.standings).toEqual([]);
  });

  it(`sees ${OVERLAY_TOP} places, the dashboard ${ADMIN_TOP}, of one and the same ranking`, async () => {
    const session = await started();
    const [page, dashboard] = [await overlay(), await admin()];
    await happens(session, ...crowd(ADMIN_TOP + 20).map((viewer, i) => likes(viewer, 1 + (i % 15), i)));
    const [five, hundred] = [await page.ranking(({ participants }) => participants > 100), await dashboard.ranking(({ participants }) => participants > 100)];
    expect([five.entries.length, hundred.entries.length, five.participants]).toEqual([OVERLAY_TOP, ADMIN_TOP, ADMIN_TOP + 20]);
    expect(hundred.entries.filter(({ topGifts }) => topGifts === undefined)).toEqual([]);
    expect(five.entries).toEqual(hundred.entries.slice(0, OVERLAY_TOP).map(({ topGifts: _, ...shownToAll }) => shownToAll));
  });

  it('hears of versions that only grow, and of the last one', async () => {
    const session = await started();
    const page = await overlay();
    for (let i = 0; i < 30; i++) await happens(session, likes(ploy, 15, i));
    await page.ranking(({ version }) => version === 30);
    const versions = page.standings.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(page.standings.at(-1)?.entries).toMatchObject([{ points: 30 }]);
  });

  it('is told that there is no session before the first one was started', async () => {
    await newSession();
    const page = await overlay();
    expect([page.sessions, page.standings, page.questions]).toEqual([[null], [], []]);
  });

  it('goes over to the next session when that is started, and hears no more of the former', async () => {
    const first = await started();
    const page = await overlay();
    await room.desk.post(`/sessions/${first}/stop`);
    const second = await started();
    await page.session((session) => session?.id === second);
    await page.ranking(({ sessionId }) => sessionId === second);
    const told = page.standings.length;
    await happens(first, likes(ploy, 15));
    await happens(second, likes(bank, 15));
    await page.ranking(({ entries }) => entries.length > 0);
    expect(page.standings.slice(told).map(({ sessionId }) => sessionId)).toEqual([second]);
  });

  it('stays with the session that it was given', async () => {
    const [mine, other] = [await newSession(), await started()];
    const page = await overlay({ session: mine });
    await started();
    await happens(other, likes(ploy, 15));
    await happens(mine, likes(bank, 15));
    await page.ranking(({ entries }) => entries.length > 0);
    expect(new Set([...page.standings.map(({ sessionId }) => sessionId), ...page.sessions.map((session) => session?.id)])).toEqual(new Set([mine]));
  });

  it('gets everything again when it asks', async () => {
    const session = await started();
    await happens(session, likes(ploy, 15));
    const page = await overlay();
    await page.question(() => true);
    page.socket.emit('snapshot');
    await eventually('a second snapshot', () => (page.questions.length === 2 && page.standings.length === 2 ? true : null));
    expect([page.sessions[1], page.standings[1]]).toEqual([page.sessions[0], page.standings[0]]);
  });

  it('reads only: nothing it says about other sessions is heard', async () => {
    const [mine, other] = [await started(), await newSession()];
    const page = await overlay();
    page.socket.emit('watch', other);
    page.socket.emit('snapshot');
    await eventually('a second snapshot', () => (page.sessions.length >= 2 ? true : null));
    expect(page.sessions.map((session) => session?.id)).toEqual([mine, mine]);
    expect(page.activity).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['none', {}],
    ['a made-up one', { token: 'abcdefgh.AAAAAAAAAAAAAAAAAAAAAA' }],
    ['one that is no text', { token: { id: 1 } }],
    ['an empty one', { token: '' }],
  ])('is not let in with a token that is %s', async (_, auth) => {
    expect(await refused({ base: room.desk.base, namespace: OVERLAY_NAMESPACE, auth })).toMatchObject({ code: 'token.invalid' });
  });

  it('is not let in by the organizer\'s cookie alone', async () => {
    expect(await refused({ base: room.desk.base, namespace: OVERLAY_NAMESPACE, cookie: room.desk.cookie })).toMatchObject({ code: 'token.invalid' });
  });

  it('is cut off when its link is revoked, and not let in again; others stay', async () => {
    await started();
    const link = (await room.desk.post<OverlayToken>('/overlay-tokens', { name: 'Laptop' })).body;
    const [page, other] = [await overlay({ token: link.token }), await overlay()];
    await room.desk.delete(`/overlay-tokens/${link.id}`);
    await eventually('the socket is cut off', () => (page.socket.disconnected ? true : null));
    expect(other.socket.connected).toBe(true);
    expect(await refused({ base: room.desk.base, namespace: OVERLAY_NAMESPACE, auth: { token: link.token } })).toMatchObject({ code: 'token.invalid' });
  });
});

describe('the dashboard', () => {
  it('is for those who are signed in', async () => {
    expect(await refused({ base: room.desk.base, namespace: ADMIN_NAMESPACE })).toMatchObject({ code: 'auth.required' });
    expect(await refused({ base: room.desk.base, namespace: ADMIN_NAMESPACE, auth: { token: room.token } })).toMatchObject({ code: 'auth.required' });
    expect(await refused({ base: room.desk.base, namespace: ADMIN_NAMESPACE, cookie: 'live_support=made-up' })).toMatchObject({ code: 'auth.required' });
  });

  it('is cut off when its sign-in ends', async () => {
    const other = await signIn(room.running.app);
    const [page, mine] = [await room.open({ namespace: ADMIN_NAMESPACE, cookie: other.cookie }), await admin()];
    await other.post('/auth/logout');
    await eventually('the socket is cut off', () => (page.socket.disconnected ? true : null));
    expect(mine.socket.connected).toBe(true);
  });

  it('looks at another session when it wants to, and back at the one that is on', async () => {
    const [old, current] = [await newSession(), await started()];
    await happens(old, likes(ploy, 15));
    const page = await admin();
    page.socket.emit('watch', old);
    expect(await page.ranking(({ sessionId }) => sessionId === old)).toMatchObject({ entries: [{ viewerId: ploy.id }] });
    await happens(old, likes(bank, 15));
    await page.ranking(({ entries }) => entries.length === 2);
    page.socket.emit('watch', null);
    await page.session((session) => session?.id === current);
  });

  it.each([['a name that is no id', 'last-sunday'], ['36 dashes', '-'.repeat(36)], ['an id of nothing', '00000000-0000-4000-8000-000000000000'], ['no text at all', { id: 1 }]])('is not thrown off by a wish for %s', async (_, wish) => {
    const session = await started();
    const page = await admin();
    page.socket.emit('watch', wish as SessionId);
    page.socket.emit('snapshot');
    page.socket.emit('watch', session);
    await eventually('it is told the session it wished for next', () => (page.questions.length >= 2 ? true : null));
    await happens(session, likes(ploy, 15));
    await page.ranking(({ entries }) => entries.length === 1);
    expect(page.socket.connected).toBe(true);
  });

  it('sees what happened before it came, and what happens then, each line with an id of its own', async () => {
    const session = await started();
    await happens(session, likes(ploy, 7, 10), says(bank, 'hello', 20));
    const page = await admin();
    await happens(session, gives(bank, perfume, 2, 30), follows(ploy, 40), says(null, 'who am I?', 50));
    await eventually('all five lines', () => (new Set(page.activity.map(({ id }) => id)).size === 5 ? true : null));
    const lines = [...new Map(page.activity.map((line) => [line.id, line])).values()];
    expect(lines).toMatchObject([
      { kind: 'like', viewerId: ploy.id, nickname: 'Ploy', count: 7 },
      { kind: 'comment', viewerId: bank.id, nickname: 'Bank', text: 'hello' },
      { kind: 'gift', viewerId: bank.id, giftName: 'Perfume', count: 2, points: 320 },
      { kind: 'follow', viewerId: ploy.id },
      { kind: 'comment', viewerId: null, nickname: '', text: 'who am I?' },
    ]);
  });

  it('reads in the log what became of the connection, once for each state', async () => {
    const session = await started();
    const page = await admin();
    const sessions = room.running.app.get(SessionService, { strict: false });
    const connecting: ConnectionState = { state: 'connecting', since: '2026-01-10T19:00:00.000Z' };
    const limited: ConnectionState = { state: 'limited', since: '2026-01-10T19:00:05.000Z', until: '2026-01-10T19:01:00.000Z' };
    for (const state of [connecting, connecting, limited]) {
      await sessions.setConnection(session, state);
      await page.session((each) => each?.connection.state === state.state);
    }
    await eventually('the last line', () => (page.activity.some((line) => line.kind === 'system' && line.connection.state === 'limited') ? true : null));
    expect(page.activity.map((line) => line.kind === 'system' && line.connection)).toEqual([connecting, limited]);
  });
});

describe('when the connection for news is lost', () => {
  it('everybody is told everything again', async () => {
    const session = await started();
    const page = await overlay();
    await page.question(() => true);
    const console = new Client({ connectionString: room.running.databaseUrl });
    await console.connect();
    try {
      await console.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`);
      await happens(session, likes(ploy, 15));
      expect(await page.ranking(({ entries }) => entries.length === 1)).toMatchObject({ sessionId: session });
    } finally {
      await console.end();
    }
  });
});
