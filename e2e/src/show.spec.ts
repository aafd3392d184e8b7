import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { takePicture } from './parts/take-picture';
import { expectedOf, rankedOf, shownPoints, type Expected } from './parts/expected';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';

/** The organizer's whole loop, step after step: each step goes on where the one before it ended. */
describeInBrowser('a show in the browser', (launch) => {
  const dataDir = makeDataDir();
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;
  let organizer: Organizer;
  let browser: Browser;
  let context: BrowserContext;
  let admin: Page;
  let overlay: Page;
  let question: Page;
  let session: string;
  const problems: string[] = [];

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 7 });
    room = simulator.room('mali_star');
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'] });
    admin = await context.newPage();
    [overlay, question] = [await openInObs(), await openInObs()];
    for (const page of [admin, overlay, question]) page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await simulator?.close();
    dataDir.remove();
  });

  /** A window of its own, and nobody signed in. */
  const openInObs = async (): Promise<Page> => (await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'en-US' })).newPage();
  const at = (id: string): string => `[data-testid="${id}"]`;
  const ranking = (): Expected[] => rankedOf(expectedOf(room.sent));
  const boardOnScreen = async (): Promise<[string, string][]> => {
    const rows = await admin.locator(at('board-row')).all();
    return Promise.all(rows.slice(0, 5).map(async (row) => [(await row.getAttribute('data-viewer-id')) ?? '', ((await row.locator('.points').textContent()) ?? '').trim().split(/\s/, 1)[0] ?? '']));
  };
  const cardsOnAir = async (): Promise<[string, string][]> => {
    const cards = await overlay.locator('app-card:not(.leaving)').all();
    const placed = await Promise.all(cards.map(async (card) => ({
      top: (await card.boundingBox())?.y ?? 0,
      card: [(await card.getAttribute('data-viewer')) ?? '', await card.locator('app-points').innerText()] as [string, string],
    })));
    return placed.sort((a, b) => a.top - b.top).map(({ card }) => card);
  };
  const topFive = (expected: readonly Expected[]): [string, string][] => expected.slice(0, 5).map(({ viewerId, sixtieths }) => [viewerId, shownPoints(sixtieths)]);

  it('opens for whoever has the one-time link, and for nobody twice', async () => {
    await admin.goto(program.url);
    await admin.waitForURL('**/login*');
    await admin.goto(program.signInLink);
    await admin.waitForSelector(at('host-input'));
    organizer = Organizer.withCookies(program.url, await context.cookies());
    const again = await fetch(program.signInLink, { redirect: 'manual' });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('waits on air without a word while nothing is on', async () => {
    await Promise.all([overlay.goto(program.overlayLink), question.goto(program.questionLink)]);
    expect(await overlay.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(0, 255, 0)');
    await expect(overlay.locator('app-card').count()).resolves.toBe(0);
    await expect(question.locator('article').count()).resolves.toBe(0);
  });

  it('connects to a host and says so', async () => {
    await admin.fill(at('host-input'), '@mali_star');
    await admin.click(at('start'));
    await admin.waitForSelector(at('pause'));
    await room.until(({ watchers }) => watchers === 1);
    await eventually(() => admin.locator(at('connection-state')).first().innerText(), (text) => /live/i.test(text));
    const { sessions } = (await organizer.call('GET', '/sessions')) as { sessions: { id: string }[] };
    session = sessions[0]?.id ?? '';
  });

  it('shows the same numbers in the dashboard, on air and over REST as the simulator sent', async () => {
    room.play('busy', { rate: Infinity, limit: 1_500, seed: 7 });
    await room.drained();
    const expected = ranking();
    expect(expected.length).toBeGreaterThan(30);

    const rest = await eventually(() => organizer.ranking(session), ({ entries }) => same(entries.map(toPlain), expected.map(plain)));
    expect(rest.participants).toBe(expected.length);
    expect(rest.active).toBe(expected.filter(({ sixtieths }) => sixtieths > 0).length);
    expect(await eventually(boardOnScreen, (rows) => same(rows, topFive(expected)))).toEqual(topFive(expected));
    expect(await eventually(cardsOnAir, (cards) => same(cards, topFive(expected)))).toEqual(topFive(expected));
    expect(await admin.locator(at('participants')).innerText()).toContain(String(expected.length));
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(expected[0]?.sixtieths ?? 0));
    await takePicture(overlay, 'overlay');
  });

  it('reaches everybody below the first hundred, by scrolling and by name', async () => {
    const { entries } = await organizer.ranking(session);
    expect(entries.length).toBeGreaterThan(100);
    const last = entries.findLast(({ handle }) => handle !== '');
    const row = `${at('board-row')}[data-viewer-id="${last?.viewerId}"]`;
    await admin.locator('cdk-virtual-scroll-viewport').evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
    await admin.waitForSelector(row);
    await admin.fill(at('search'), `@${last?.handle}`);
    await eventually(() => admin.locator(at('board-row')).count(), (rows) => rows < 10);
    await admin.click(row);
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(ranking().find(({ viewerId }) => viewerId === last?.viewerId)?.sixtieths ?? -1));
    await admin.press(at('search'), 'Escape');
    await admin.keyboard.press('t');
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(ranking()[0]?.sixtieths ?? 0));
  });

  it('explains the score of the leader to the last point', async () => {
    await admin.click(at('why'));
    const sum = await admin.locator(at('ledger-sum')).innerText();
    expect(sum).toContain(shownPoints(ranking()[0]?.sixtieths ?? 0));
    await admin.keyboard.press('Escape');
    await admin.waitForSelector(at('ledger-sum'), { state: 'detached' });
  });

  it('puts a comment of a viewer on air, and takes it off', async () => {
    const commenter = await rowWithComments();
    await commenter.click();
    const comment = admin.locator(at('comment-new')).first();
    await comment.waitFor();
    const id = await comment.getAttribute('data-comment-id');
    await comment.locator(at('put-on-air')).click();
    await question.waitForSelector('article');
    const { commentId, text } = (await organizer.call('GET', `/sessions/${session}/question`)) as { commentId: string; text: string };
    expect(commentId).toBe(id);
    expect(squeezed(await question.locator('article p').innerText())).toBe(squeezed(text));
    await eventually(() => admin.locator(at('on-air-text')).innerText(), (shown) => squeezed(shown).includes(squeezed(text)));
    await takePicture(question, 'question');
    await takePicture(admin, 'live');
    // A phone has its words at the top; these were said on a desk.
    await admin.locator(`${at('toast')} .close`).click();
    await admin.waitForSelector(at('toast'), { state: 'detached' });
    await admin.setViewportSize({ width: 390, height: 844 });
    await takePicture(admin, 'phone');
    await admin.setViewportSize({ width: 1440, height: 900 });

    await admin.click(at('take-off'));
    await question.waitForSelector('article', { state: 'detached' });
    expect(await organizer.call('GET', `/sessions/${session}/question`)).toBeNull();
  });

  it('resets the leader and goes on to whoever is next', async () => {
    const [leader, next] = ranking();
    await admin.locator(`${at('board-row')}[data-viewer-id="${leader?.viewerId}"]`).click();
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(leader?.sixtieths ?? 0));
    await admin.click(at('reset-viewer'));
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(next?.sixtieths ?? 0));
    const after = topFive(ranking().slice(1));
    expect(await eventually(cardsOnAir, (cards) => same(cards, after))).toEqual(after);
    const used = (await organizer.call('GET', `/sessions/${session}/viewers/${leader?.viewerId}`)) as { present: { points: number }; used: { points: number } };
    expect([used.present.points, Math.round(used.used.points * 60)]).toEqual([0, leader?.sixtieths]);
  });

  it('takes the reset back where it was said, and by a key what was done again', async () => {
    const [leader, next] = ranking();
    const shows = (expected: Expected | undefined) => eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(expected?.sixtieths ?? 0));
    // The toast of an earlier deed may still stand there.
    await admin.locator(at('toast'), { hasText: 'is next' }).locator(at('toast-act')).click();
    await shows(leader);
    await admin.locator(at('toast'), { hasText: 'Taken back' }).waitFor();
    await eventually(cardsOnAir, (cards) => same(cards, topFive(ranking())));
    await admin.keyboard.press('r');
    await shows(next);
    await admin.keyboard.press('u');
    await shows(leader);
    expect((await organizer.ranking(session)).entries.map(toPlain)).toEqual(ranking().map(plain));
    await admin.keyboard.press('l');
    await admin.waitForSelector(at('action'));
    await expect(admin.locator(`${at('action')}.undone`).count()).resolves.toBe(2);
    await admin.keyboard.press('Escape');
    await admin.waitForSelector(at('action'), { state: 'detached' });
    await admin.keyboard.press('r');
    await shows(next);
  });

  it('hides a viewer from everybody, and finds them again', async () => {
    const [, hidden, next] = ranking();
    await eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(hidden?.sixtieths ?? 0));
    await admin.click(at('hide-viewer'));
    await eventually(cardsOnAir, ([first]) => first?.[0] === next?.viewerId);
    await admin.click('[data-view="hidden"]');
    await admin.click(`${at('board-row')}[data-viewer-id="${hidden?.viewerId}"]`);
    await admin.waitForSelector(`${at('hide-viewer')}.primary`);
    await admin.keyboard.press('h');
    await eventually(cardsOnAir, ([first]) => first?.[0] === hidden?.viewerId);
    await admin.click('[data-view="all"]');
  });

  it('goes on after a power cut as if nothing had been', async () => {
    const before = await organizer.ranking(session);
    const port = new URL(program.url).port;
    await program.kill();
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url, PORT: port });
    await room.until(({ watchers }) => watchers === 1);
    const after = await organizer.ranking(session);
    expect(after.entries).toEqual(before.entries);
    // The overlay was not reloaded: it came back by itself.
    room.send({ kind: 'gift', viewer: { id: '7999', handle: 'rocket', nickname: 'Rocket Somchai' }, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 100 });
    await eventually(cardsOnAir, ([first]) => first?.[0] === '7999' && first[1] === shownPoints(100 * 1088 * 30 * 60));
  });

  it('stops, and keeps the show in the history', async () => {
    await admin.goto(program.url);
    await admin.click(at('stop'));
    await admin.click(at('confirm'));
    await admin.waitForSelector(at('host-input'));
    await room.until(({ connections }) => connections === 0);
    await admin.goto(`${program.url}/sessions`);
    await admin.waitForSelector(at('session-row'));
    expect(await admin.locator(at('session-row')).first().innerText()).toContain('mali_star');
    expect(problems).toEqual([]);
  });

  async function rowWithComments(): Promise<ReturnType<Page['locator']>> {
    const { entries } = await organizer.ranking(session);
    const entry = entries.find(({ comments }) => comments > 0);
    return admin.locator(`${at('board-row')}[data-viewer-id="${entry?.viewerId}"]`);
  }
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const plain = ({ viewerId, sixtieths, likes, comments, gifts }: Expected): unknown[] => [viewerId, sixtieths, likes, comments, gifts];
const toPlain = (entry: { viewerId: string; points: number; likes: number; comments: number; gifts: number }): unknown[] => [
  entry.viewerId, Math.round(entry.points * 60), entry.likes, entry.comments, entry.gifts,
];
