import type { ActionPage, CommentPage, Done, LedgerPage, ResetResult, SessionAction, SessionDetail, Standings, ViewerDetail } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';
import { bank, gives, likes, mint, perfume, ploy, rose, says, streak } from '../../testing/made-show';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
});

type Person = typeof ploy;
const of = (viewer: Person): string => `/sessions/${session}/viewers/${viewer.id}`;
const detail = async (viewer: Person): Promise<ViewerDetail> => (await room.desk.get<ViewerDetail>(of(viewer))).body;
const adjust = async (viewer: Person, points: number, reason = 'counted twice'): Promise<SessionAction> => (await room.desk.post<SessionAction>(`${of(viewer)}/adjust`, { points, reason })).body;
const reset = (viewer: Person) => room.desk.post<ResetResult>(`${of(viewer)}/reset`);
const resetAll = () => room.desk.post<Done>(`/sessions/${session}/reset`);
const actions = async (query = ''): Promise<ActionPage> => (await room.desk.get<ActionPage>(`/sessions/${session}/actions${query}`)).body;
const latest = async (): Promise<string> => (await actions('?limit=1')).actions[0]?.seq ?? '0';
const undo = (seq: string) => room.desk.post<SessionAction>(`/sessions/${session}/actions/${seq}/undo`);
const ledger = async (viewer: Person): Promise<LedgerPage> => (await room.desk.get<LedgerPage>(`${of(viewer)}/ledger`)).body;
const active = async (): Promise<number> => (await room.desk.get<SessionDetail>(`/sessions/${session}`)).body.totals.active;
const texts = async (state: 'new' | 'used'): Promise<string[]> => (await room.desk.get<CommentPage>(`${of(ploy)}/comments?state=${state}`)).body.comments.map(({ text }) => text);
/** Everything about a viewer but when it was so. */
const whole = async (viewer: Person) => ({ ...(await detail(viewer)), points: (await ledger(viewer)).points });
const version = async (): Promise<number> => (await room.desk.get<Standings>(`/sessions/${session}/leaderboard`)).body.version;

