import { sessionId, type CommentEvent, type SessionId } from '@app/domain';
import { bank, batchOf, gives, likes, perfume, ploy, rose, says, START, streak } from '../../testing/made-show';
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

const pointsOf = async (viewer: { id: typeof ploy.id }): Promise<number> => (await room.viewers.detail(session, viewer.id)).present.points;
const entries = () => room.query<{ source_key: string; quantity: string }>('select source_key, quantity from ledger_entry where session_id = $1 order by seq', session);
const head = async () => (await room.query<{ version: string; participants: number; active: number; comments: string; likes: string }>('select version, participants, active, comments, likes from session where id = $1', session))[0];

describe('a streak, told over several batches', () => {
  it('counts what it grew by, however its frames come: 13, 15, 14, 17, 16 and the end again', async () => {
    for (const count of [13, 15, 14, 17, 16, 17, 17]) await room.happens(session, streak(ploy, rose, count));
    expect(await room.viewers.detail(session, ploy.id)).toMatchObject({ present: { points: 85, gifts: 17, coins: 17 }, gifts: [{ name: 'Rose', count: 17 }] });
    expect((await entries()).map(({ quantity }) => quantity)).toEqual(['13', '2', '2']);
  });
});

describe('a batch that adds nothing', () => {
  it('leaves the session as it was, version included', async () => {
    const events = [likes(ploy, 15), says(ploy, 'hello'), gives(bank, rose)];
    await room.happens(session, ...events);
    const before = await head();
    await room.happens(session, ...events);
    expect(await head()).toEqual(before);
    expect(await entries()).toHaveLength(3);
  });

  it('is refused for a session that is not there', async () => {
    await expect(room.happens(sessionId('00000000-0000-4000-8000-000000000000'), likes(ploy, 1))).rejects.toMatchObject({ code: 'session.not-found' });
  });
});

describe('a comment that is hard to keep', () => {
  it.each([
    ['a NUL', 'he\0llo', 'he\uFFFDllo'],
    ['half an emoji', 'hello \uD83D', 'hello \uFFFD'],
    ['10,000 ligatures that unfold to 180,000 letters', '﷽'.repeat(10_000), '﷽'.repeat(10_000)],
    ['10,000 emoji, which are two units each', '🙏'.repeat(10_000), '🙏'.repeat(10_000)],
    ['emoji just where a long key is cut', `x${'👑'.repeat(200)}`, `x${'👑'.repeat(200)}`],
  ])('because of %s is kept and counted once, though it comes twice', async (_, text, kept) => {
    const comment = says(ploy, text);
    await room.happens(session, comment);
    await room.happens(session, comment);
    expect(await pointsOf(ploy)).toBe(1);
    expect(await room.viewers.comments(session, ploy.id, undefined, 10, undefined)).toMatchObject({ comments: [{ text: kept }] });
  });

  it('keeps its pictures', async () => {
    const emotes = [{ at: 0, imageUrl: 'http://127.0.0.1:9/\0wave.png' }];
    await room.happens(session, { ...says(ploy, ' '), emotes } satisfies CommentEvent);
    expect(await room.query('select emotes from comment where session_id = $1', session)).toEqual([{ emotes: [{ at: 0, imageUrl: 'http://127.0.0.1:9/\uFFFDwave.png' }] }]);
    expect(await room.viewers.comments(session, ploy.id, 'new', 10, undefined)).toMatchObject({ comments: [{ emotes: [{ at: 0, imageUrl: expect.stringMatching(/^\/api\/pictures\/c\d+-\w{25}$/) as string }] }] });
  });

  it('is another comment when only its end differs', async () => {
    const long = 'why '.repeat(500);
    await room.happens(session, says(ploy, `${long}1`), says(ploy, `${long}2`));
    expect(await pointsOf(ploy)).toBe(2);
  });
});

