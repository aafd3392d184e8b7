import type { GiftSums, Participant, ParticipantPage, SessionDetail, SessionView, Timeline } from '@app/contracts';
import { giftId, viewerId, type Gift, type SessionId, type ViewerProfile } from '@app/domain';
import { bank, follows, gives, likes, mint, perfume, perfumeIcon, ploy, rose, says, START, streak } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());

const read = async <Body>(path: string): Promise<Body> => (await room.desk.get<Body>(path)).body;
const detail = (id: SessionId) => read<SessionDetail>(`/sessions/${id}`);
/** Was on at these times, in minutes after `START`; the last one is open where it has no end. */
const wasOn = async (id: SessionId, ...runs: readonly (readonly [from: number, to?: number])[]): Promise<void> => {
  const at = (minute: number | undefined): Date | null => (minute === undefined ? null : new Date(START + minute * 60_000));
  for (const [from, to] of runs) await room.database.query('insert into session_run (session_id, started_at, stopped_at) values ($1, $2, $3)', [id, at(from), at(to)]);
};
const minutes = (count: number): number => count * 60_000;

describe('the timeline of a session', () => {
  const timeline = (id: SessionId) => read<Timeline>(`/sessions/${id}/timeline`);
  const busy = async (id: SessionId): Promise<[minute: number, ...figures: number[]][]> =>
    (await timeline(id)).buckets
      .filter(({ points, likes: liked, comments, gifts, coins }) => points + liked + comments + gifts + coins > 0)
      .map(({ at, points, likes: liked, comments, gifts, coins }) => [(Date.parse(at) - START) / 60_000, points, liked, comments, gifts, coins]);

  it('says what happened when, and what it gave', async () => {
    const id = await room.session();
    await wasOn(id, [0, 180]);
    await room.happens(id, likes(ploy, 15, 0), says(ploy, 'hello', minutes(1) - 1), says(ploy, 'hello', minutes(1)), gives(bank, perfume, 2, minutes(90)), says(null, 'hi', minutes(90)));
    expect(await busy(id)).toEqual([
      [0, 2, 15, 1, 0, 0],
      [1, 0, 0, 1, 0, 0],
      [90, 320, 0, 1, 2, 40],
    ]);
    const { bucketSeconds, buckets } = await timeline(id);
    expect([bucketSeconds, buckets.length, buckets[0]?.at, buckets.at(-1)?.at]).toEqual([60, 180, new Date(START).toISOString(), new Date(START + minutes(179)).toISOString()]);
  });

  it('has what TikTok stamps before the start or after the stop in its first and last bucket', async () => {
    const id = await room.session();
    await wasOn(id, [10, 70]);
    await room.happens(id, likes(ploy, 15, -minutes(60 * 24 * 30)), likes(bank, 30, minutes(500)));
    expect(await busy(id)).toEqual([[10, 1, 15, 0, 0, 0], [69.5, 2, 30, 0, 0, 0]]);
  });

  it('reaches from the first run over all that lies between to the last one', async () => {
    const id = await room.session();
    await wasOn(id, [0, 60], [60 * 24 * 7, 60 * 24 * 7 + 60]);
    await room.happens(id, likes(ploy, 15, minutes(5)), likes(ploy, 15, minutes(60 * 24 * 7 + 5)));
    const { bucketSeconds, buckets } = await timeline(id);
    expect([bucketSeconds, buckets.length]).toEqual([3_600, 169]);
    expect(await busy(id)).toEqual([[0, 1, 15, 0, 0, 0], [60 * 24 * 7, 1, 15, 0, 0, 0]]);
  });

  it('reaches up to now while the session is on', async () => {
    const id = await room.session();
    await room.database.query(`insert into session_run (session_id, started_at) values ($1, now() - interval '30 minutes')`, [id]);
    const { bucketSeconds, buckets } = await timeline(id);
    expect([bucketSeconds, [180, 181, 182].includes(buckets.length)]).toEqual([10, true]);
  });

  it('knows nothing of what was given by hand, of resets, and of other prices', async () => {
    const id = await room.session();
    await wasOn(id, [0, 180]);
    await room.happens(id, likes(ploy, 15));
    await room.desk.post(`/sessions/${id}/viewers/${ploy.id}/adjust`, { points: 50, reason: 'made up' });
    await room.desk.post(`/sessions/${id}/reset`);
    expect(await busy(id)).toEqual([[0, 1, 15, 0, 0, 0]]);
  });

  it('adds up to the totals of the session', async () => {
    const id = await room.session();
    await wasOn(id, [0, 60], [120, 300]);
    await room.happens(id, ...[1, 2, 3].flatMap((hour) => [likes(ploy, hour, minutes(hour * 61)), gives(bank, rose, hour, minutes(hour * 90)), says(mint, `no. ${hour}`, minutes(hour)), gives(null, perfume, 1, minutes(hour * 7)), follows(bank, minutes(hour))]));
    const { buckets } = await timeline(id);
    const { totals } = await detail(id);
    const sum = (of: 'likes' | 'comments' | 'gifts' | 'coins') => buckets.reduce((all, bucket) => all + bucket[of], 0);
    expect({ likes: sum('likes'), comments: sum('comments'), gifts: sum('gifts'), coins: sum('coins') }).toEqual({ likes: totals.likes, comments: totals.comments, gifts: totals.gifts, coins: totals.coins });
    expect(totals).toMatchObject({ likes: 6, comments: 3, gifts: 9, coins: 66 });
  });

  it('is empty for a session that was never started', async () => {
    expect((await timeline(await room.session())).buckets).toEqual([]);
  });
});

