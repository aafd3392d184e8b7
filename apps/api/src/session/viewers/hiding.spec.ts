import type { ActionPage, Done, HiddenViewers, LedgerPage, ParticipantPage, Question, ResetResult, SessionAction, Standings, ViewerDetail } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { bank, gives, likes, mint, perfume, ploy, says } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
  await room.happens(session, likes(ploy, 45, 1), likes(bank, 30, 2), likes(mint, 15, 3));
});

type Person = typeof ploy;
const of = (viewer: Person): string => `/sessions/${session}/viewers/${viewer.id}`;
const hide = async (viewer: Person) => (await room.desk.post<Done>(`${of(viewer)}/hide`)).body.seq;
const show = async (viewer: Person) => (await room.desk.post<Done>(`${of(viewer)}/show`)).body.seq;
const undo = (seq: string | null) => room.desk.post<SessionAction>(`/sessions/${session}/actions/${seq}/undo`);
const standings = async (): Promise<Standings> => (await room.desk.get<Standings>(`/sessions/${session}/leaderboard`)).body;
const ranking = async () => (await standings()).entries.map(({ rank, nickname }) => [rank, nickname]);
const detail = async (viewer: Person): Promise<ViewerDetail> => (await room.desk.get<ViewerDetail>(of(viewer))).body;
const hidden = async (): Promise<HiddenViewers['viewers']> => (await room.desk.get<HiddenViewers>(`/sessions/${session}/hidden`)).body.viewers;
const all = [[1, 'Ploy'], [2, 'Bank'], [3, 'Mint']];

describe('hiding a viewer', () => {
  it('takes them out of the ranking, and out of those who are counted', async () => {
    const before = await standings();
    await hide(ploy);
    const after = await standings();
    expect([await ranking(), after.participants, after.active, after.version]).toEqual([[[1, 'Bank'], [2, 'Mint']], 2, 2, before.version + 1]);
    expect([await detail(ploy), await detail(bank)]).toMatchObject([{ rank: null, hidden: true, present: { points: 3 } }, { rank: 1, hidden: false }]);
  });

  it('leaves them gathering points, which they have when they are shown again', async () => {
    await hide(bank);
    await room.happens(session, gives(bank, perfume), likes(ploy, 15));
    expect([await ranking(), (await standings()).active]).toEqual([[[1, 'Ploy'], [2, 'Mint']], 2]);
    expect((await detail(bank)).present).toMatchObject({ points: 162, gifts: 1 });
    await show(bank);
    expect([await ranking(), (await standings()).active]).toEqual([[[1, 'Bank'], [2, 'Ploy'], [3, 'Mint']], 3]);
  });

  it('leaves them in the list of who took part, without a rank', async () => {
    await hide(ploy);
    const { body } = await room.desk.get<ParticipantPage>(`/sessions/${session}/participants`);
    expect(body.participants.map(({ nickname, rank }) => [nickname, rank])).toEqual([['Ploy', null], ['Bank', 1], ['Mint', 2]]);
  });

  it('passes them over when a reset says who is next', async () => {
    await hide(bank);
    expect((await room.desk.post<ResetResult>(`${of(ploy)}/reset`)).body.next).toBe(mint.id);
  });

  it('outlasts resets, and the undo of them', async () => {
    await hide(ploy);
    const { seq } = (await room.desk.post<ResetResult>(`${of(ploy)}/reset`)).body;
    await undo(seq);
    await room.desk.post(`/sessions/${session}/reset`);
    expect(await detail(ploy)).toMatchObject({ rank: null, hidden: true, used: { points: 3 } });
    expect((await standings()).entries).toHaveLength(2);
  });

  it('leaves their question on air', async () => {
    await room.happens(session, says(ploy, 'Will I pass?'));
    await room.desk.put(`/sessions/${session}/question`, { commentId: await room.commentOf(session, 'Will I pass?') });
    await hide(ploy);
    expect((await room.desk.get<Question>(`/sessions/${session}/question`)).body).toMatchObject({ text: 'Will I pass?' });
  });

  it('is an entry of the ledger, worth nothing', async () => {
    const seq = await hide(ploy);
    const { entries, points } = (await room.desk.get<LedgerPage>(`${of(ploy)}/ledger`)).body;
    expect([points, entries[0]]).toMatchObject([3, { seq, kind: 'hide', points: 0, by: 'owner' }]);
  });

  it('does nothing to somebody who is hidden already, and is one deed when two press at once', async () => {
    const both = await Promise.all([hide(ploy), hide(ploy)]);
    expect(both.filter((seq) => seq === null)).toHaveLength(1);
    const { version } = await standings();
    expect([await hide(ploy), (await standings()).version]).toEqual([null, version]);
  });

  it('is refused for somebody who did nothing here', async () => {
    const other = await room.session();
    for (const path of [`/sessions/${other}/viewers/${ploy.id}/hide`, `/sessions/${other}/viewers/${ploy.id}/show`]) expect(refusal(await room.desk.post(path))).toEqual([404, 'viewer.not-found']);
    for (const what of ['hide', 'show']) expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/viewers/${ploy.id}/${what}`))).toEqual([404, 'session.not-found']);
  });
});

describe('bringing a viewer back', () => {
  it('undoes the hiding, and is no deed of its own', async () => {
    const seq = await hide(ploy);
    const back = await show(ploy);
    expect(await ranking()).toEqual(all);
    const { actions } = (await room.desk.get<ActionPage>(`/sessions/${session}/actions`)).body;
    expect(actions.map((each) => [each.seq, each.kind, each.viewer?.nickname, each.undoes, each.undone?.seq ?? null, each.undoable])).toEqual([
      [back, 'undo', 'Ploy', seq, null, false],
      [seq, 'hide', 'Ploy', null, back, false],
    ]);
  });

  it('can be done from the list of actions, too', async () => {
    const seq = await hide(ploy);
    expect((await undo(seq)).body).toMatchObject({ kind: 'undo', undoes: seq, viewer: { nickname: 'Ploy' }, comment: null });
    expect([await ranking(), (await standings()).active, (await standings()).participants]).toEqual([all, 3, 3]);
    expect(refusal(await undo(seq))).toEqual([409, 'action.not-undoable']);
  });

  it('does nothing to somebody who is not hidden', async () => {
    expect(await show(ploy)).toBeNull();
    await hide(ploy);
    await show(ploy);
    const { version } = await standings();
    expect([await show(ploy), (await standings()).version]).toEqual([null, version]);
    expect(await hide(ploy)).not.toBeNull();
    expect((await detail(ploy)).hidden).toBe(true);
  });
});

describe('the list of those who are hidden', () => {
  it('shows whom, by whom and since when, hidden last first', async () => {
    expect(await hidden()).toEqual([]);
    const [first, second] = [await hide(bank), await hide(ploy)];
    expect(await hidden()).toEqual([
      { viewerId: ploy.id, handle: ploy.handle, nickname: 'Ploy', avatarUrl: null, points: 3, likes: 45, comments: 0, gifts: 0, seq: second, by: 'owner', at: expect.stringMatching(/Z$/) },
      expect.objectContaining({ viewerId: bank.id, seq: first }),
    ]);
    await undo(second);
    expect((await hidden()).map(({ nickname }) => nickname)).toEqual(['Bank']);
  });

  it('is not there for a session that is not', async () => {
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/hidden`))).toEqual([404, 'session.not-found']);
  });
});