describe('an adjustment', () => {
  it('gives or takes points, exactly, and says why', async () => {
    await room.happens(session, likes(ploy, 15));
    const action = await adjust(ploy, 2.125, 'the gift came twice');
    expect(action).toEqual({
      seq: expect.stringMatching(/^\d+$/), kind: 'adjustment', viewer: { viewerId: ploy.id, handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null },
      points: 2.125, reason: 'the gift came twice', ruleVersion: null, comment: null, by: 'owner', at: expect.stringMatching(/Z$/), undoes: null, undone: null, undoable: true,
    });
    await adjust(ploy, -0.005);
    expect((await detail(ploy)).present).toEqual({ points: 3.12, likes: 15, comments: 0, gifts: 0, coins: 0 });
    expect((await ledger(ploy)).entries).toMatchObject([
      { kind: 'adjustment', label: 'counted twice', quantity: 1, unitPoints: -0.005, points: -0.005, by: 'owner', used: false },
      { kind: 'adjustment', label: 'the gift came twice', points: 2.125, by: 'owner' },
      { kind: 'like', points: 1 },
    ]);
  });

  it('may take a score below 0, and changes the order of the board and who is active', async () => {
    await room.happens(session, likes(ploy, 30), likes(bank, 15));
    const before = await version();
    await adjust(ploy, -3);
    expect([(await detail(ploy)).present.points, (await detail(ploy)).rank, (await detail(bank)).rank, await active()]).toEqual([-1, 2, 1, 1]);
    expect(await version()).toBe(before + 1);
    await adjust(ploy, 1);
    expect(await active()).toBe(1);
    await adjust(ploy, 1);
    expect([(await detail(ploy)).present.points, await active()]).toEqual([1, 2]);
  });

  it('counts as reached now: whoever had the same score before stands higher', async () => {
    await room.happens(session, likes(ploy, 15, 1), likes(bank, 30, 2));
    await adjust(ploy, 1);
    expect([(await detail(bank)).rank, (await detail(ploy)).rank]).toEqual([1, 2]);
  });

  it('is used by a reset like everything else', async () => {
    await room.happens(session, likes(ploy, 15));
    await adjust(ploy, 4);
    await reset(ploy);
    expect(await detail(ploy)).toMatchObject({ present: { points: 0 }, used: { points: 5 } });
  });

  it.each([
    [{ points: 0, reason: 'why' }],
    [{ points: 1.0001, reason: 'why' }],
    [{ points: 1_000_000.5, reason: 'why' }],
    [{ points: '1', reason: 'why' }],
    [{ reason: 'why' }],
    [{ points: 1 }],
    [{ points: 1, reason: '' }],
    [{ points: 1, reason: '  ' }],
    [{ points: 1, reason: 'x'.repeat(201) }],
    [{ points: 1, reason: 'why', by: 'somebody else' }],
  ])('is refused when it is %j', async (body) => {
    await room.happens(session, likes(ploy, 15));
    expect(refusal(await room.desk.post(`${of(ploy)}/adjust`, body))).toEqual([400, 'request.invalid']);
    expect((await actions()).actions).toEqual([]);
  });

  it('is refused for somebody who did nothing here', async () => {
    const body = { points: 1, reason: 'why' };
    expect(refusal(await room.desk.post(`${of(mint)}/adjust`, body))).toEqual([404, 'viewer.not-found']);
    expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/viewers/${ploy.id}/adjust`, body))).toEqual([404, 'session.not-found']);
  });
});

describe('taking back an adjustment', () => {
  it('leaves the score as it was, and both in the history', async () => {
    await room.happens(session, likes(ploy, 15));
    const before = await whole(ploy);
    const { seq } = await adjust(ploy, -7.5, 'a mistake');
    expect((await undo(seq)).body).toMatchObject({ kind: 'undo', undoes: seq, by: 'owner', viewer: { nickname: 'Ploy' }, undoable: false });
    expect(await whole(ploy)).toEqual(before);
    expect((await ledger(ploy)).entries).toMatchObject([{ kind: 'undo', label: 'a mistake', points: 7.5, undoes: seq }, { kind: 'adjustment', points: -7.5 }, { kind: 'like' }]);
  });

  it('takes from what is used when a reset has used it', async () => {
    await room.happens(session, likes(ploy, 15));
    const { seq } = await adjust(ploy, 10);
    await reset(ploy);
    await room.happens(session, likes(ploy, 30));
    await undo(seq);
    expect(await detail(ploy)).toMatchObject({ present: { points: 2 }, used: { points: 1 } });
    const { points, entries } = await ledger(ploy);
    expect([points, entries[0]]).toMatchObject([2, { kind: 'undo', used: true }]);
  });
});

describe('taking back a reset of a viewer', () => {
  it('brings everything back: points, likes, gifts, comments', async () => {
    await room.happens(session, likes(ploy, 15), gives(ploy, perfume, 2), says(ploy, 'hello'), says(ploy, 'hello'));
    const before = await whole(ploy);
    await reset(ploy);
    await undo(await latest());
    expect(await whole(ploy)).toEqual(before);
    expect([await texts('new'), await texts('used')]).toEqual([['hello', 'hello'], []]);
    expect(await active()).toBe(1);
  });

  it('goes by the action that the reset answered', async () => {
    await room.happens(session, likes(ploy, 15), likes(bank, 30));
    const { seq } = (await reset(ploy)).body;
    const { status, body } = await resetAll();
    expect([status, body, seq]).toEqual([200, { seq: await latest() }, (await actions()).actions[1]?.seq]);
    for (const each of [body.seq, seq]) expect((await undo(each ?? '')).status).toBe(200);
    expect([(await detail(ploy)).present.points, (await detail(bank)).present.points]).toEqual([1, 2]);
  });

  it('keeps what came after it', async () => {
    await room.happens(session, streak(ploy, rose, 10), says(ploy, 'before'));
    await reset(ploy);
    await room.happens(session, streak(ploy, rose, 12), says(ploy, 'after'));
    await undo(await latest());
    expect(await detail(ploy)).toMatchObject({ present: { points: 62, comments: 2, gifts: 12, coins: 12 }, used: { points: 0, comments: 0, gifts: 0 }, gifts: [{ count: 12 }] });
  });

  it('goes back to the reset before it, and then that one can be taken back', async () => {
    await room.happens(session, likes(ploy, 15), says(ploy, 'one'));
    await reset(ploy);
    const first = await latest();
    await room.happens(session, likes(ploy, 30), says(ploy, 'two'));
    await reset(ploy);
    const second = await latest();
    expect(refusal(await undo(first))).toEqual([409, 'action.not-undoable']);
    await undo(second);
    expect(await detail(ploy)).toMatchObject({ present: { points: 3 }, used: { points: 2 }, newComments: 1, usedComments: 1 });
    await undo(first);
    expect(await detail(ploy)).toMatchObject({ present: { points: 5 }, used: { points: 0 }, newComments: 2 });
  });

  it('does not put a question on air again', async () => {
    await room.happens(session, says(ploy, 'Will I pass?'));
    await room.desk.put(`/sessions/${session}/question`, { commentId: await room.commentOf(session, 'Will I pass?') });
    await reset(ploy);
    await undo(await latest());
    expect((await room.desk.get(`/sessions/${session}/question`)).body).toBeNull();
    expect(await texts('new')).toEqual(['Will I pass?']);
  });
});

describe('taking back a reset of a session', () => {
  it('brings everybody back', async () => {
    await room.happens(session, likes(ploy, 15), gives(bank, perfume), says(bank, 'hello'), says(null, 'who am I?'));
    const before = [await whole(ploy), await whole(bank)];
    await resetAll();
    await undo(await latest());
    expect([await whole(ploy), await whole(bank), await active()]).toEqual([...before, 2]);
    expect(await room.database.query('select from comment where session_id = $1 and used_at is not null', [session])).toEqual([]);
  });

  it('leaves those alone who were reset again on their own', async () => {
    await room.happens(session, likes(ploy, 15), says(ploy, 'hello'), likes(bank, 15));
    await resetAll();
    const all = await latest();
    await room.happens(session, likes(ploy, 30));
    await reset(ploy);
    const own = await latest();
    await undo(all);
    expect([await detail(ploy), await detail(bank)]).toMatchObject([{ present: { points: 0 }, used: { points: 4 }, usedComments: 1 }, { present: { points: 1 }, used: { points: 0 } }]);
    await undo(own);
    expect(await detail(ploy)).toMatchObject({ present: { points: 4 }, used: { points: 0 }, newComments: 1 });
  });

  it('is refused while a later one of everybody stands', async () => {
    await room.happens(session, likes(ploy, 15));
    await resetAll();
    const first = await latest();
    await resetAll();
    expect(refusal(await undo(first))).toEqual([409, 'action.not-undoable']);
    await undo(await latest());
    expect((await undo(first)).status).toBe(200);
    expect((await detail(ploy)).present.points).toBe(1);
  });

  it('buries earlier resets of viewers, while it stands', async () => {
    await room.happens(session, likes(ploy, 15));
    await reset(ploy);
    const own = await latest();
    await resetAll();
    expect(refusal(await undo(own))).toEqual([409, 'action.not-undoable']);
    await undo(await latest());
    expect((await undo(own)).status).toBe(200);
  });

  it('shows in the history of those whom it concerned, and of nobody else', async () => {
    await room.happens(session, likes(ploy, 15));
    await resetAll();
    await room.happens(session, likes(bank, 15));
    await undo(await latest());
    expect((await ledger(ploy)).entries.map(({ kind, used }) => [kind, used])).toEqual([['undo', false], ['reset', false], ['like', false]]);
    expect((await ledger(bank)).entries.map(({ kind }) => kind)).toEqual(['like']);
  });
});

describe('an undo', () => {
  it('works once, also when two people press at once', async () => {
    await room.happens(session, likes(ploy, 15));
    const { seq } = await adjust(ploy, 5);
    const answers = await Promise.all([undo(seq), undo(seq), undo(seq)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await detail(ploy)).present.points).toBe(1);
  });

  it('cannot be taken back itself', async () => {
    await room.happens(session, likes(ploy, 15));
    await undo((await adjust(ploy, 5)).seq);
    expect(refusal(await undo(await latest()))).toEqual([409, 'action.not-undoable']);
  });

  it('is for actions of this session only', async () => {
    const other = await room.session();
    await room.happens(session, likes(ploy, 15));
    const { seq } = await adjust(ploy, 5);
    const [like] = (await ledger(ploy)).entries.filter(({ kind }) => kind === 'like');
    for (const path of [`${other}/actions/${seq}`, `${session}/actions/${like?.seq}`, `${session}/actions/0`, `${session}/actions/abc`, `${session}/actions/${'9'.repeat(18)}`]) {
      expect(refusal(await room.desk.post(`/sessions/${path}/undo`))).toEqual([404, 'action.not-found']);
    }
    expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/actions/${seq}/undo`))).toEqual([404, 'session.not-found']);
  });
});

