import type { SessionDetail, SessionView, Standings } from '@app/contracts';
import { viewerId, type SessionId, type ViewerProfile } from '@app/domain';
import { bank, gives, likes, mint, perfume, ploy, says } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());

const remove = (id: SessionId, confirm: string) => room.desk.delete(`/sessions/${id}?confirm=${encodeURIComponent(confirm)}`);
const hostOf = async (id: SessionId): Promise<string> => (await room.desk.get<SessionView>(`/sessions/${id}`)).body.host;
const knownViewers = async (...people: readonly ViewerProfile[]): Promise<string[]> =>
  (await room.database.query<{ nickname: string }[]>('select nickname from viewer where id = any($1) order by nickname', [people.map(({ id }) => id)])).map(({ nickname }) => nickname);

/** How many rows of the session each table has, also tables that nobody thought of here. */
async function rowsOf(id: SessionId): Promise<Record<string, number>> {
  const tables: { table_name: string }[] = await room.database.query(`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'session_id' order by 1`);
  const counts = await Promise.all(
    tables.map(async ({ table_name: table }) => [table, Number((await room.database.query(`select count(*) as rows from ${table} where session_id = $1`, [id]))[0].rows)] as const),
  );
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0));
}

/** One in which everything has happened that can happen. */
async function eventful(): Promise<SessionId> {
  const id = await room.session();
  await room.desk.post(`/sessions/${id}/start`);
  await room.happens(id, likes(ploy, 30), gives(bank, perfume, 2), says(ploy, 'Will I pass?'), says(null, 'hello'));
  await room.desk.put(`/sessions/${id}/prepared`, { commentIds: [await room.commentOf(id, 'Will I pass?')] });
  await room.desk.post(`/sessions/${id}/viewers/${bank.id}/adjust`, { points: 5, reason: 'made up' });
  await room.desk.post(`/sessions/${id}/viewers/${bank.id}/reset`);
  await room.desk.post(`/sessions/${id}/pause`);
  await room.database.query(`insert into session_gap (session_id, reason, from_at) values ($1, 'paused', now())`, [id]);
  await room.desk.post(`/sessions/${id}/stop`);
  return id;
}

describe('deleting a session', () => {
  it('leaves nothing of it, and nothing of those who were in no other', async () => {
    const id = await eventful();
    expect(Object.keys(await rowsOf(id))).toEqual(expect.arrayContaining(['comment', 'ledger_entry', 'prepared_comment', 'session_gap', 'session_run', 'standing', 'standing_gift']));
    expect((await remove(id, await hostOf(id))).status).toBe(204);
    expect(await rowsOf(id)).toEqual({});
    expect(refusal(await room.desk.get(`/sessions/${id}`))).toEqual([404, 'session.not-found']);
    expect(await knownViewers(ploy, bank)).toEqual([]);
  });

  it('leaves other sessions and their viewers alone', async () => {
    const [id, other] = [await eventful(), await eventful()];
    await room.happens(id, likes(mint, 15));
    const before = [await rowsOf(other), (await room.desk.get<SessionDetail>(`/sessions/${other}`)).body];
    await remove(id, await hostOf(id));
    expect([await rowsOf(other), (await room.desk.get<SessionDetail>(`/sessions/${other}`)).body]).toEqual(before);
    expect(await knownViewers(ploy, bank, mint)).toEqual(['Bank', 'Ploy']);
    await remove(other, await hostOf(other));
  });

  it('does not make those nameless who come to another session later', async () => {
    const [id, later] = [await eventful(), await room.session()];
    await remove(id, await hostOf(id));
    await room.happens(later, likes(ploy, 15));
    expect((await room.desk.get<Standings>(`/sessions/${later}/leaderboard`)).body.entries).toMatchObject([{ nickname: 'Ploy' }]);
    await remove(later, await hostOf(later));
  });

  it('does not make those nameless who are in another session at that moment', async () => {
    const crowd = Array.from({ length: 40 }, (_, i): ViewerProfile => ({ id: viewerId(String(8_000 + i)), handle: '', nickname: `Viewer ${i}`, avatarUrl: null }));
    for (let round = 0; round < 10; round++) {
      const [id, other] = [await room.session(), await room.session()];
      await room.happens(id, ...crowd.map((each) => likes(each, 15)));
      const halves = [crowd.slice(0, 20), crowd.slice(20)];
      await Promise.all([remove(id, await hostOf(id)), ...halves.map((half) => room.happens(other, ...[...half].reverse().map((each) => likes(each, 15))))]);
      const [nameless] = await room.database.query('select count(*) as count from standing where session_id = $1 and not exists (select from viewer where viewer.id = standing.viewer_id)', [other]);
      expect([round, nameless.count]).toEqual([round, '0']);
      await remove(other, await hostOf(other));
    }
  });

  it('keeps the ledger of everything else append-only', async () => {
    const [id, other] = [await eventful(), await eventful()];
    await remove(id, await hostOf(id));
    await expect(room.database.query('delete from ledger_entry where session_id = $1', [other])).rejects.toThrow('append-only');
    await remove(other, await hostOf(other));
  });

  it('takes the host with an @, in capitals, and with spaces around it', async () => {
    const { body } = await room.desk.post<SessionView>('/sessions', { host: 'mali_star' });
    expect((await remove(body.id, ' @Mali_STAR ')).status).toBe(204);
  });

  it('waits for a batch that is being counted, and lets none be counted after it', async () => {
    const id = await room.session();
    const host = await hostOf(id);
    const batches = Array.from({ length: 12 }, (_, i) => room.happens(id, likes(ploy, 1 + i), says(bank, `no. ${i}`)).then(() => 'counted', (error: Error) => error.message));
    const [{ status }] = await Promise.all([remove(id, host), ...batches]);
    expect([status, await rowsOf(id), await knownViewers(ploy, bank)]).toEqual([204, {}, []]);
    for (const outcome of await Promise.all(batches)) expect(['counted', 'There is no such session.']).toContain(outcome);
  });

  it.each(['', 'another_host', '%', '@'])('is refused when %j is not its host', async (confirm) => {
    const id = await eventful();
    const before = await rowsOf(id);
    expect(refusal(await remove(id, confirm))).toEqual([400, 'session.unconfirmed']);
    expect(await rowsOf(id)).toEqual(before);
  });

  it.each(['running', 'paused'])('is refused while it is %s', async (status) => {
    const id = await room.session();
    await room.desk.post(`/sessions/${id}/start`);
    if (status === 'paused') await room.desk.post(`/sessions/${id}/pause`);
    expect(refusal(await remove(id, await hostOf(id)))).toEqual([409, 'session.on']);
    expect((await room.desk.get<SessionView>(`/sessions/${id}`)).body.status).toBe(status);
  });

  it('is refused without a word, and for one that is not there', async () => {
    expect(refusal(await room.desk.delete(`/sessions/${await room.session()}`))).toEqual([400, 'request.invalid']);
    expect(refusal(await remove(NOWHERE as SessionId, 'mali_star'))).toEqual([404, 'session.not-found']);
  });
});
