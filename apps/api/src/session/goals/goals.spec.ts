import type { Goal, GoalProgress, GoalsProgress } from '@app/contracts';
import { roomId, type ConnectionState, type SessionId } from '@app/domain';
import { bank, follows, gives, likes, mint, perfume, ploy, rose, says } from '../../testing/made-show';
import { SessionService } from '../session.service';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;
let sessions: SessionService;
let id: SessionId;

const every: readonly Goal[] = [
  { kind: 'likes', title: null, target: 10_000, milestones: [2_500, 5_000] },
  { kind: 'coins', title: 'A new microphone', target: 3_000, milestones: [] },
  { kind: 'points', title: null, target: 1_000_000_000, milestones: [1] },
  { kind: 'follows', title: null, target: 1, milestones: [] },
];

beforeAll(async () => {
  room = await deskRoom();
  sessions = room.app.get(SessionService, { strict: false });
});
beforeEach(async () => {
  id = await room.session();
  await room.desk.put('/goals', { goals: every });
});
afterAll(() => room.close());

const put = (goals: readonly object[]) => room.desk.put('/goals', { goals });
const values = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await room.desk.get<GoalsProgress>(`/sessions/${id}/goals`)).body.goals.map(({ kind, value }: GoalProgress) => [kind, value]));
const tells = (room_: string, likesOfRoom: number | null): Promise<void> =>
  sessions.setConnection(id, { state: 'live', since: '2026-01-10T19:00:00.000Z', roomId: roomId(room_), viewers: 10, likes: likesOfRoom, hostPaused: false } satisfies ConnectionState);

describe('goals', () => {
  it('are kept from show to show, one of a kind, in the order of their kinds', async () => {
    expect((await put([...every].reverse())).body).toEqual({ goals: every });
    expect((await room.desk.get('/goals')).body).toEqual({ goals: every });
    expect((await put([{ ...every[0], title: '  ' }])).body).toEqual({ goals: [every[0]] });
    expect((await put([])).body).toEqual({ goals: [] });
    expect((await room.desk.get(`/sessions/${id}/goals`)).body).toEqual({ goals: [] });
  });

  it.each([
    ['two of a kind', [every[0], every[0]]],
    ['another kind', [{ ...every[0], kind: 'shares' }]],
    ['a target of 0', [{ ...every[0], target: 0, milestones: [] }]],
    ['a target beyond a billion', [{ ...every[0], target: 1_000_000_001 }]],
    ['half a like', [{ ...every[0], target: 1.5, milestones: [] }]],
    ['a milestone at the target', [{ ...every[0], milestones: [10_000] }]],
    ['a milestone of 0', [{ ...every[0], milestones: [0] }]],
    ['milestones that fall', [{ ...every[0], milestones: [5_000, 2_500] }]],
    ['the same milestone twice', [{ ...every[0], milestones: [5_000, 5_000] }]],
    ['eleven milestones', [{ ...every[0], milestones: Array.from({ length: 11 }, (_, index) => index + 1) }]],
    ['a title that is too long', [{ ...every[0], title: 'x'.repeat(61) }]],
    ['a goal without a title', [{ kind: 'likes', target: 5, milestones: [] }]],
  ])('refuse %s, and stay as they were', async (_, goals) => {
    expect(refusal(await put(goals as object[]))).toEqual([400, 'request.invalid']);
    expect((await room.desk.get('/goals')).body).toEqual({ goals: every });
  });

  it('are not told of a session that is not there', async () => {
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/goals`))).toEqual([404, 'session.not-found']);
    await put([]);
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/goals`))).toEqual([404, 'session.not-found']);
  });
});

describe('how far a session has come', () => {
  it('is nothing at first, and the sums of its ledger then, each thing once', async () => {
    expect(await values()).toEqual({ likes: 0, coins: 0, points: 0, follows: 0 });
    const batch = [gives(ploy, perfume, 2), gives(null, rose), likes(bank, 30), says(bank, 'hello'), follows(bank), follows(mint), follows(bank)];
    await room.happens(id, ...batch);
    await room.happens(id, ...batch);
    expect(await values()).toEqual({ likes: 0, coins: 41, points: 323, follows: 2 });
  });

  it('keeps points that a reset made used, takes back what an undo takes back, and no coins with them', async () => {
    await room.happens(id, gives(ploy, perfume), likes(bank, 30));
    await room.desk.post(`/sessions/${id}/viewers/${ploy.id}/reset`);
    expect(await values()).toMatchObject({ coins: 20, points: 162 });
    const { body } = await room.desk.post<{ seq: string }>(`/sessions/${id}/viewers/${bank.id}/adjust`, { points: 5, reason: 'a good joke' });
    expect(await values()).toMatchObject({ coins: 20, points: 167 });
    await room.desk.post(`/sessions/${id}/actions/${body.seq}/undo`);
    expect(await values()).toMatchObject({ coins: 20, points: 162 });
  });

  it('counts the likes that its room tells, which never fall', async () => {
    await tells('700', null);
    await tells('700', 500);
    await tells('700', 480);
    expect(await values()).toMatchObject({ likes: 500 });
    await tells('700', 620);
    expect(await values()).toMatchObject({ likes: 620 });
  });

  it('keeps them when the connection is lost, the session ends, and is resumed in another room', async () => {
    await tells('700', 620);
    await sessions.setConnection(id, { state: 'idle' });
    expect(await values()).toMatchObject({ likes: 620 });
    await tells('701', null);
    await tells('701', 30);
    expect(await values()).toMatchObject({ likes: 650 });
    // A room that is come back to counts on where it was.
    await tells('700', 640);
    await sessions.keepLikes(id, roomId('701'), 25);
    await sessions.keepLikes(id, roomId('701'), 40);
    expect(await values()).toMatchObject({ likes: 680 });
  });

  it('is forgotten with the session, and likes that come then are nobody’s', async () => {
    await tells('700', 620);
    await room.database.query('delete from session where id = $1', [id]);
    await sessions.keepLikes(id, roomId('700'), 700);
    await tells('700', 800);
    expect(await room.database.query('select from session_room where session_id = $1', [id])).toEqual([]);
  });
});