describe('the list of actions', () => {
  it('is newest first, and says who did what to whom and what of it was taken back', async () => {
    await room.happens(session, likes(ploy, 15), likes(bank, 15));
    const adjusted = await adjust(ploy, 5, 'good question');
    await reset(bank);
    await resetAll();
    await undo(adjusted.seq);
    const { actions: list } = await actions();
    expect(list.map(({ kind, viewer, points, reason, undoes, undone, undoable }) => [kind, viewer?.nickname ?? null, points, reason, undoes, undone?.by ?? null, undoable])).toEqual([
      ['undo', 'Ploy', null, '', adjusted.seq, null, false],
      ['reset', null, null, '', null, null, true],
      ['reset', 'Bank', null, '', null, null, false],
      ['adjustment', 'Ploy', 5, 'good question', null, 'owner', false],
    ]);
    expect(list[3]?.undone).toMatchObject({ seq: list[0]?.seq, at: list[0]?.at });
  });

  it('comes in pages that leave nothing out', async () => {
    await room.happens(session, likes(ploy, 15));
    for (let i = 1; i <= 5; i++) await adjust(ploy, i);
    const first = await actions('?limit=3');
    const second = await actions(`?limit=3&cursor=${first.nextCursor}`);
    expect([first, second].map((page) => page.actions.map(({ points }) => points))).toEqual([[5, 4, 3], [2, 1]]);
    expect(second.nextCursor).toBeNull();
  });

  it('is empty at first, and not there for a session that is not', async () => {
    expect(await actions()).toEqual({ actions: [], nextCursor: null });
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/actions`))).toEqual([404, 'session.not-found']);
  });
});