describe('who cannot be named', () => {
  it('is kept in ledger and comments, and stands nowhere', async () => {
    await room.happens(session, gives(null, perfume), says(null, 'hello'), likes(null, 15));
    expect((await entries()).length).toBe(2);
    expect(await room.query('select viewer_id, text from comment where session_id = $1', session)).toEqual([{ viewer_id: null, text: 'hello' }]);
    expect(await room.query('select from standing where session_id = $1', session)).toEqual([]);
    expect(await head()).toMatchObject({ participants: 0, active: 0, comments: '1', likes: '15' });
  });

  it('is news all the same: the organizer reads their comments too', async () => {
    const before = await head();
    await room.happens(session, says(null, 'hello'));
    expect(Number((await head())?.version)).toBe(Number(before?.version) + 1);
  });
});

describe('a viewer with another name', () => {
  const renamed = { ...ploy, handle: 'ploy.live', nickname: 'Ploy 🌙' };

  it('is the same viewer', async () => {
    await room.happens(session, likes(ploy, 15, 1));
    await room.happens(session, likes(renamed, 15, 2));
    expect(await room.viewers.detail(session, ploy.id)).toMatchObject({ nickname: 'Ploy 🌙', handle: 'ploy.live', present: { points: 2 } });
    expect(await head()).toMatchObject({ participants: 1 });
  });

  it('does not get the old one back from a message that is older', async () => {
    await room.happens(session, likes(renamed, 15, 100));
    await room.happens(session, likes(ploy, 15, 50));
    expect(await room.viewers.detail(session, ploy.id)).toMatchObject({ nickname: 'Ploy 🌙' });
  });

  it('does not get it back either when the newest message had nothing new about the name', async () => {
    await room.happens(session, likes(renamed, 1, 1_000));
    await room.happens(session, likes(renamed, 1, 9_000));
    await room.happens(session, likes(ploy, 1, 5_000));
    expect(await room.viewers.detail(session, ploy.id)).toMatchObject({ nickname: 'Ploy 🌙' });
  });
});

describe('equals', () => {
  it('stand in the order in which they got there, by the clock of TikTok', async () => {
    await room.happens(session, likes(ploy, 15, 2_000), likes(bank, 15, 1_000));
    expect(await room.leaderboard.top(session, 2)).toEqual([bank.id, ploy.id]);
  });

  it('stand there whichever batch came first', async () => {
    await room.happens(session, likes(ploy, 15, 2_000));
    await room.happens(session, likes(bank, 15, 1_000));
    expect(await room.leaderboard.top(session, 2)).toEqual([bank.id, ploy.id]);
  });
});

describe('the ledger', () => {
  const attempts = ["update ledger_entry set points = 0", 'delete from ledger_entry', 'truncate ledger_entry', "delete from ledger_entry where seq < 0"];

  it.each(attempts)('refuses: %s', async (sql) => {
    await room.happens(session, likes(ploy, 15));
    const before = await entries();
    await expect(room.query(sql)).rejects.toThrow('ledger_entry is append-only');
    expect(await entries()).toEqual(before);
  });

  it('refuses a second entry of one fact, should anything ever try', async () => {
    await room.happens(session, likes(ploy, 15));
    const again = `insert into ledger_entry (session_id, source_key, cumulative, kind, quantity, unit_price, points, at, received_at)
      select session_id, source_key, cumulative, kind, quantity, unit_price, points, at, received_at from ledger_entry where session_id = $1`;
    await expect(room.query(again, session)).rejects.toThrow('ledger_entry_once');
  });

  it('says what everything was worth, when, and by which rules', async () => {
    await room.happens(session, gives(ploy, perfume, 2, 70));
    const [entry] = await room.query('select kind, viewer_id, quantity, cumulative, unit_price, points, rule_version, at, gift_id, coins from ledger_entry where session_id = $1', session);
    expect(entry).toEqual({
      kind: 'gift', viewer_id: ploy.id, quantity: '2', cumulative: '2', unit_price: String(160n * 18_018_000n), points: String(320n * 18_018_000n),
      rule_version: 1, at: new Date(START + 70), gift_id: perfume.id, coins: 20,
    });
  });

  it('takes a batch of which somebody else wrote a part meanwhile', async () => {
    const shared = streak(ploy, rose, 5);
    await Promise.all([room.happens(session, shared, likes(bank, 15)), room.happens(session, shared, likes(bank, 15)), room.ledger.append(batchOf(session, streak(ploy, rose, 9)))]);
    expect(await pointsOf(ploy)).toBe(45);
  });
});