describe('the gifts of a session', () => {
  it('are summed up by kind, resets notwithstanding, most coins in all first', async () => {
    const id = await room.session();
    await room.happens(id, gives(ploy, rose, 3), streak(bank, rose, 5, 100), streak(bank, rose, 9, 200), gives(ploy, perfume), gives(null, perfume, 2));
    await room.desk.post(`/sessions/${id}/reset`);
    await room.happens(id, gives(ploy, rose, 1, 300));
    expect(await read<GiftSums>(`/sessions/${id}/gifts`)).toEqual({
      gifts: [
        { giftId: perfume.id, name: 'Perfume', coins: 20, iconUrl: perfumeIcon, count: 3, totalCoins: 60, senders: 1 },
        { giftId: rose.id, name: 'Rose', coins: 1, iconUrl: null, count: 13, totalCoins: 13, senders: 2 },
      ],
    });
  });

  it('cost what they cost then, whatever they are called and cost now', async () => {
    const id = await room.session();
    const heart: Gift = { id: giftId('5900'), name: 'Heart', coins: 1, iconUrl: null };
    await room.happens(id, gives(ploy, heart, 10));
    await room.happens(id, gives(ploy, { ...heart, name: 'Red heart', coins: 2 }, 1, 500));
    const { gifts } = await read<GiftSums>(`/sessions/${id}/gifts`);
    expect(gifts).toMatchObject([{ name: 'Red heart', coins: 2, count: 11, totalCoins: 12 }]);
    expect((await detail(id)).totals.coins).toBe(12);
  });

  it('are none where none were sent', async () => {
    expect(await read<GiftSums>(`/sessions/${await room.session()}/gifts`)).toEqual({ gifts: [] });
  });
});

