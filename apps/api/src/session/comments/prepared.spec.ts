import type { PreparedComments, PutQuestionResult } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { ploy, says } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
  await room.happens(session, says(ploy, 'one', 1), says(ploy, 'two', 2), says(null, 'three', 3));
});

const route = (): string => `/sessions/${session}/prepared`;
const idsOf = (texts: readonly string[]): Promise<string[]> => Promise.all(texts.map((text) => room.commentOf(session, text)));
const prepare = async (...texts: string[]) => room.desk.put<PreparedComments>(route(), { commentIds: await idsOf(texts) });
const prepared = async (): Promise<string[]> => (await room.desk.get<PreparedComments>(route())).body.comments.map(({ text }) => text);
const air = async (text: string) => room.desk.put<PutQuestionResult>(`/sessions/${session}/question`, { commentId: await room.commentOf(session, text) });

describe('what is prepared', () => {
  it('is nothing at first, and then what was put there, in its order, with who said it', async () => {
    expect(await prepared()).toEqual([]);
    const { status, body } = await prepare('two', 'three', 'one');
    expect([status, body.comments.map(({ text, nickname, rank }) => [text, nickname, rank])]).toEqual([200, [['two', 'Ploy', 1], ['three', '', null], ['one', 'Ploy', 1]]]);
    expect(await prepared()).toEqual(['two', 'three', 'one']);
  });

  it('is put in order, added to and removed from by the whole list', async () => {
    await prepare('one', 'two');
    await prepare('two', 'one', 'three');
    expect(await prepared()).toEqual(['two', 'one', 'three']);
    await prepare('three');
    expect(await prepared()).toEqual(['three']);
    await prepare();
    expect(await prepared()).toEqual([]);
  });

  it('leaves the list when it goes on air, and stays out of it however old the list is that somebody sends', async () => {
    await prepare('one', 'two');
    await air('one');
    expect(await prepared()).toEqual(['two']);
    await prepare('one', 'two', 'three');
    expect(await prepared()).toEqual(['two', 'three']);
  });

  it('may be prepared again when it went off air', async () => {
    await prepare('one');
    await air('one');
    await room.desk.delete(`/sessions/${session}/question`);
    expect(await prepared()).toEqual([]);
    await prepare('one');
    expect(await prepared()).toEqual(['one']);
  });

  it('comes back to its place when its going on air is taken back', async () => {
    await prepare('one', 'two', 'three');
    const { seq } = (await air('two')).body;
    expect(await prepared()).toEqual(['one', 'three']);
    await room.desk.post(`/sessions/${session}/actions/${seq}/undo`);
    expect(await prepared()).toEqual(['one', 'two', 'three']);
  });

  it('does not come back when it went on air from elsewhere that time', async () => {
    await prepare('one');
    await air('one');
    await room.desk.delete(`/sessions/${session}/question`);
    const { seq } = (await air('one')).body;
    await room.desk.post(`/sessions/${session}/actions/${seq}/undo`);
    expect(await prepared()).toEqual([]);
  });

  it('leaves the list also when it is on air again because something was taken back', async () => {
    await prepare('one');
    await air('one');
    const { seq } = (await air('two')).body;
    await prepare('one');
    await room.desk.post(`/sessions/${session}/actions/${seq}/undo`);
    expect(await prepared()).toEqual([]);
  });

  it('is at most 50, each once, and all of this session', async () => {
    const other = await room.session();
    await room.happens(other, says(ploy, 'elsewhere'));
    expect(refusal(await room.desk.put(route(), { commentIds: [await room.commentOf(other, 'elsewhere')] }))).toEqual([404, 'comment.not-found']);
    await prepare('two');
    expect(refusal(await room.desk.put(route(), { commentIds: ['999999999'] }))).toEqual([404, 'comment.not-found']);
    expect(refusal(await prepare('one', 'one'))).toEqual([400, 'request.invalid']);
    expect(refusal(await room.desk.put(route(), { commentIds: Array.from({ length: 51 }, (_, i) => String(i)) }))).toEqual([400, 'request.invalid']);
    expect(await prepared()).toEqual(['two']);
  });

  it.each([[{ commentIds: ['abc'] }], [{ commentIds: [7] }], [{ commentIds: '1' }], [{}]])('cannot be %j', async (body) => {
    expect(refusal(await room.desk.put(route(), body))).toEqual([400, 'request.invalid']);
  });

  it('has no place in a session that is not there', async () => {
    const nowhere = `/sessions/${NOWHERE}/prepared`;
    expect([await room.desk.get(nowhere), await room.desk.put(nowhere, { commentIds: [] })].map(refusal)).toEqual(Array(2).fill([404, 'session.not-found']));
  });
});
