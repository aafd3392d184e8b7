import type { CommentPage, CommentView, LedgerPage, ResetResult, ViewerDetail } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { UNITS_PER_POINT, unitsOf } from '@app/scoring';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';
import { bank, follows, gives, likes, mint, perfume, perfumeIcon, ploy, rose, says, START, streak } from '../../testing/made-show';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
});

const of = (viewer: typeof ploy): string => `/sessions/${session}/viewers/${viewer.id}`;
const comments = async (query = ''): Promise<CommentPage> => (await room.desk.get<CommentPage>(`${of(ploy)}/comments${query}`)).body;
const ledger = async (query = ''): Promise<LedgerPage> => (await room.desk.get<LedgerPage>(`${of(ploy)}/ledger${query}`)).body;

describe('a viewer', () => {
  it('is shown with what they have, what they had, and their gifts, the most expensive first', async () => {
    await room.happens(session, streak(ploy, rose, 3), gives(ploy, perfume), says(ploy, 'hello'), likes(bank, 1));
    const { body } = await room.desk.get<ViewerDetail>(of(ploy));
    expect(body).toEqual({
      viewerId: ploy.id, handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null, rank: 1,
      present: { points: 176, likes: 0, comments: 1, gifts: 4, coins: 23 },
      presentPoints: { gifts: 175, likes: 0, comments: 1, social: 0, adjustments: 0 },
      hidden: false,
      used: { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 },
      gifts: [
        { giftId: perfume.id, name: 'Perfume', coins: 20, iconUrl: perfumeIcon, count: 1 },
        { giftId: rose.id, name: 'Rose', coins: 1, iconUrl: null, count: 3 },
      ],
      usedGifts: [],
      newComments: 1, usedComments: 0,
    });
  });

  it('keeps the gifts that a reset has used apart from those that came after it, until it is taken back', async () => {
    await room.happens(session, streak(ploy, rose, 3), gives(ploy, perfume), gives(bank, perfume));
    const { seq } = (await room.desk.post<ResetResult>(`${of(ploy)}/reset`)).body;
    await room.happens(session, gives(ploy, rose, 2));
    const gifts = async () => {
      const { gifts: present, usedGifts } = (await room.desk.get<ViewerDetail>(of(ploy))).body;
      return [present, usedGifts].map((each) => each.map(({ name, count }) => `${name} ${count}`));
    };
    expect(await gifts()).toEqual([['Rose 2'], ['Perfume 1', 'Rose 3']]);
    await room.desk.post(`/sessions/${session}/actions/${seq}/undo`);
    expect(await gifts()).toEqual([['Perfume 1', 'Rose 5'], []]);
  });

  it('keeps the picture of a gift when a later message has none', async () => {
    await room.happens(session, gives(ploy, perfume));
    await room.happens(session, gives(ploy, { ...perfume, iconUrl: null }));
    expect((await room.desk.get<ViewerDetail>(of(ploy))).body.gifts).toMatchObject([{ iconUrl: perfumeIcon, count: 2 }]);
  });

  it.each(['', '/comments', '/ledger'])('who did nothing here is not found: %s', async (route) => {
    expect(refusal(await room.desk.get(of(mint) + route))).toEqual([404, 'viewer.not-found']);
  });

  it.each(['ploy', '-1', '1e9', '123456789012345678901'])('is not named %s', async (name) => {
    expect(refusal(await room.desk.get(`/sessions/${session}/viewers/${name}`))).toEqual([404, 'viewer.not-found']);
  });
});

