import type { SessionDetail, SessionPage, SessionSummary, SessionView } from '@app/contracts';
import type { SessionCommand, SessionId } from '@app/domain';
import { DEFAULT_RULES } from '@app/scoring';
import { bank, gives, likes, perfume, ploy, says } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());

const make = async (host: string, title?: string): Promise<SessionId> => (await room.desk.post<SessionView>('/sessions', { host, title })).body.id;
const list = async (query = ''): Promise<readonly SessionSummary[]> => (await room.desk.get<SessionPage>(`/sessions?limit=100${query}`)).body.sessions;
const listed = async (id: SessionId): Promise<SessionSummary> => {
  const found = (await list()).find((session) => session.id === id);
  if (found === undefined) throw new Error(`No session ${id} in the list`);
  return found;
};
const detail = async (id: SessionId): Promise<SessionDetail> => (await room.desk.get<SessionDetail>(`/sessions/${id}`)).body;
const command = (id: SessionId, what: SessionCommand) => room.desk.post(`/sessions/${id}/${what}`);

describe('searching for a session', () => {
  const names = async (search: string): Promise<string[]> => (await list(`&search=${encodeURIComponent(search)}`)).map(({ host, title }) => title ?? host).sort();

  beforeAll(async () => {
    await make('mali_star');
    await make('malixstar', 'Sunday 100% questions');
    await make('nok.live', 'ถามหมอดู');
    await make('pim', 'SUNDAY morning');
  });

  it.each([
    ['mali', ['Sunday 100% questions', 'mali_star']],
    ['MALI_', ['mali_star']],
    ['@mali_star', ['mali_star']],
    ['sunday', ['SUNDAY morning', 'Sunday 100% questions']],
    ['  sunday  ', ['SUNDAY morning', 'Sunday 100% questions']],
    ['หมอ', ['ถามหมอดู']],
    ['nok.', ['ถามหมอดู']],
    ['%', ['Sunday 100% questions']],
    ['_', ['mali_star']],
    ['nobody', []],
    ['\0', []],
  ])('%s', async (search, expected) => {
    expect(await names(search)).toEqual(expected);
  });

  it('goes on where the page before ended', async () => {
    const first = (await room.desk.get<SessionPage>('/sessions?limit=1&search=sunday')).body;
    const second = (await room.desk.get<SessionPage>(`/sessions?limit=1&search=sunday&cursor=${first.nextCursor}`)).body;
    expect([...first.sessions, ...second.sessions].map(({ host }) => host)).toEqual(['pim', 'malixstar']);
    expect(second.nextCursor).toBeNull();
  });

  it('refuses a search longer than any title', async () => {
    expect(refusal(await room.desk.get(`/sessions?search=${'x'.repeat(201)}`))).toEqual([400, 'request.invalid']);
  });
});

