import type { SessionDetail, SessionExport, SessionView } from '@app/contracts';
import { viewerId, type SessionId, type ViewerProfile } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { eventually } from '../../../testing';
import { bank, follows, gives, likes, mint, perfume, ploy, rose, says, streak } from '../../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../../testing/desk-room';

let room: DeskRoom;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());

const nid: ViewerProfile = { id: viewerId('7000000000000000044'), handle: 'nid.example', nickname: 'Nid, the "one"', avatarUrl: 'https://pictures.example/nid.png' };
const formula: ViewerProfile = { id: viewerId('7000000000000000045'), handle: 'formula.example', nickname: '=HYPERLINK("https://evil.example")', avatarUrl: null };
const people = [ploy, bank, mint, nid, formula];

/** A show in which everything has happened that a file can tell of; only those who can be named took part. */
async function show(): Promise<SessionId> {
  const id = await room.session();
  await room.desk.post(`/sessions/${id}/start`);
  await room.happens(id, likes(ploy, 16), gives(bank, perfume, 2), streak(bank, rose, 7, 10), says(ploy, '@here, will I\npass?'), says(ploy, '-1+2'), says(mint, 'ถามหน่อย'), follows(mint));
  await room.happens(id, likes(nid, 31), says(formula, '+66 81 234 5678'), gives(formula, rose, 3));
  await room.desk.post(`/sessions/${id}/viewers/${bank.id}/reset`);
  await room.desk.post(`/sessions/${id}/viewers/${ploy.id}/adjust`, { points: -2.5, reason: 'Ploy was counted twice' });
  const { body } = await room.desk.post<{ seq: string }>(`/sessions/${id}/viewers/${nid.id}/adjust`, { points: 50, reason: 'for Nid' });
  await room.desk.post(`/sessions/${id}/actions/${body.seq}/undo`);
  await room.happens(id, gives(bank, rose, 1, 20), says(ploy, 'thank you', 30));
  await room.desk.put(`/sessions/${id}/question`, { commentId: await room.commentOf(id, 'thank you') });
  await room.desk.post(`/sessions/${id}/stop`);
  return id;
}

async function download(id: SessionId, query: string): Promise<{ status: number; type: string | null; disposition: string | null; text: string }> {
  const response = await fetch(`${room.desk.base}/api/sessions/${id}/export?${query}`, { headers: { cookie: room.desk.cookie } });
  // Not `text()`, which swallows the mark by which spreadsheets know UTF-8.
  const text = Buffer.from(await response.arrayBuffer()).toString();
  return { status: response.status, type: response.headers.get('content-type'), disposition: response.headers.get('content-disposition'), text };
}
const json = async (id: SessionId, query = ''): Promise<SessionExport> => JSON.parse((await download(id, `format=json&${query}`)).text) as SessionExport;

/** RFC 4180, read back: rows by the titles of their columns. */
async function table(id: SessionId, query: string): Promise<Record<string, string>[]> {
  const { text } = await download(id, `format=csv&${query}`);
  expect(text).toMatch(/^\uFEFF[^\uFEFF]*\r\n$/);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [titles = [], ...cells] = rows.slice(0, -1);
  return cells.map((row) => {
    expect(row.length).toBe(titles.length);
    return Object.fromEntries(titles.map((title, i) => [title, row[i] ?? '']));
  });
}
const sum = (rows: readonly Record<string, string>[], of: string): number => rows.reduce((all, row) => all + Number(row[of]), 0);
const units = (all: readonly string[]): number => pointsOf(all.reduce((sum, each) => sum + BigInt(each), 0n));

