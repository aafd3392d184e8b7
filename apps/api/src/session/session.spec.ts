import type { SessionDetail, SessionPage, SessionView, Standings } from '@app/contracts';
import { giftId, type SessionCommand, type SessionId } from '@app/domain';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from './testing/desk-room';
import { bank, gives, likes, perfume, perfumeIcon, ploy, rose, says } from '../testing/made-show';

let room: DeskRoom;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());

const command = (id: SessionId, what: SessionCommand) => room.desk.post<SessionView>(`/sessions/${id}/${what}`);

describe('making a session', () => {
  it('takes the host as people write it', async () => {
    const { status, body } = await room.desk.post<SessionView>('/sessions', { host: 'https://www.tiktok.com/@Mali_Star/live?lang=en', title: '  Sunday night ' });
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), host: 'mali_star', title: 'Sunday night', status: 'ready', connection: { state: 'idle' }, createdAt: expect.stringMatching(/Z$/), startedAt: null, stoppedAt: null },
    ]);
  });

  it.each([undefined, '', '   '])('without a title has none: %p', async (title) => {
    expect((await room.desk.post<SessionView>('/sessions', { host: 'mali_star', title })).body.title).toBeNull();
  });

  it('takes a title with a NUL, which no database holds', async () => {
    expect((await room.desk.post<SessionView>('/sessions', { host: 'mali_star', title: 'a\0b' })).body.title).toBe('a\uFFFDb');
  });

  it.each([
    [{ host: 'not a name' }, 'session.host-invalid'],
    [{ host: '' }, 'session.host-invalid'],
    [{ host: 42 }, 'request.invalid'],
    [{}, 'request.invalid'],
    [{ host: 'mali_star', title: 'x'.repeat(201) }, 'request.invalid'],
    [{ host: 'mali_star', colour: 'green' }, 'request.invalid'],
  ])('refuses %j', async (body, code) => {
    expect(refusal(await room.desk.post('/sessions', body))).toEqual([400, code]);
  });
});

describe('the life of a session', () => {
  it('goes from start over pause to stop, and on again', async () => {
    const id = await room.session();
    const statuses = [];
    for (const what of ['start', 'pause', 'resume', 'pause', 'stop', 'start', 'stop'] as const) {
      const { status, body } = await command(id, what);
      statuses.push([status, body.status, body.startedAt !== null, body.stoppedAt !== null]);
    }
    expect(statuses).toEqual([
      [200, 'running', true, false],
      [200, 'paused', true, false],
      [200, 'running', true, false],
      [200, 'paused', true, false],
      [200, 'stopped', true, true],
      [200, 'running', true, false],
      [200, 'stopped', true, true],
    ]);
  });

  it.each(['pause', 'resume', 'stop'] as const)('does not let one that was never started %s', async (what) => {
    expect(refusal(await command(await room.session(), what))).toEqual([409, 'session.invalid-transition']);
  });

  it('does not let a host be on twice', async () => {
    const [one, other] = [await room.desk.post<SessionView>('/sessions', { host: 'twice' }), await room.desk.post<SessionView>('/sessions', { host: '@TWICE' })];
    await command(one.body.id, 'start');
    expect(refusal(await command(other.body.id, 'start'))).toEqual([409, 'session.host-busy']);
    await command(one.body.id, 'pause');
    expect(refusal(await command(other.body.id, 'start'))).toEqual([409, 'session.host-busy']);
    await command(one.body.id, 'stop');
    expect((await command(other.body.id, 'start')).status).toBe(200);
    expect((await room.desk.get<SessionView>(`/sessions/${other.body.id}`)).body.status).toBe('running');
  });

  it('lets one of those win who start a host at the same moment', async () => {
    const sessions = await Promise.all([1, 2, 3].map(async () => (await room.desk.post<SessionView>('/sessions', { host: 'thrice' })).body.id));
    const statuses = (await Promise.all(sessions.map((id) => command(id, 'start')))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });
});

describe('a session that is not there', () => {
  const routes = ['', '/leaderboard', '/question', `/viewers/${ploy.id}`, `/viewers/${ploy.id}/comments`, `/viewers/${ploy.id}/ledger`];

  it.each(['start', 'pause', 'resume', 'stop', 'reset'])('cannot %s', async (what) => {
    expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/${what}`))).toEqual([404, 'session.not-found']);
  });

  it.each(routes)('has nothing to see at %s', async (route) => {
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}${route}`))).toEqual([404, route.startsWith('/viewers') ? 'viewer.not-found' : 'session.not-found']);
  });

  it.each(routes)('is not found either when its name is no id: %s', async (route) => {
    expect(refusal(await room.desk.get(`/sessions/last-sunday${route}`))).toEqual([404, 'session.not-found']);
  });

  it('may be named in capitals when it is there', async () => {
    const id = await room.session();
    expect((await room.desk.get<SessionView>(`/sessions/${id.toUpperCase()}`)).body.id).toBe(id);
  });
});

