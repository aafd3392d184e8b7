import { commentId, type SessionId } from '@app/domain';
import { bank, follows, gives, likes, mint, perfume, ploy, rose, says, streak } from '../../testing/made-show';
import { ledgerRoom, type LedgerRoom } from '../testing/ledger-room';

let room: LedgerRoom;
let session: SessionId;

beforeAll(async () => {
  room = await ledgerRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
});

const detail = (viewer: { id: typeof ploy.id }) => room.viewers.detail(session, viewer.id);
const head = async () => (await room.query<{ version: string; participants: number; active: number; likes: string }>('select version, participants, active, likes from session where id = $1', session))[0];
const putOnAir = async (text: string): Promise<void> => {
  const [row] = await room.query<{ id: string }>('select id from comment where session_id = $1 and text = $2', session, text);
  await room.questions.put(session, commentId(row?.id ?? ''), 'owner');
};
const nothing = { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 };

describe('resetting a viewer', () => {
  it('makes used what is present: points, likes, gifts, coins, comments', async () => {
    await room.happens(session, likes(ploy, 15), gives(ploy, perfume, 2), says(ploy, 'hello'), says(ploy, 'why?'));
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    expect(await detail(ploy)).toMatchObject({
      present: nothing,
      used: { points: 323, likes: 15, comments: 2, gifts: 2, coins: 40 },
      gifts: [],
      newComments: 0,
      usedComments: 2,
    });
  });

  it('adds to what was used before', async () => {
    for (let round = 0; round < 2; round++) {
      await room.happens(session, gives(ploy, rose, 3));
      await room.ledger.resetViewer(session, ploy.id, 'owner');
    }
    expect(await detail(ploy)).toMatchObject({ present: nothing, used: { points: 30, gifts: 6, coins: 6 } });
    expect(await room.query('select count, used_count from standing_gift where session_id = $1', session)).toEqual([{ count: '0', used_count: '6' }]);
  });

  it('leaves everybody else alone', async () => {
    await room.happens(session, likes(ploy, 30), likes(bank, 15), says(bank, 'hello'));
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    expect(await detail(bank)).toMatchObject({ rank: 1, present: { points: 2, likes: 15, comments: 1 }, newComments: 1 });
  });

  it('names who is on top now', async () => {
    await room.happens(session, likes(ploy, 45), likes(bank, 15), likes(mint, 30));
    const next = async (viewer: typeof ploy) => (await room.ledger.resetViewer(session, viewer.id, 'owner')).next;
    expect([await next(ploy), await next(mint), await next(bank)]).toEqual([mint.id, bank.id, null]);
  });

  it('names nobody whose deeds were worth nothing', async () => {
    await room.happens(session, likes(ploy, 45), follows(bank));
    expect(await room.ledger.resetViewer(session, ploy.id, 'owner')).toMatchObject({ next: null });
  });

  it('keeps them a participant, no longer an active one, and the totals of the session', async () => {
    await room.happens(session, likes(ploy, 15), likes(bank, 15));
    const before = await head();
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    expect(await head()).toEqual({ version: String(Number(before?.version) + 1), participants: 2, active: 1, likes: '30' });
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    expect(await head()).toMatchObject({ active: 1 });
    await room.happens(session, likes(ploy, 15));
    expect(await head()).toMatchObject({ participants: 2, active: 2, likes: '45' });
  });

  it('lets a streak that goes on count its further growth only', async () => {
    await room.happens(session, streak(ploy, rose, 10));
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    await room.happens(session, streak(ploy, rose, 9));
    expect((await detail(ploy)).present).toEqual(nothing);
    await room.happens(session, streak(ploy, rose, 14));
    expect(await detail(ploy)).toMatchObject({ present: { points: 20, gifts: 4, coins: 4 }, used: { points: 50, gifts: 10, coins: 10 }, gifts: [{ name: 'Rose', count: 4 }] });
  });

  it('does not open the cap on comments again', async () => {
    await room.happens(session, ...Array.from({ length: 29 }, (_, i) => says(ploy, `question ${i}`, i)));
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    await room.happens(session, says(ploy, 'question 29'), says(ploy, 'question 30'), says(ploy, 'question 0'));
    expect(await detail(ploy)).toMatchObject({ present: { points: 1, comments: 3 }, used: { points: 29, comments: 29 } });
  });

  it('takes their question off the air, and nobody else\'s', async () => {
    await room.happens(session, says(ploy, 'Will I pass?'), says(bank, 'hello'));
    await putOnAir('Will I pass?');
    await room.ledger.resetViewer(session, bank.id, 'owner');
    expect(await room.questions.get(session)).toMatchObject({ text: 'Will I pass?' });
    await room.ledger.resetViewer(session, ploy.id, 'owner');
    expect(await room.questions.get(session)).toBeNull();
  });

  it('is in the ledger, with who did it', async () => {
    await room.happens(session, likes(ploy, 15));
    await room.ledger.resetViewer(session, ploy.id, 'moderator Nan');
    const { points, entries } = await room.viewers.ledger(session, ploy.id, 10, undefined);
    expect(points).toBe(0);
    expect(entries).toMatchObject([{ kind: 'reset', label: 'moderator Nan', points: 0, used: true }, { kind: 'like', points: 1, used: true }]);
  });

  it('is refused for somebody who did nothing here', async () => {
    await expect(room.ledger.resetViewer(session, ploy.id, 'owner')).rejects.toMatchObject({ code: 'viewer.not-found' });
  });

  it('is exact while batches come in', async () => {
    const batches = Array.from({ length: 20 }, (_, i) => likes(ploy, 15, i));
    await room.happens(session, likes(ploy, 15));
    await Promise.all([...batches.map((batch) => room.happens(session, batch)), room.ledger.resetViewer(session, ploy.id, 'owner'), room.ledger.resetViewer(session, ploy.id, 'owner')]);
    const { present, used } = await detail(ploy);
    expect([present.points + used.points, present.likes + used.likes]).toEqual([21, 315]);
    expect((await room.viewers.ledger(session, ploy.id, 1, undefined)).points).toBe(present.points);
  });
});