describe('the numbers of an export', () => {
  it('are the totals of the session, in every table', async () => {
    const id = await show();
    const { totals } = (await room.desk.get<SessionDetail>(`/sessions/${id}`)).body;
    expect(totals).toMatchObject({ participants: 5, comments: 5, likes: 47, gifts: 13, coins: 51 });

    const participants = await table(id, 'what=participants');
    expect({
      participants: participants.length, active: participants.filter(({ points }) => Number(points) > 0).length, comments: sum(participants, 'total_comments'),
      likes: sum(participants, 'total_likes'), gifts: sum(participants, 'total_gifts'), coins: sum(participants, 'total_coins'), points: units(participants.map((row) => row['total_units'] ?? '')),
    }).toEqual(totals);

    const events = await table(id, 'what=events');
    const of = (kind: string) => events.filter((row) => row['kind'] === kind);
    const coins = of('gift').reduce((all, row) => all + Number(row['quantity']) * Number(row['gift_coins']), 0);
    expect([sum(of('like'), 'quantity'), sum(of('gift'), 'quantity'), coins, units(events.map((row) => row['units'] ?? ''))]).toEqual([totals.likes, totals.gifts, totals.coins, totals.points]);
    expect((await table(id, 'what=comments')).length).toBe(totals.comments);
  });

  it('are the totals of the session in a document, which says them too', async () => {
    const id = await show();
    const document = await json(id);
    const detail = (await room.desk.get<SessionDetail>(`/sessions/${id}`)).body;
    const { connection: _, totals, gaps, runs, ...session } = detail;
    expect(document).toMatchObject({ format: 'tiktok-live-support/session/1', names: true, unitsPerPoint: 18_018_000, session, totals, gaps, runs });
    expect(units([document.totalUnits])).toBe(totals.points);
    expect(units(document.participants.map(({ total }) => total.units))).toBe(totals.points);
    expect(units(document.ledger.map((entry) => entry.units))).toBe(totals.points);
    expect(document.gifts.reduce((all, gift) => all + gift.totalCoins, 0)).toBe(totals.coins);
    expect(document.comments.length).toBe(totals.comments);
    expect(document.ruleSets.map(({ version }) => version)).toEqual([1]);
  });

  it('are present and used as they are shown', async () => {
    const id = await show();
    const { participants } = await json(id);
    for (const { viewer, present, total } of participants) {
      const { body } = await room.desk.get<{ present: { points: number }; used: { points: number }; rank: number }>(`/sessions/${id}/viewers/${viewer.viewerId}`);
      expect([viewer.name, present.points, pointsOf(BigInt(total.units) - BigInt(present.units))]).toEqual([viewer.name, body.present.points, body.used.points]);
    }
    const { ledger } = await json(id);
    for (const { viewer, present, total } of participants) {
      const theirs = ledger.filter((entry) => entry.viewer?.viewerId === viewer.viewerId);
      expect([units(theirs.map((entry) => entry.units)), units(theirs.filter(({ used }) => !used).map((entry) => entry.units))]).toEqual([total.points, present.points]);
    }
  });

  it('keep the rank of those who are hidden to themselves, and put them last', async () => {
    const id = await show();
    const [top] = (await json(id)).participants;
    await room.desk.post(`/sessions/${id}/viewers/${top?.viewer.viewerId}/hide`);
    const { participants } = await json(id);
    expect(participants.map(({ rank, hidden }) => [rank, hidden])).toEqual([[1, false], [2, false], [3, false], [4, false], [null, true]]);
    expect(participants.at(-1)?.viewer).toEqual(top?.viewer);
  });
});

describe('an export with names', () => {
  it('says who did what, and what was said', async () => {
    const id = await show();
    const [nids] = (await table(id, 'what=participants')).filter((row) => row['viewer_id'] === nid.id);
    expect(nids).toMatchObject({ viewer: nid.nickname, handle: nid.handle, avatar_url: nid.avatarUrl, likes: '31', points: '2.066667' });
    const { comments, ledger } = await json(id);
    expect(comments.map(({ viewer, text }) => [viewer?.name, text])).toContainEqual(['Mint', 'ถามหน่อย']);
    expect(ledger.find(({ kind }) => kind === 'adjustment')).toMatchObject({ viewer: { name: 'Ploy' }, note: 'Ploy was counted twice', points: -2.5, by: expect.any(String) });
  });

  it('runs no formula in a spreadsheet, and leaves numbers numbers', async () => {
    const id = await show();
    const participants = await table(id, 'what=participants');
    expect(participants.map(({ viewer }) => viewer)).toContain(`'${formula.nickname}`);
    const said = (await table(id, 'what=comments')).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining([`'@here, will I\npass?`, `'-1+2`, `'+66 81 234 5678`, 'ถามหน่อย']));
    expect((await table(id, 'what=events')).map(({ points }) => points)).toEqual(expect.arrayContaining(['-2.5', '-50']));
  });
});