describe('the participants of a session', () => {
  const page = (id: SessionId, query = '') => read<ParticipantPage>(`/sessions/${id}/participants?${query}`);
  const names = async (id: SessionId, query: string): Promise<string[]> => (await page(id, query)).participants.map(({ nickname }) => nickname);
  const person = (id: string, nickname: string, handle = ''): ViewerProfile => ({ id: viewerId(id), nickname, handle, avatarUrl: null });

  it('are shown with what they have and what they ever had, and where they stand now', async () => {
    const id = await room.session();
    await room.happens(id, gives(bank, perfume, 2), says(bank, 'hello'), likes(ploy, 16));
    await room.desk.post(`/sessions/${id}/viewers/${bank.id}/reset`);
    await room.happens(id, says(bank, 'again'), likes(bank, 16));
    expect(await page(id)).toEqual({
      participants: [
        {
          viewerId: bank.id, handle: bank.handle, nickname: 'Bank', avatarUrl: null, rank: 1,
          present: { points: 2.066667, likes: 16, comments: 1, gifts: 0, coins: 0 },
          total: { points: 323.066667, likes: 16, comments: 2, gifts: 2, coins: 40 },
        },
        {
          viewerId: ploy.id, handle: ploy.handle, nickname: 'Ploy', avatarUrl: null, rank: 2,
          present: { points: 1.066667, likes: 16, comments: 0, gifts: 0, coins: 0 },
          total: { points: 1.066667, likes: 16, comments: 0, gifts: 0, coins: 0 },
        },
      ],
      count: 2,
      nextCursor: null,
    });
  });

  it.each([
    ['points', ['Bank', 'Mint', 'Ploy']],
    ['likes', ['Ploy', 'Mint', 'Bank']],
    ['comments', ['Mint', 'Ploy', 'Bank']],
    ['gifts', ['Mint', 'Bank', 'Ploy']],
    ['coins', ['Bank', 'Mint', 'Ploy']],
    ['name', ['Bank', 'Mint', 'Ploy']],
  ])('can be sorted by %s', async (sort, expected) => {
    const id = await room.session();
    await room.happens(id, likes(ploy, 15), gives(bank, perfume), gives(mint, rose, 3), likes(mint, 5), says(mint, 'hello'));
    expect(await names(id, `sort=${sort}`)).toEqual(expected);
  });

  it.each([
    ['ploy', ['PLOY from Rayong', 'Ploy']],
    ['@plo', ['Ploy']],
    ['หมวย', ['น้องหมวย']],
    ['100%', ['100% lucky']],
    ['_', ['under_score']],
    ['\0', []],
  ])('can be searched for %j', async (search, expected) => {
    const id = await room.session();
    const people = [person('71', 'PLOY from Rayong'), person('72', 'Ploy', 'ploy.example'), person('73', 'น้องหมวย'), person('74', '100% lucky'), person('75', 'under_score'), person('76', 'Plain')];
    await room.happens(id, ...people.map((each) => likes(each, 1)));
    const found = await page(id, `sort=name&search=${encodeURIComponent(search)}`);
    expect([found.participants.map(({ nickname }) => nickname).sort(), found.count]).toEqual([[...expected].sort(), expected.length]);
  });

  it.each(['points', 'likes', 'comments', 'gifts', 'coins', 'name'])('come in pages that leave nobody out and repeat nobody, however many are equal: by %s', async (sort) => {
    const id = await room.session();
    await room.happens(id, ...Array.from({ length: 11 }, (_, i) => likes(person(`7${10 + i}`, `Equal ${i % 3}`), 5 + (i % 2))));
    const seen: Participant[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { participants, count, nextCursor }: ParticipantPage = await page(id, `sort=${sort}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect([count, participants.length > 0]).toEqual([11, true]);
      seen.push(...participants);
      cursor = nextCursor;
    }
    expect(new Set(seen.map((each) => each.viewerId)).size).toBe(11);
    expect(seen).toEqual((await page(id, `sort=${sort}`)).participants);
    expect(seen.map(({ rank }) => rank).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
  });

  it('go on after somebody who has changed meanwhile', async () => {
    const id = await room.session();
    await room.happens(id, likes(ploy, 30), likes(bank, 20), likes(mint, 10));
    const { nextCursor } = await page(id, 'sort=likes&limit=2');
    await room.happens(id, likes(bank, 500));
    expect(await names(id, `sort=likes&limit=2&cursor=${nextCursor}`)).toEqual(['Mint']);
  });

  it.each([
    'limit=0', 'limit=201', 'sort=luck', `search=${'x'.repeat(201)}`, 'cursor=last', `cursor=${Buffer.from('["points","0","7"]').toString('base64url')}&sort=likes`,
    `cursor=${Buffer.from('["points","9223372036854775808","7"]').toString('base64url')}`, `cursor=${Buffer.from('["name","a\\u0000","7"]').toString('base64url')}&sort=name`, 'page=2',
  ])('refuse ?%s', async (query) => {
    expect(refusal(await room.desk.get(`/sessions/${await room.session()}/participants?${query}`))).toEqual([400, 'request.invalid']);
  });
});

it.each(['timeline', 'gifts', 'participants'])('a session that is not there has no %s', async (what) => {
  expect(refusal(await room.desk.get<SessionView>(`/sessions/${NOWHERE}/${what}`))).toEqual([404, 'session.not-found']);
});