describe('resetting a session', () => {
  it('does the same for everybody', async () => {
    await room.happens(session, likes(ploy, 15), gives(bank, perfume), says(bank, 'hello'), says(null, 'who am I?'));
    await room.ledger.resetSession(session, 'owner');
    expect([await detail(ploy), await detail(bank)]).toMatchObject([
      { present: nothing, used: { points: 1 } },
      { present: nothing, used: { points: 161, gifts: 1, comments: 1 }, gifts: [], newComments: 0, usedComments: 1 },
    ]);
    expect(await room.query('select from comment where session_id = $1 and used_at is null', session)).toEqual([]);
    expect(await head()).toMatchObject({ participants: 2, active: 0, likes: '15' });
  });

  it('takes any question off the air, also one of nobody who can be named', async () => {
    await room.happens(session, says(null, 'who am I?'));
    await putOnAir('who am I?');
    await room.ledger.resetSession(session, 'owner');
    expect(await room.questions.get(session)).toBeNull();
  });

  it('leaves other sessions alone', async () => {
    const other = await room.session();
    await room.happens(other, likes(ploy, 15));
    await room.happens(session, likes(ploy, 15));
    await room.ledger.resetSession(session, 'owner');
    expect((await room.viewers.detail(other, ploy.id)).present.points).toBe(1);
  });

  it('leaves one order of those who are at 0, whoever asks', async () => {
    await room.happens(session, likes(mint, 15, 1), likes(bank, 15, 2), likes(ploy, 15, 3));
    await room.ledger.resetSession(session, 'owner');
    expect(await room.leaderboard.top(session, 3)).toEqual([ploy.id, bank.id, mint.id]);
  });

  it('shows in the ledger of those who had something to lose, and not of those who came later', async () => {
    await room.happens(session, likes(ploy, 15));
    await room.ledger.resetSession(session, 'owner');
    await room.happens(session, likes(bank, 15));
    const kinds = async (viewer: typeof ploy) => (await room.viewers.ledger(session, viewer.id, 10, undefined)).entries.map(({ kind, used }) => [kind, used]);
    expect(await kinds(ploy)).toEqual([['reset', true], ['like', true]]);
    expect(await kinds(bank)).toEqual([['like', false]]);
  });

  it('is refused for a session that is not there', async () => {
    await expect(room.ledger.resetSession('00000000-0000-4000-8000-000000000000' as SessionId, 'owner')).rejects.toMatchObject({ code: 'session.not-found' });
  });
});
