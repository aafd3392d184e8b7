import { GIFTS_REMEMBERED_MS, GIFTS_TOLD, type GiftMoment } from '@app/contracts';
import { giftId, viewerId, type Gift, type LiveEvent, type SessionId, type ViewerProfile } from '@app/domain';
import { bank, batchOf, gives, likes, mint, perfume, perfumeIcon, ploy, rose, says, START, streak } from '../../testing/made-show';
import { Corrections } from '../ledger/corrections.service';
import { Hiding } from '../ledger/hiding.service';
import { ledgerRoom, type LedgerRoom } from '../testing/ledger-room';
import { GiftMomentsReader, type GiftMoments } from './gift-moments.reader';

let room: LedgerRoom;
let reader: GiftMomentsReader;
let session: SessionId;

beforeAll(async () => {
  room = await ledgerRoom();
  reader = new GiftMomentsReader(room.database);
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
});

const read = (after: string | null, now = START + 1_000): Promise<GiftMoments> => reader.read(session, after, now);
const told = ({ moments }: GiftMoments): [string, string, number][] => moments.map(({ nickname, giftName, count }) => [nickname, giftName, count]);
const worthOf = ({ coins, count }: GiftMoment): number => coins * count;
const arrivesAt = (receivedAt: number, ...events: readonly LiveEvent[]): Promise<void> => room.ledger.append({ ...batchOf(session, ...events), receivedAt });

describe('gifts', () => {
  it('are told with who gave what, and nothing else that happens is', async () => {
    await room.happens(session, likes(ploy, 5, 1), says(ploy, 'hello', 2), gives(ploy, perfume, 3, 70));
    const { moments } = await read(null);
    expect(moments).toMatchObject([{ viewerId: ploy.id, handle: 'ploy.example', nickname: 'Ploy', giftId: perfume.id, giftName: 'Perfume', iconUrl: perfumeIcon, coins: 20, count: 3, at: new Date(START + 70).toISOString() }]);
  });

  it('of a streak are one, with as many as there are by then, whichever frames a read has seen', async () => {
    await room.happens(session, streak(ploy, rose, 3, 1), streak(ploy, rose, 5, 2));
    const first = await read(null);
    await room.happens(session, gives(bank, rose, 1, 3));
    await room.happens(session, streak(ploy, rose, 9, 4));
    await room.happens(session, streak(ploy, rose, 8, 5));
    const second = await read(first.position);
    expect([told(first), told(second)]).toEqual([[['Ploy', 'Rose', 5]], [['Bank', 'Rose', 1], ['Ploy', 'Rose', 9]]]);
    expect(second.moments[1]?.id).toBe(first.moments[0]?.id);
    expect(told(await read(null))).toEqual([['Ploy', 'Rose', 9], ['Bank', 'Rose', 1]]);
  });

  it('of two streaks of one viewer are two', async () => {
    await room.happens(session, streak(ploy, rose, 2, 1, '1'), streak(ploy, rose, 4, 2, '2'));
    expect(told(await read(null))).toEqual([['Ploy', 'Rose', 2], ['Ploy', 'Rose', 4]]);
  });

  it('are told once by one who reads on, and those of the last minute again to whoever begins', async () => {
    await arrivesAt(START - GIFTS_REMEMBERED_MS, gives(ploy, rose, 1, 0));
    await arrivesAt(START + 500, gives(bank, rose, 1, 0));
    const first = await read(null, START + 1_000);
    await arrivesAt(START + 600, gives(mint, rose, 1, 0));
    const second = await read(first.position);
    expect([told(first), told(second)]).toEqual([[['Bank', 'Rose', 1]], [['Mint', 'Rose', 1]]]);
    expect((await read(second.position)).moments).toEqual([]);
    expect(told(await read(null, START + 1_000))).toEqual([['Bank', 'Rose', 1], ['Mint', 'Rose', 1]]);
  });

  it('that were counted late are news all the same to one who reads on', async () => {
    const { position } = await read(null);
    await arrivesAt(START - 10 * GIFTS_REMEMBERED_MS, gives(ploy, rose, 1, 0));
    expect(told(await read(position))).toEqual([['Ploy', 'Rose', 1]]);
  });

  it('are read on from the last thing that happened, be it no gift', async () => {
    await room.happens(session, gives(ploy, rose, 1, 1), likes(bank, 5, 2));
    const [last] = await room.query<{ seq: string }>('select max(seq) as seq from ledger_entry where session_id = $1', session);
    expect((await read(null)).position).toBe(last?.seq);
  });

  it('of somebody unknown are told without a name', async () => {
    await room.happens(session, gives(null, rose, 1, 1));
    expect((await read(null)).moments).toMatchObject([{ viewerId: null, nickname: '', handle: '', avatarUrl: null, giftName: 'Rose' }]);
  });

  it('of another session are not told here', async () => {
    await room.happens(await room.session(), gives(ploy, rose, 1, 1));
    expect((await read(null)).moments).toEqual([]);
  });

  it('of whoever is hidden are not told, until they are shown again', async () => {
    const hiding = new Hiding(room.database, room.leaderboard);
    await room.happens(session, gives(ploy, rose, 1, 1), gives(bank, rose, 2, 2));
    await hiding.hide(session, ploy.id, 'Owner');
    expect(told(await read(null))).toEqual([['Bank', 'Rose', 2]]);
    await hiding.show(session, ploy.id, 'Owner');
    expect(told(await read(null))).toEqual([['Ploy', 'Rose', 1], ['Bank', 'Rose', 2]]);
  });

  it('were given, whatever is done with their points', async () => {
    const corrections = new Corrections(room.database, room.leaderboard);
    await room.happens(session, gives(ploy, rose, 4, 1));
    const { position } = await read(null);
    await corrections.adjust(session, ploy.id, -4, 'not meant', 'Owner');
    await room.ledger.resetViewer(session, ploy.id, 'Owner');
    expect((await read(position)).moments).toEqual([]);
    expect(told(await read(null))).toEqual([['Ploy', 'Rose', 4]]);
  });
});

describe('a storm of gifts', () => {
  const fan = (i: number): ViewerProfile => ({ id: viewerId(String(8_100 + i)), handle: '', nickname: `Fan ${i}`, avatarUrl: null });
  const sized = (coins: number): Gift => ({ id: giftId(String(9_000 + coins)), name: `Gift ${coins}`, coins, iconUrl: null });

  it(`tells the ${GIFTS_TOLD} that are worth most, oldest first`, async () => {
    const gifts = Array.from({ length: 300 }, (_, i) => gives(fan(i), sized(1 + ((i * 97) % 300)), 1, i));
    const { position } = await read(null);
    await room.happens(session, ...gifts);
    const { moments } = await read(position);
    expect(moments.map(worthOf).sort((a, b) => b - a)).toEqual(Array.from({ length: GIFTS_TOLD }, (_, i) => 300 - i));
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort());
  });

  it('weighs a long streak of something small as what it is', async () => {
    await room.happens(session, streak(ploy, rose, 500, 1), ...Array.from({ length: 60 }, (_, i) => gives(fan(i), perfume, 1, 2 + i)));
    const { moments } = await read(null);
    expect([moments.length, moments[0]?.nickname, moments[0]?.count]).toEqual([GIFTS_TOLD, 'Ploy', 500]);
  });

  it('is worth more than an integer can hold', async () => {
    await room.happens(session, streak(ploy, sized(44_999), 99_999, 1));
    expect((await read(null)).moments.map(worthOf)).toEqual([44_999 * 99_999]);
  });
});
