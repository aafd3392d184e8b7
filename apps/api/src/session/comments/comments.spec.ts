import type { HiddenWords, SpokenComment, SpokenCommentPage } from '@app/contracts';
import type { SessionId, ViewerProfile } from '@app/domain';
import { bank, gives, likes, mint, perfume, ploy, rose, says } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';

let room: DeskRoom;
let session: SessionId;

beforeAll(async () => {
  room = await deskRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
  await room.desk.put('/hidden-words', { words: [] });
});

const page = async (query: Record<string, string> = {}): Promise<SpokenCommentPage> =>
  (await room.desk.get<SpokenCommentPage>(`/sessions/${session}/comments?${new URLSearchParams(query).toString()}`)).body;
const found = async (query: Record<string, string> = {}): Promise<string[]> => (await page(query)).comments.map(({ text }) => text);
const hide = async (...words: string[]): Promise<readonly string[]> => (await room.desk.put<HiddenWords>('/hidden-words', { words })).body.words;

describe('the comments of a session', () => {
  it('are those of everybody, newest first, with who said them and where they stand', async () => {
    await room.happens(session, likes(bank, 150, 1), says(ploy, 'hello', 2), says(bank, 'Will I pass?', 3), says(null, 'who am I?', 4));
    const { comments, nextCursor } = await page();
    expect(nextCursor).toBeNull();
    expect(comments.map(({ text, nickname, viewerId, rank }) => [text, nickname, viewerId, rank])).toEqual([
      ['who am I?', '', null, null],
      ['Will I pass?', 'Bank', bank.id, 1],
      ['hello', 'Ploy', ploy.id, 2],
    ]);
    expect(comments[1]).toEqual<SpokenComment>({
      id: expect.stringMatching(/^\d+$/), viewerId: bank.id, handle: 'bank.example', nickname: 'Bank', avatarUrl: null, rank: 1, text: 'Will I pass?', emotes: [], at: '2026-01-10T19:00:00.003Z', state: 'new',
    });
  });

  it('are of this session alone', async () => {
    await room.happens(session, says(ploy, 'here'));
    await room.happens(await room.session(), says(ploy, 'elsewhere'));
    expect(await found()).toEqual(['here']);
    expect(await found({ top: '5' })).toEqual(['here']);
  });

  it('come in pages that are full, whatever is left out, and the last one says so', async () => {
    await room.happens(session, ...Array.from({ length: 25 }, (_, i) => says([ploy, bank, mint][i % 3] ?? null, i % 5 === 0 ? `Is it ${i}?` : `number ${i}`, i)));
    const walk = async (query: Record<string, string>): Promise<string[][]> => {
      const pages: string[][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { comments, nextCursor }: SpokenCommentPage = await page({ ...query, ...(cursor === '' ? {} : { cursor }) });
        pages.push(comments.map(({ text }) => text));
        cursor = nextCursor;
      }
      return pages;
    };
    expect(await walk({ questions: 'true', limit: '2' })).toEqual([['Is it 20?', 'Is it 15?'], ['Is it 10?', 'Is it 5?'], ['Is it 0?']]);
    expect((await walk({ search: 'number', limit: '7' })).map(({ length }) => length)).toEqual([7, 7, 6]);
    expect((await walk({ top: '3', limit: '10' })).map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(new Set((await walk({ limit: '4' })).flat()).size).toBe(25);
  });
});

describe('a search', () => {
  it.each([
    ['in the middle of a word, in any case', 'ALARY', 'Will my salary rise?'],
    ['in Thai', 'งาน', 'ปีนี้จะได้งานไหม'],
    ['in Cyrillic, in the other case', 'ЛЮБОВЬ', 'где моя любовь'],
    ['of one Chinese character', '财', '我会发财吗'],
    ['of a percent sign, meaning itself', '100%', 'I am 100% sure'],
    ['of an underscore, meaning itself', 'a_b', 'a_b or c'],
    ['of a backslash', 'c:\\d', 'c:\\dir'],
  ])('finds a text %s', async (_, search, text) => {
    await room.happens(session, ...['Will my salary rise?', 'ปีนี้จะได้งานไหม', 'где моя любовь', '我会发财吗', 'I am 100% sure', 'a_b or c', 'c:\\dir', 'axb, 1000 things'].map((each, i) => says(ploy, each, i)));
    expect(await found({ search })).toEqual([text]);
  });

  it('finds what somebody of this name or handle said, with or without the @', async () => {
    await room.happens(session, says(ploy, 'one', 1), says(bank, 'two', 2), says(mint, 'bank holiday', 3));
    expect(await found({ search: 'BANK' })).toEqual(['bank holiday', 'two']);
    expect(await found({ search: '@ploy.ex' })).toEqual(['one']);
    expect(await found({ search: '@' })).toEqual([]);
  });

  it('for blanks finds everything', async () => {
    await room.happens(session, says(ploy, 'one'));
    expect(await found({ search: '  ' })).toEqual(['one']);
  });
});

describe('a filter', () => {
  it('for questions leaves out what does not ask', async () => {
    await room.happens(session, says(ploy, 'hello', 1), says(ploy, 'ปีนี้จะได้งานไหม', 2), says(ploy, 'will I marry', 3), says(ploy, '???', 4));
    expect(await found({ questions: 'true' })).toEqual(['will I marry', 'ปีนี้จะได้งานไหม']);
    expect(await found({ questions: 'false' })).toHaveLength(4);
  });

  it('for the top keeps what the first of the ranking said, as it is now', async () => {
    await room.happens(session, gives(ploy, perfume, 5, 1), gives(bank, rose, 1, 1), says(bank, 'second', 2), says(ploy, 'first', 3), says(mint, 'third', 4), says(ploy, 'again', 5));
    expect([await found({ top: '1' }), await found({ top: '2' })]).toEqual([['again', 'first'], ['again', 'first', 'second']]);
    await room.desk.post(`/sessions/${session}/viewers/${ploy.id}/reset`);
    expect(await found({ top: '1' })).toEqual(['second']);
  });

  it('for what is new or used follows what was done', async () => {
    await room.happens(session, says(ploy, 'one', 1), says(bank, 'two', 2));
    await room.desk.post(`/sessions/${session}/viewers/${ploy.id}/reset`);
    expect([await found({ state: 'new' }), await found({ state: 'used' })]).toEqual([['two'], ['one']]);
  });

  it('for clean comments leaves out links and hidden words, wherever in a text and in whatever case', async () => {
    await hide('Casino', 'เว็บพนัน', '(a+', ' ');
    const clean = ['hello', 'a+ grade', 'cas ino'];
    const unclean = ['go to https://casual.example', 'best CASINO here', 'supercasinos', 'มาที่เว็บพนันนะ', 'what (A+ b)'];
    await room.happens(session, ...[...clean, ...unclean].map((text, i) => says(ploy, text, i)));
    expect((await found({ clean: 'true' })).reverse()).toEqual(clean);
    expect(await found()).toHaveLength(clean.length + unclean.length);
  });

  it('holds together with all others', async () => {
    const crowd: ViewerProfile[] = [ploy, bank, mint];
    await hide('spam');
    await room.happens(session, gives(ploy, perfume, 9, 0), gives(bank, perfume, 1, 0), ...crowd.flatMap((viewer, i) => [says(viewer, 'will I marry', 10 + i), says(viewer, 'will spam I marry', 20 + i), says(viewer, 'I marry', 30 + i)]));
    expect((await page({ search: 'marry', questions: 'true', top: '2', clean: 'true', state: 'new' })).comments.map(({ nickname, text }) => [nickname, text])).toEqual([['Bank', 'will I marry'], ['Ploy', 'will I marry']]);
  });

  it.each([['questions', 'maybe'], ['top', '0'], ['top', '501'], ['limit', '0'], ['limit', '101'], ['cursor', 'abc'], ['state', 'old'], ['search', 'x'.repeat(201)], ['unknown', '1']])('for %s has its bounds: %#', async (name, value) => {
    expect(refusal(await room.desk.get(`/sessions/${session}/comments?${name}=${value}`))).toEqual([400, 'request.invalid']);
  });

  it('finds nothing in a session that is not there', async () => {
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/comments`))).toEqual([404, 'session.not-found']);
  });
});

describe('whoever only looks', () => {
  it('may search and read, and change nothing', async () => {
    const account = { name: 'guest', password: 'a long enough one' };
    await room.desk.post('/users', { ...account, role: 'viewer' });
    const headers = { 'content-type': 'application/json' };
    const login = await fetch(`${room.desk.base}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify(account) });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const statusOf = async (method: string, path: string, body?: unknown): Promise<number> =>
      (await fetch(`${room.desk.base}/api${path}`, { method, headers: { ...headers, cookie }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })).status;
    const [comments, prepared, words] = [`/sessions/${session}/comments`, `/sessions/${session}/prepared`, '/hidden-words'];
    expect(await Promise.all([comments, prepared, words].map((path) => statusOf('GET', path)))).toEqual([200, 200, 200]);
    expect([await statusOf('PUT', prepared, { commentIds: [] }), await statusOf('PUT', words, { words: [] })]).toEqual([403, 403]);
  });
});

describe('the hidden words', () => {
  it('are kept once each, in lower case, and replace those of before', async () => {
    expect(await hide('Spam', 'SPAM', '  ', 'Ｗｉｄｅ')).toEqual(['spam', 'wide']);
    expect(await hide('other')).toEqual(['other']);
    expect((await room.desk.get<HiddenWords>('/hidden-words')).body).toEqual({ words: ['other'] });
  });

  it.each<[string, object]>([
    ['an empty word', { words: [''] }],
    ['a word of 101 letters', { words: ['x'.repeat(101)] }],
    ['501 words', { words: Array.from({ length: 501 }, (_, i) => `w${i}`) }],
    ['a number', { words: [7] }],
    ['a text', { words: 'spam' }],
    ['left out', {}],
  ])('cannot be %s', async (_, body) => {
    expect(refusal(await room.desk.put('/hidden-words', body))).toEqual([400, 'request.invalid']);
  });
});