describe('an export without names', () => {
  const queries = ['format=csv&what=participants', 'format=csv&what=events', 'format=csv&what=comments', 'format=json'];

  it.each(queries)('holds nothing that leads to a person: %s', async (query) => {
    const id = await show();
    const { text } = await download(id, `${query}&names=false`);
    const secrets = [...people.flatMap((each) => [each.id, each.nickname, each.handle, each.avatarUrl ?? each.id]), 'pass?', 'ถามหน่อย', '+66', 'counted twice', 'for Nid', 'thank you'];
    expect(text.length).toBeGreaterThan(200);
    for (const secret of secrets) expect([secret, text.includes(JSON.stringify(secret).slice(1, -1)) || text.includes(secret)]).toEqual([secret, false]);
    // They are there with names: what is looked for could be found.
    const named = (await download(id, query)).text;
    expect(secrets.filter((secret) => named.includes(JSON.stringify(secret).slice(1, -1)) || named.includes(secret.replaceAll('"', '""'))).length).toBeGreaterThan(10);
  });

  it('calls everybody by their rank, the same in every part of it', async () => {
    const id = await show();
    const [named, unnamed] = [await json(id), await json(id, 'names=false')];
    expect(unnamed.participants.map(({ viewer }) => viewer)).toEqual([1, 2, 3, 4, 5].map((n) => ({ name: `Viewer ${n}` })));
    const called = new Map(named.participants.map(({ viewer }, i) => [viewer.viewerId, unnamed.participants[i]?.viewer.name]));
    expect(unnamed.ledger.map(({ viewer }) => viewer?.name)).toEqual(named.ledger.map(({ viewer }) => viewer?.viewerId && called.get(viewer.viewerId)));
    expect(unnamed.comments.map(({ viewer }) => viewer?.name)).toEqual(named.comments.map(({ viewer }) => viewer?.viewerId && called.get(viewer.viewerId)));
    expect((await table(id, 'what=events&names=false')).map((row) => row['viewer'])).toEqual(unnamed.ledger.map(({ viewer }) => viewer?.name ?? ''));
  });

  it('has the same numbers', async () => {
    const id = await show();
    const [named, unnamed] = [await json(id), await json(id, 'names=false')];
    expect([unnamed.totals, unnamed.gifts, unnamed.participants.map(({ total }) => total), unnamed.ledger.map((entry) => entry.units)]).toEqual([
      named.totals, named.gifts, named.participants.map(({ total }) => total), named.ledger.map((entry) => entry.units),
    ]);
  });
});