describe('another title', () => {
  const rename = (id: string, body: unknown) => room.desk.patch<SessionView>(`/sessions/${id}`, body);

  it.each([
    ['  Late show  ', 'Late show'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['a\0b', 'a\uFFFDb'],
    [null, null],
    ['  ', null],
  ])('%j', async (title, expected) => {
    const id = await make('renamed', 'Before');
    const { status, body } = await rename(id, { title });
    expect([status, body.title]).toEqual([200, expected]);
    expect((await detail(id)).title).toBe(expected);
  });

  it.each([{}, { title: 7 }, { title: 'x'.repeat(201) }, { host: 'other' }, { title: 'x', host: 'other' }])('refuses %j', async (body) => {
    expect(refusal(await rename(await make('renamed'), body))).toEqual([400, 'request.invalid']);
  });

  it('is only for a session that is there', async () => {
    expect(refusal(await rename(NOWHERE, { title: 'x' }))).toEqual([404, 'session.not-found']);
  });
});

describe('when a session was on', () => {
  it('is nothing before its first start', async () => {
    const id = await make('never');
    expect((await detail(id)).runs).toEqual([]);
    expect(await listed(id)).toMatchObject({ firstStartedAt: null, onMs: 0 });
  });

  it('is each run from start to stop, pauses included', async () => {
    const id = await make('twice');
    for (const what of ['start', 'pause', 'resume', 'stop', 'start'] as const) await command(id, what);
    const { runs, startedAt } = await detail(id);
    expect(runs).toEqual([
      { startedAt: expect.any(String), stoppedAt: expect.any(String) },
      { startedAt, stoppedAt: null },
    ]);
    await command(id, 'stop');
    const after = await detail(id);
    expect(after.runs[1]).toEqual({ startedAt, stoppedAt: after.stoppedAt });
    const length = after.runs.reduce((sum, run) => sum + Date.parse(run.stoppedAt ?? '') - Date.parse(run.startedAt), 0);
    expect(await listed(id)).toMatchObject({ firstStartedAt: runs[0]?.startedAt, startedAt, onMs: length });
  });

  it('goes on up to now while it is on', async () => {
    const id = await make('long');
    await command(id, 'start');
    await room.database.query(`update session_run set started_at = now() - interval '2 hours' where session_id = $1`, [id]);
    const { onMs } = await listed(id);
    expect(onMs).toBeGreaterThanOrEqual(7_200_000);
    await room.database.query(`update session_run set started_at = now() - interval '3 hours', stopped_at = now() - interval '1 hour' where session_id = $1`, [id]);
    expect((await listed(id)).onMs).toBe(7_200_000);
  });
});

describe('the points of a session', () => {
  const points = async (id: SessionId): Promise<number> => (await detail(id)).totals.points;
  const adjust = (id: SessionId, by: number) => room.desk.post<{ seq: string }>(`/sessions/${id}/viewers/${ploy.id}/adjust`, { points: by, reason: 'made up' });

  it('are all that were ever given, used ones and parts of a point too', async () => {
    const id = await make('points');
    await room.happens(id, likes(ploy, 16), gives(bank, perfume, 2), says(null, 'hello'));
    expect(await points(id)).toBe(321.066667);
    await room.desk.post(`/sessions/${id}/viewers/${bank.id}/reset`);
    await room.happens(id, says(bank, 'again'));
    expect(await points(id)).toBe(322.066667);
    await room.desk.post(`/sessions/${id}/reset`);
    expect(await points(id)).toBe(322.066667);
    expect((await listed(id)).totals.points).toBe(322.066667);
  });

  it('follow what was given and taken by hand, and what was taken back', async () => {
    const id = await make('points');
    await room.happens(id, likes(ploy, 15), gives(bank, perfume));
    await adjust(id, 10.5);
    const { body } = await adjust(id, -3);
    expect(await points(id)).toBe(168.5);
    await room.desk.post(`/sessions/${id}/reset`);
    await room.desk.post(`/sessions/${id}/actions/${body.seq}/undo`);
    expect(await points(id)).toBe(171.5);
  });

  it('are what all entries of viewers add up to', async () => {
    const id = await make('points');
    await room.happens(id, likes(ploy, 16), gives(bank, perfume, 2), says(null, 'hello'), says(bank, 'one'));
    await adjust(id, -2);
    const { status } = await room.desk.post(`/sessions/${id}/rescore`, { rules: { ...DEFAULT_RULES, like: { followerLikesPerPoint: 1, otherLikesPerPoint: 7 } } });
    expect(status).toBe(200);
    const [row] = await room.database.query(
      `select points::text as kept, (select sum(points)::text from ledger_entry where session_id = $1) as entries, (select sum(points + used_points)::text from standing where session_id = $1) as standings
       from session where id = $1`,
      [id],
    );
    expect(row).toEqual({ kept: row.entries, entries: row.standings, standings: row.kept });
    expect(BigInt(row.kept)).toBeGreaterThan(0n);
  });
});