describe('resetting a viewer', () => {
  it('tells who is on top now', async () => {
    await room.happens(session, likes(ploy, 30), likes(bank, 15));
    const seq = expect.stringMatching(/^\d+$/);
    expect(await room.desk.post<ResetResult>(`${of(ploy)}/reset`)).toEqual({ status: 200, body: { next: bank.id, seq } });
    expect(await room.desk.post<ResetResult>(`${of(bank)}/reset`)).toEqual({ status: 200, body: { next: null, seq } });
  });

  it('is refused for somebody who did nothing here', async () => {
    expect(refusal(await room.desk.post(`${of(mint)}/reset`))).toEqual([404, 'viewer.not-found']);
    expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/viewers/${ploy.id}/reset`))).toEqual([404, 'session.not-found']);
  });
});

describe('what a viewer said', () => {
  it('is there newest first, in pages that leave nothing out', async () => {
    await room.happens(session, ...['one', 'two', 'three', 'four', 'five'].map((text, i) => says(ploy, text, i)));
    const first = await comments('?limit=2');
    const second = await comments(`?limit=2&cursor=${first.nextCursor}`);
    const third = await comments(`?limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].map((page) => page.comments.map(({ text }) => text))).toEqual([['five', 'four'], ['three', 'two'], ['one']]);
    expect(third.nextCursor).toBeNull();
    expect(third.comments).toEqual([{ id: expect.stringMatching(/^\d+$/), viewerId: ploy.id, text: 'one', emotes: [], at: new Date(START).toISOString(), state: 'new' }]);
  });

  it('can be asked for by its state', async () => {
    await room.happens(session, says(ploy, 'before'));
    await room.desk.post(`${of(ploy)}/reset`);
    await room.happens(session, says(ploy, 'after'));
    const texts = async (query: string) => (await comments(query)).comments.map(({ text }) => text);
    expect([await texts('?state=new'), await texts('?state=used'), await texts('')]).toEqual([['after'], ['before'], ['after', 'before']]);
  });

  it.each(['state=old', 'limit=0', 'limit=501', 'cursor=abc', 'cursor=-1'])('is refused for ?%s', async (query) => {
    await room.happens(session, says(ploy, 'hello'));
    expect(refusal(await room.desk.get(`${of(ploy)}/comments?${query}`))).toEqual([400, 'request.invalid']);
  });
});

describe('a used comment', () => {
  const restore = (id: string) => room.desk.post<CommentView>(`/sessions/${session}/comments/${id}/restore`);

  it('can be made new again', async () => {
    await room.happens(session, says(ploy, 'hello'));
    await room.desk.post(`${of(ploy)}/reset`);
    const id = await room.commentOf(session, 'hello');
    expect(await restore(id)).toMatchObject({ status: 200, body: { id, state: 'new' } });
    expect((await comments('?state=new')).comments).toMatchObject([{ id, state: 'new' }]);
    expect((await restore(id)).status).toBe(200);
  });

  it('is found in its own session only', async () => {
    const other = await room.session();
    await room.happens(other, says(ploy, 'hello'));
    expect(refusal(await restore(await room.commentOf(other, 'hello')))).toEqual([404, 'comment.not-found']);
  });

  it.each(['0', 'abc', '-1', '99999999999999999999'])('is not %s', async (id) => {
    expect(refusal(await restore(id))).toEqual([404, 'comment.not-found']);
  });
});

describe('the entries behind a score', () => {
  it('add up to it exactly', async () => {
    await room.happens(session, likes(ploy, 7), gives(ploy, perfume), says(ploy, 'hello'), follows(ploy));
    await room.desk.post(`${of(ploy)}/reset`);
    await room.happens(session, likes(ploy, 11), likes(ploy, 4), streak(ploy, rose, 3), says(ploy, 'hello'), says(ploy, 'why?'));
    const { points, entries } = await ledger();
    const shown = (await room.desk.get<ViewerDetail>(of(ploy))).body;
    const rows: { points: string }[] = await room.database.query('select points from ledger_entry where viewer_id = $1 and session_id = $2 and seq = any($3)', [ploy.id, session, entries.filter(({ used }) => !used).map(({ seq }) => seq)]);
    expect(points).toBe(17);
    expect(shown.present.points).toBe(points);
    expect(rows.reduce((sum, row) => sum + BigInt(row.points), 0n)).toBe(unitsOf(points));
    expect(7n * (UNITS_PER_POINT / 15n) + unitsOf(161)).toBe(BigInt((await room.database.query('select used_points from standing where session_id = $1 and viewer_id = $2', [session, ploy.id]))[0].used_points));
  });

  it('say what each of them was', async () => {
    await room.happens(session, likes(ploy, 30, 1), gives(ploy, perfume, 2, 2), says(ploy, 'Will I pass?', 3), follows(ploy, 4));
    const { entries } = await ledger();
    expect(entries.map(({ kind, label, quantity, unitPoints, points, used, at }) => [kind, label, quantity, unitPoints, points, used, Date.parse(at) - START])).toEqual([
      ['follow', '', 1, 0, 0, false, 4],
      ['comment', 'Will I pass?', 1, 1, 1, false, 3],
      ['gift', 'Perfume', 2, 160, 320, false, 2],
      ['like', '', 30, 0.066667, 2, false, 1],
    ]);
  });

  it('come in pages that leave nothing out, each with the whole sum', async () => {
    await room.happens(session, ...Array.from({ length: 5 }, (_, i) => likes(ploy, 15, i)));
    const first = await ledger('?limit=3');
    const second = await ledger(`?limit=3&cursor=${first.nextCursor}`);
    expect([first.points, second.points, second.nextCursor]).toEqual([5, 5, null]);
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => Number(seq));
    expect(seqs).toHaveLength(5);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  });
});
