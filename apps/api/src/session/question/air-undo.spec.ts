import type { ActionPage, Done, PutQuestionResult, Question, ResetResult, SessionAction } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { bank, ploy, says } from '../../testing/made-show';
import { deskRoom, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
  await room.happens(session, says(ploy, 'Will I pass?', 1), says(ploy, 'Will it rain?', 2), says(bank, 'Will she call?', 3), says(null, 'Who am I?', 4));
});

const route = (): string => `/sessions/${session}/question`;
const put = async (text: string) => (await room.desk.put<PutQuestionResult>(route(), { commentId: await room.commentOf(session, text) })).body;
const takeOff = async () => (await room.desk.delete<Done>(route())).body.seq;
const reset = async (viewer: typeof ploy) => (await room.desk.post<ResetResult>(`/sessions/${session}/viewers/${viewer.id}/reset`)).body.seq;
const undo = (seq: string | null) => room.desk.post<SessionAction>(`/sessions/${session}/actions/${seq}/undo`);
const actions = async () => (await room.desk.get<ActionPage>(`/sessions/${session}/actions`)).body.actions;
const onAir = async (): Promise<Question | null> => (await room.desk.get<Question | null>(route())).body;
const used = async (): Promise<string[]> => {
  const rows: { text: string }[] = await room.database.query('select text from comment where session_id = $1 and used_at is not null order by id', [session]);
  return rows.map(({ text }) => text);
};
const state = async () => [(await onAir())?.text ?? null, await used()];

describe('what is put on air and taken off', () => {
  it('is an action, with the comment, who said it and who did it', async () => {
    const { seq, commentId } = await put('Will I pass?');
    const off = await takeOff();
    const comment = { commentId, text: 'Will I pass?' };
    expect(await actions()).toMatchObject([
      { seq: off, kind: 'off-air', viewer: { nickname: 'Ploy' }, comment, points: null, reason: '', by: 'owner', undone: null, undoable: true },
      { seq, kind: 'on-air', viewer: { viewerId: ploy.id }, comment, by: 'owner', undone: null, undoable: false },
    ]);
    await put('Who am I?');
    expect((await actions())[0]).toMatchObject({ kind: 'on-air', viewer: null, comment: { text: 'Who am I?' } });
  });

  it('bears on no score: neither the ranking nor a ledger has a trace of it', async () => {
    const before = await room.desk.get(`/sessions/${session}/leaderboard`);
    await put('Will I pass?');
    await undo(await takeOff());
    expect(await room.desk.get(`/sessions/${session}/leaderboard`)).toEqual(before);
    expect((await room.desk.get<{ entries: { kind: string }[] }>(`/sessions/${session}/viewers/${ploy.id}/ledger`)).body.entries.map(({ kind }) => kind)).toEqual(['comment', 'comment']);
  });
});

describe('taking back that something was put on air', () => {
  it('takes it off, and leaves it as new as it was', async () => {
    const { seq } = await put('Will I pass?');
    expect((await undo(seq)).body).toMatchObject({ kind: 'undo', undoes: seq, comment: { text: 'Will I pass?' }, viewer: { nickname: 'Ploy' } });
    expect(await state()).toEqual([null, []]);
  });

  it('brings back what was there before, since when it was, and as new as it was', async () => {
    await put('Will I pass?');
    const before = await onAir();
    const { seq } = await put('Will it rain?');
    expect(await state()).toEqual(['Will it rain?', ['Will I pass?']]);
    await undo(seq);
    expect([await onAir(), await used()]).toEqual([before, []]);
  });

  it('leaves used what had been used before', async () => {
    await put('Will I pass?');
    await takeOff();
    await put('Will I pass?');
    const { seq } = await put('Will it rain?');
    await undo(seq);
    expect(await state()).toEqual(['Will I pass?', ['Will I pass?']]);
    await undo((await actions()).find(({ undoable }) => undoable)?.seq ?? null);
    expect(await state()).toEqual([null, ['Will I pass?']]);
  });

  it('does not bring back what a reset has used since: that reset would have taken it off', async () => {
    await put('Will I pass?');
    const { seq } = await put('Will she call?');
    const resetSeq = await reset(ploy);
    expect((await undo(seq)).status).toBe(200);
    expect(await state()).toEqual([null, ['Will I pass?', 'Will it rain?']]);
    await undo(resetSeq);
    expect(await used()).toEqual([]);
  });

  it('is refused once it is not on air any more, whatever took it off', async () => {
    const { seq } = await put('Will I pass?');
    await reset(ploy);
    expect(refusal(await undo(seq))).toEqual([409, 'action.not-undoable']);
    expect((await actions()).map(({ kind, undoable }) => [kind, undoable])).toEqual([['reset', true], ['on-air', false]]);

    await room.desk.post(`/sessions/${session}/start`);
    const { seq: stopped } = await put('Will she call?');
    await room.desk.post(`/sessions/${session}/stop`);
    expect(refusal(await undo(stopped))).toEqual([409, 'action.not-undoable']);
    expect(await onAir()).toBeNull();
  });
});

describe('taking back that something was taken off', () => {
  it('puts it on air again, as new as it was', async () => {
    const { seq: _, ...question } = await put('Will I pass?');
    const seq = await takeOff();
    expect(await used()).toEqual(['Will I pass?']);
    await undo(seq);
    expect([await onAir(), await used()]).toEqual([question, []]);
  });

  it('is refused while a reset stands that would have taken it off', async () => {
    await put('Will I pass?');
    const off = await takeOff();
    const resetSeq = await reset(ploy);
    expect(refusal(await undo(off))).toEqual([409, 'action.not-undoable']);
    await undo(resetSeq);
    expect((await undo(off)).status).toBe(200);
    expect(await state()).toEqual(['Will I pass?', []]);
  });

  it('does not mind a reset of somebody else', async () => {
    await put('Will I pass?');
    const off = await takeOff();
    await reset(bank);
    await undo(off);
    expect(await state()).toEqual(['Will I pass?', ['Will she call?']]);
  });

  it('is refused once the show is over, or another one has begun', async () => {
    await room.desk.post(`/sessions/${session}/start`);
    await put('Will I pass?');
    const off = await takeOff();
    await room.desk.post(`/sessions/${session}/stop`);
    expect(refusal(await undo(off))).toEqual([409, 'action.not-undoable']);
    await room.desk.post(`/sessions/${session}/start`);
    expect(refusal(await undo(off))).toEqual([409, 'action.not-undoable']);
    expect(await state()).toEqual([null, ['Will I pass?']]);
  });
});

describe('of what was put on air and taken off', () => {
  it('only the latest that stands can be taken back, one after the other', async () => {
    const steps = [(await put('Will I pass?')).seq, (await put('Will it rain?')).seq, await takeOff(), (await put('Will she call?')).seq];
    const states = [[null, []], ['Will I pass?', []], ['Will it rain?', ['Will I pass?']], [null, ['Will I pass?', 'Will it rain?']]];
    for (const [i, seq] of [...steps.entries()].reverse()) {
      const later = steps[i - 1];
      if (later !== undefined) expect(refusal(await undo(later))).toEqual([409, 'action.not-undoable']);
      expect((await actions()).filter(({ undoable }) => undoable).map((each) => each.seq)).toEqual([seq]);
      expect((await undo(seq)).status).toBe(200);
      expect(await state()).toEqual(states[i]);
    }
  });

  it('nothing can be taken back twice, also when two press at once', async () => {
    const { seq } = await put('Will I pass?');
    const answers = await Promise.all([undo(seq), undo(seq), undo(seq)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await state()).toEqual([null, []]);
  });
});
