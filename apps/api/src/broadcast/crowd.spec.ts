import { OVERLAY_NAMESPACE, type OverlayToken } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { filter, firstValueFrom } from 'rxjs';
import { QuestionService, SessionFeed, SessionService, StandingsReader } from '../session';
import { eventually } from '../testing';
import { likes, ploy, says } from '../testing/made-show';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';
import { refused } from './testing/listener';

let room: BroadcastRoom;

beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());
beforeEach(() => room.clear());
afterEach(() => jest.restoreAllMocks());

describe('what it costs', () => {
  const readsOf = (session: SessionId): { count(): number } => {
    const standings = jest.spyOn(room.running.app.get(StandingsReader, { strict: false }), 'read');
    const questions = jest.spyOn(room.running.app.get(QuestionService, { strict: false }), 'get');
    const sessions = jest.spyOn(room.running.app.get(SessionService, { strict: false }), 'current');
    return { count: () => [...standings.mock.calls, ...questions.mock.calls].filter(([id]) => id === session).length + sessions.mock.calls.length };
  };

  it('is shared by pages that come at once', async () => {
    const session = await room.started();
    await room.happens(session, likes(ploy, 15));
    const reads = readsOf(session);
    const pages = await Promise.all(Array.from({ length: 60 }, () => room.overlay()));
    for (const page of pages) {
      expect(await page.ranking(() => true)).toMatchObject({ entries: [{ points: 1 }] });
      await page.question(() => true);
    }
    // One for each page would be three times sixty.
    expect(reads.count()).toBeLessThan(60);
  });

  it('does not grow with how often a page asks', async () => {
    const session = await room.started();
    const page = await room.overlay();
    await page.question(() => true);
    const reads = readsOf(session);
    for (let i = 0; i < 500; i++) page.socket.emit('snapshot');
    await room.happens(session, likes(ploy, 15));
    await page.ranking(({ entries }) => entries.length === 1);
    expect(reads.count()).toBeLessThan(100);
  });

  it('has a bound for each link; a page that leaves makes room', async () => {
    const link = (await room.desk.post<OverlayToken>('/overlay-tokens', { name: 'a link that went round' })).body;
    const pages = await Promise.all(Array.from({ length: 200 }, () => room.overlay({ token: link.token })));
    const oneMore = (): Promise<unknown> => refused({ base: room.desk.base, namespace: OVERLAY_NAMESPACE, auth: { token: link.token } });
    expect(await oneMore()).toMatchObject({ code: 'token.crowded' });
    expect((await room.overlay()).socket.connected).toBe(true);
    pages[0]?.close();
    await eventually('there is room', () => room.overlay({ token: link.token }).catch(() => null));
    expect(await oneMore()).toMatchObject({ code: 'token.crowded' });
  });
});

describe('a page that asks while the question changes', () => {
  it('keeps the newer one, though the older one was asked for first and read last', async () => {
    const session = await room.started();
    await room.happens(session, says(ploy, 'older'), says(ploy, 'newer'));
    await room.putOnAir(session, 'older');
    const page = await room.overlay();
    await page.question((question) => question?.text === 'older');

    const questions = room.running.app.get(QuestionService, { strict: false });
    const get = questions.get.bind(questions);
    let release: () => void = () => undefined;
    const reading = new Promise<void>((isReading) => {
      jest.spyOn(questions, 'get').mockImplementationOnce(async (id) => {
        const question = await get(id);
        isReading();
        await new Promise<void>((resolve) => (release = resolve));
        return question;
      });
    });
    page.socket.emit('snapshot');
    await reading;
    const announced = firstValueFrom(room.running.app.get(SessionFeed, { strict: false }).changes.pipe(filter(({ kind }) => kind === 'question')));
    await room.putOnAir(session, 'newer');
    await announced;
    // Long enough for a read beside the one that is held, if there were one.
    for (let i = 0; i < 20; i++) await get(session);
    release();
    await page.question((question) => question?.text === 'newer');
    await room.happens(session, likes(ploy, 15));
    await page.ranking(({ version }) => version === 2);
    expect(page.questions.at(-1)).toMatchObject({ text: 'newer' });
  });
});
