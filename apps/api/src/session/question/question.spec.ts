import type { CommentPage, Done, PutQuestionResult, Question, SessionView } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { eventually } from '../../testing';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';
import { ploy, says } from '../../testing/made-show';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
  await room.happens(session, says(ploy, 'Will I pass?', 1), says(ploy, 'Will it rain?', 2), says(null, 'who am I?', 3));
});

const route = (): string => `/sessions/${session}/question`;
const put = async (text: string) => room.desk.put<PutQuestionResult>(route(), { commentId: await room.commentOf(session, text) });
const onAir = async (): Promise<string | null> => (await room.desk.get<Question | null>(route())).body?.text ?? null;
const stateOf = async (text: string): Promise<string | undefined> =>
  (await room.desk.get<CommentPage>(`/sessions/${session}/viewers/${ploy.id}/comments`)).body.comments.find((comment) => comment.text === text)?.state;

describe('the question on air', () => {
  it('is nothing at first', async () => {
    expect(await room.desk.get(route())).toEqual({ status: 204, body: null });
  });

  it('is the comment that was put there, with who said it', async () => {
    const { status, body } = await put('Will I pass?');
    expect([status, body]).toEqual([
      200,
      { commentId: await room.commentOf(session, 'Will I pass?'), viewerId: ploy.id, nickname: 'Ploy', avatarUrl: null, text: 'Will I pass?', emotes: [], at: expect.stringMatching(/Z$/), until: null, leftMs: null, seq: expect.stringMatching(/^\d+$/) },
    ]);
    const { seq: _, ...question } = body;
    expect(await room.desk.get(route())).toEqual({ status: 200, body: question });
    expect(await stateOf('Will I pass?')).toBe('new');
  });

  it('may be of nobody who can be named', async () => {
    expect((await put('who am I?')).body).toMatchObject({ viewerId: null, nickname: '', text: 'who am I?' });
  });

  it('gives way to the next one, and is used from then on', async () => {
    await put('Will I pass?');
    await put('Will it rain?');
    expect([await onAir(), await stateOf('Will I pass?'), await stateOf('Will it rain?')]).toEqual(['Will it rain?', 'used', 'new']);
  });

  it('stays new when it is put where it is', async () => {
    const first = (await put('Will I pass?')).body;
    const again = (await put('Will I pass?')).body;
    expect([await onAir(), await stateOf('Will I pass?')]).toEqual(['Will I pass?', 'new']);
    expect(again).toEqual({ ...first, seq: null });
  });

  it('is used when it is taken off; taking off nothing is fine', async () => {
    await put('Will I pass?');
    expect(await room.desk.delete<Done>(route())).toEqual({ status: 200, body: { seq: expect.stringMatching(/^\d+$/) } });
    expect(await room.desk.delete<Done>(route())).toEqual({ status: 200, body: { seq: null } });
    expect([await onAir(), await stateOf('Will I pass?')]).toEqual([null, 'used']);
  });

  it('may be put on again when it was used, and restored while it is there', async () => {
    await put('Will I pass?');
    await room.desk.delete(route());
    await put('Will I pass?');
    expect([await onAir(), await stateOf('Will I pass?')]).toEqual(['Will I pass?', 'used']);
    await room.desk.post(`/sessions/${session}/comments/${await room.commentOf(session, 'Will I pass?')}/restore`);
    expect([await onAir(), await stateOf('Will I pass?')]).toEqual(['Will I pass?', 'new']);
  });

  it('ends with the session', async () => {
    await room.desk.post<SessionView>(`/sessions/${session}/start`);
    await put('Will I pass?');
    await room.desk.post<SessionView>(`/sessions/${session}/stop`);
    expect([await onAir(), await stateOf('Will I pass?')]).toEqual([null, 'used']);
  });

  it('is one, whoever puts what there at the same moment, and what gives way is used', async () => {
    const texts = ['Will I pass?', 'Will it rain?'];
    const puts = await room.database.transaction(async (tx) => {
      await tx.query('select from session where id = $1 for update', [session]);
      const under = texts.map(put);
      await eventually('both wait for their turn', async () => {
        const [row]: { waiting: number }[] = await room.database.query(`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
        return row?.waiting === texts.length ? true : null;
      });
      return under;
    });
    expect((await Promise.all(puts)).map(({ body }) => body.text)).toEqual(texts);
    const last = await onAir();
    expect(texts).toContain(last);
    expect([await stateOf(last ?? ''), await stateOf(texts.find((text) => text !== last) ?? '')]).toEqual(['new', 'used']);
  });

  it('does not come between a reset and its viewer', async () => {
    for (let round = 0; round < 10; round++) {
      const [question, reset] = await Promise.all([put('Will I pass?'), room.desk.post(`/sessions/${session}/viewers/${ploy.id}/reset`)]);
      expect([question.status === 200 || question.status === 404, reset.status]).toEqual([true, 200]);
    }
  });

  it('cannot be a comment that is not there, or of another session', async () => {
    const other = await room.session();
    await room.happens(other, says(ploy, 'elsewhere'));
    expect(refusal(await room.desk.put(route(), { commentId: await room.commentOf(other, 'elsewhere') }))).toEqual([404, 'comment.not-found']);
    expect(refusal(await room.desk.put(route(), { commentId: '999999999' }))).toEqual([404, 'comment.not-found']);
  });

  it.each([[{ commentId: 'abc' }], [{ commentId: 7 }], [{}], [{ commentId: '1', at: 'now' }]])('cannot be %j', async (body) => {
    expect(refusal(await room.desk.put(route(), body))).toEqual([400, 'request.invalid']);
  });

  it('has no place in a session that is not there', async () => {
    const nowhere = `/sessions/${NOWHERE}/question`;
    expect([await room.desk.get(nowhere), await room.desk.put(nowhere, { commentId: '1' }), await room.desk.delete(nowhere)].map(refusal)).toEqual(Array(3).fill([404, 'session.not-found']));
  });
});