describe('the list of sessions', () => {
  const page = async (query: string): Promise<SessionPage> => (await room.desk.get<SessionPage>(`/sessions?${query}`)).body;
  const walk = async (limit: number): Promise<string[]> => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { sessions, nextCursor }: SessionPage = await page(`limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(sessions.length).toBeGreaterThan(0);
      seen.push(...sessions.map(({ id }) => id));
      cursor = nextCursor;
    }
    return seen;
  };

  it('is newest first, and its pages leave nothing out and repeat nothing, though all were made in one moment', async () => {
    const made = await Promise.all(Array.from({ length: 7 }, () => room.session()));
    await room.database.query(`update session set created_at = timestamptz '2030-01-10 19:00:00.123456+00' where id = any($1)`, [made.slice(0, 3)]);
    await room.database.query(`update session set created_at = timestamptz '2030-01-10 19:00:00.123457+00' where id = any($1)`, [made.slice(3, 5)]);
    const rows: { id: string }[] = await room.database.query('select id from session order by created_at desc, id desc');
    const all = rows.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(7);
    for (const limit of [1, 2, 3, 100]) expect(await walk(limit)).toEqual(all);
  });

  it('has the totals of each', async () => {
    const id = await room.session();
    await room.happens(id, likes(ploy, 15), gives(bank, perfume, 2), says(bank, 'hello'), says(null, 'hello'));
    const { sessions } = await page('limit=100');
    expect(sessions.find((session) => session.id === id)?.totals).toEqual({ participants: 2, active: 2, comments: 2, likes: 15, gifts: 2, coins: 40, points: 322 });
  });

  it.each(['limit=0', 'limit=101', 'limit=some', 'limit=1.5', 'cursor=yesterday', 'cursor=2026-01-10T19:00:00.000Z', 'page=2'])('refuses ?%s', async (query) => {
    expect(refusal(await room.desk.get(`/sessions?${query}`))).toEqual([400, 'request.invalid']);
  });

  it('ends where the cursor is of a session that is not there', async () => {
    expect(await page(`cursor=${NOWHERE}`)).toEqual({ sessions: [], nextCursor: null });
  });
});

describe('one session', () => {
  it('has its totals and its gaps', async () => {
    const id = await room.session();
    await room.database.query(`insert into session_gap (session_id, reason, from_at, to_at) values ($1, 'silent', '2026-01-10T19:30:00Z', null), ($1, 'network', '2026-01-10T19:10:00Z', '2026-01-10T19:11:00Z')`, [id]);
    const { body } = await room.desk.get<SessionDetail>(`/sessions/${id}`);
    expect(body).toMatchObject({
      id,
      totals: { participants: 0, active: 0, comments: 0, likes: 0, gifts: 0, coins: 0, points: 0 },
      gaps: [
        { reason: 'network', from: '2026-01-10T19:10:00.000Z', to: '2026-01-10T19:11:00.000Z' },
        { reason: 'silent', from: '2026-01-10T19:30:00.000Z', to: null },
      ],
    });
  });
});

describe('the ranking of a session', () => {
  it('comes in parts, each with its ranks', async () => {
    const id = await room.session();
    await room.happens(id, likes(ploy, 15), gives(bank, perfume, 2), says(bank, 'hello'));
    const all = (await room.desk.get<Standings>(`/sessions/${id}/leaderboard`)).body;
    expect(all).toEqual({
      sessionId: id, version: 1, participants: 2, active: 2,
      entries: [
        { rank: 1, viewerId: bank.id, handle: bank.handle, nickname: 'Bank', avatarUrl: null, points: 321, likes: 0, comments: 1, gifts: 2, topGifts: [{ giftId: perfume.id, name: 'Perfume', coins: 20, iconUrl: perfumeIcon, count: 2 }] },
        { rank: 2, viewerId: ploy.id, handle: ploy.handle, nickname: 'Ploy', avatarUrl: null, points: 1, likes: 15, comments: 0, gifts: 0, topGifts: [] },
      ],
    });
    const second = (await room.desk.get<Standings>(`/sessions/${id}/leaderboard?limit=1&offset=1`)).body;
    expect(second.entries).toEqual(all.entries.slice(1));
  });

  it.each(['limit=0', 'limit=1001', 'offset=-1', 'limit=all'])('refuses ?%s', async (query) => {
    expect(refusal(await room.desk.get(`/sessions/${await room.session()}/leaderboard?${query}`))).toEqual([400, 'request.invalid']);
  });

  it('shows the three gifts of everybody that are worth most, and none that a reset has used', async () => {
    const id = await room.session();
    const [heart, crane] = [{ ...perfume, id: giftId('9101'), name: 'Paper Heart', coins: 5 }, { ...perfume, id: giftId('9102'), name: 'Paper Crane', coins: 7 }];
    await room.happens(id, gives(ploy, rose, 30), gives(ploy, perfume, 1), gives(ploy, heart, 5), gives(ploy, crane, 2), gives(bank, heart, 1));
    const gifts = async () => (await room.desk.get<Standings>(`/sessions/${id}/leaderboard`)).body.entries.map(({ nickname, topGifts }) => [nickname, topGifts?.map(({ name, count }) => [name, count])]);
    expect(await gifts()).toEqual([['Ploy', [['Rose', 30], ['Paper Heart', 5], ['Perfume', 1]]], ['Bank', [['Paper Heart', 1]]]]);
    await room.desk.post(`/sessions/${id}/viewers/${ploy.id}/reset`);
    await room.happens(id, gives(ploy, crane, 1));
    expect(await gifts()).toEqual([['Ploy', [['Paper Crane', 1]]], ['Bank', [['Paper Heart', 1]]]]);
  });

  it('is empty after a reset of the session, with all its participants still there', async () => {
    const id = await room.session();
    await room.happens(id, likes(ploy, 15), likes(bank, 30));
    expect(await room.desk.post(`/sessions/${id}/reset`)).toEqual({ status: 200, body: { seq: expect.stringMatching(/^\d+$/) } });
    const { body } = await room.desk.get<Standings>(`/sessions/${id}/leaderboard`);
    expect([body.version, body.participants, body.active, body.entries.map(({ points }) => points)]).toEqual([2, 2, 0, [0, 0]]);
  });
});