describe('the file', () => {
  it.each([
    ['', 'participants.csv', 'text/csv; charset=utf-8; header=present'],
    ['what=events&names=false', 'events-without-names.csv', 'text/csv; charset=utf-8; header=present'],
    ['format=json', '.json', 'application/json; charset=utf-8'],
  ])('is named after the session, its day, and what it holds: ?%s', async (query, ending, type) => {
    const { body } = await room.desk.post<SessionView>('/sessions', { host: 'mali_star' });
    await room.database.query(`insert into session_run (session_id, started_at, stopped_at) values ($1, '2026-01-10T19:00:00Z', '2026-01-10T22:00:00Z')`, [body.id]);
    const { status, type: told, disposition } = await download(body.id, query);
    expect([status, told, disposition?.replaceAll('"', '')]).toEqual([200, type, `attachment; filename=mali_star-2026-01-10${ending.startsWith('.') ? '' : '-'}${ending}`]);
  });

  it('of a session in which nothing happened is empty, and whole', async () => {
    const id = await room.session();
    expect((await download(id, 'what=comments')).text).toBe('\uFEFFid,at,viewer,handle,viewer_id,state,text\r\n');
    expect(await json(id)).toMatchObject({ participants: [], ledger: [], comments: [], gifts: [], ruleSets: [] });
  });

  it.each(['format=xml', 'what=everything', 'names=maybe', 'limit=5'])('is refused for ?%s', async (query) => {
    expect(refusal(await room.desk.get(`/sessions/${await room.session()}/export?${query}`))).toEqual([400, 'request.invalid']);
  });

  it('is not there for a session that is not there', async () => {
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/export`))).toEqual([404, 'session.not-found']);
  });
});

describe('a large export', () => {
  let large: SessionId;

  beforeAll(async () => {
    large = await room.session();
    await room.database.query(
      `with made as (select $1::uuid as session, 'crowd-' || n as viewer, n from generate_series(1, 60000) n), people as (
         insert into viewer (id, handle, nickname, seen_at) select viewer, repeat('handle', 10), repeat('nickname', 20), now() from made
       ) insert into standing (session_id, viewer_id, points, reached_at, version) select session, viewer, n * 18018000::bigint, now(), 1 from made`,
      [large],
    );
  });

  /** Asked for, and not read beyond its head. */
  const open = async (): Promise<IncomingMessage> => {
    const [response] = (await once(get(`${room.desk.base}/api/sessions/${large}/export`, { headers: { cookie: room.desk.cookie }, agent: false }), 'response')) as [IncomingMessage];
    return response;
  };
  const writing = async (): Promise<number[]> =>
    (await room.database.query<{ pid: number }[]>(`select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction' and query like 'fetch %'`)).map(({ pid }) => pid);
  const noneWriting = (): Promise<true> => eventually('nobody is writing', async () => ((await writing()).length === 0 ? true : null));
  afterEach(noneWriting);

  it('is whole', async () => {
    const { text } = await download(large, '');
    expect(text.trim().split('\r\n').length).toBe(60_001);
    expect(text).toContain('60000,');
  });

  it('breaks off, and does not look whole, when the database goes away in the middle', async () => {
    const response = await open();
    const [pid] = await eventually('it waits for its reader', async () => {
      const pids = await writing();
      return pids.length > 0 ? pids : null;
    });
    await room.database.query('select pg_terminate_backend($1)', [pid]);
    await expect(
      (async () => {
        for await (const _ of response);
      })(),
    ).rejects.toThrow('aborted');
  });

  it('lets go of the database when its reader leaves', async () => {
    const response = await open();
    await eventually('it waits for its reader', async () => ((await writing()).length === 1 ? true : null));
    response.destroy();
    await noneWriting();
  });

  it('is one of two at most, so that readers who take their time leave connections for the show', async () => {
    const two = [await open(), await open()];
    await eventually('both wait for their readers', async () => ((await writing()).length === 2 ? true : null));
    expect(refusal(await room.desk.get(`/sessions/${large}/export`))).toEqual([503, 'service.unavailable']);
    for (const response of two) response.destroy();
    await noneWriting();
    await eventually('there is room again', async () => ((await fetch(`${room.desk.base}/api/sessions/${await room.session()}/export`, { headers: { cookie: room.desk.cookie } })).status === 200 ? true : null));
  });
});

it('is not for those who may only look', async () => {
  const person = { name: 'looks.only', password: 'a password for specs' };
  await room.desk.post('/users', { ...person, role: 'viewer' });
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${room.desk.base}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify(person) });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const session = await room.session();
  const statuses = await Promise.all(['', '/export'].map(async (path) => (await fetch(`${room.desk.base}/api/sessions/${session}${path}`, { headers: { cookie } })).status));
  expect(statuses).toEqual([200, 403]);
});
