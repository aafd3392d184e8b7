import { CHAT_TOLD } from '@app/contracts';
import type { CommentEvent, SessionId } from '@app/domain';
import { bank, gives, ploy, rose, says } from '../../testing/made-show';
import { HiddenWordsService } from '../comments/hidden-words.service';
import { Hiding } from '../ledger/hiding.service';
import { ledgerRoom, type LedgerRoom } from '../testing/ledger-room';
import { ChatLinesReader } from './chat-lines.reader';

let room: LedgerRoom;
let reader: ChatLinesReader;
let words: HiddenWordsService;
let session: SessionId;

beforeAll(async () => {
  room = await ledgerRoom();
  words = new HiddenWordsService(room.database);
  reader = new ChatLinesReader(room.database, words);
});
afterAll(() => room.close());
beforeEach(async () => {
  await words.put([]);
  session = await room.session();
});

const texts = async (): Promise<string[]> => (await reader.read(session)).lines.map(({ text }) => text);
const filter = async (): Promise<string> => (await reader.read(session)).filter;

describe('the chat', () => {
  it('is empty at first, and then who said what', async () => {
    expect(await texts()).toEqual([]);
    await room.happens(session, says(ploy, 'hello', 1), gives(bank, rose, 1, 2), says(null, 'who am I', 3));
    expect((await reader.read(session)).lines).toMatchObject([
      { viewerId: ploy.id, handle: 'ploy.example', nickname: 'Ploy', text: 'hello', emotes: [] },
      { viewerId: null, nickname: '', text: 'who am I' },
    ]);
  });

  it(`is the last ${CHAT_TOLD}, oldest first, of this session`, async () => {
    await room.happens(session, ...Array.from({ length: 50 }, (_, i) => says(ploy, `line ${i}`, i)));
    await room.happens(await room.session(), says(bank, 'elsewhere', 99));
    expect(await texts()).toEqual(Array.from({ length: CHAT_TOLD }, (_, i) => `line ${50 - CHAT_TOLD + i}`));
  });

  it('has no links, and nothing that shows nothing', async () => {
    const empty: CommentEvent = { ...says(ploy, '  ', 3) };
    const picture: CommentEvent = { ...says(ploy, ' ', 4), emotes: [{ at: 0, imageUrl: 'https://pictures.example/wave.png' }] };
    await room.happens(session, says(ploy, 'buy at shop.example.com', 1), says(ploy, 'good evening', 2), empty, picture);
    expect(await texts()).toEqual(['good evening', ' ']);
  });

  it('has no hidden word in it, however it is written', async () => {
    await words.put(['Lottery']);
    await room.happens(session, says(ploy, 'good evening', 1), says(bank, 'win the LOTTERY', 2), says(bank, 'ｌｏｔｔｅｒｙ!', 3));
    expect(await texts()).toEqual(['good evening']);
    await words.put([]);
    expect(await texts()).toHaveLength(3);
  });

  it('has nobody in it who is hidden', async () => {
    const hiding = new Hiding(room.database, room.leaderboard);
    await room.happens(session, says(ploy, 'mine', 1), says(bank, 'theirs', 2), says(null, 'nobody', 3));
    await hiding.hide(session, bank.id, 'Owner');
    expect(await texts()).toEqual(['mine', 'nobody']);
    await hiding.show(session, bank.id, 'Owner');
    expect(await texts()).toEqual(['mine', 'theirs', 'nobody']);
  });

  it('fills up with older lines where others are hidden', async () => {
    await room.happens(session, ...Array.from({ length: CHAT_TOLD }, (_, i) => says(ploy, `line ${i}`, i)), ...Array.from({ length: 100 }, (_, i) => says(bank, `spam ${i}`, 50 + i)));
    await words.put(['spam']);
    expect(await texts()).toHaveLength(CHAT_TOLD);
  });

  it('is under another filter when others are hidden, and under the same when somebody speaks', async () => {
    const hiding = new Hiding(room.database, room.leaderboard);
    await room.happens(session, says(ploy, 'one', 1));
    const first = await filter();
    await room.happens(session, says(ploy, 'two', 2));
    expect(await filter()).toBe(first);
    await hiding.hide(session, ploy.id, 'Owner');
    const second = await filter();
    await words.put(['three']);
    expect(new Set([first, second, await filter()]).size).toBe(3);
  });
});
