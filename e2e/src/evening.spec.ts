import type { SessionDetail, SessionExport } from '@app/contracts';
import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { expectedOf, rankedOf, shownPoints, type Expected } from './parts/expected';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';

const at = (id: string): string => `[data-testid="${id}"]`;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** What a whole evening brings beside the loop itself, as the organizer goes through it; each step goes on where the one before it ended. */
describeInBrowser('an evening at the desk', (launch) => {
  const dataDir = makeDataDir();
  /** What was given by hand, in sixtieths of a point. */
  const given = new Map<string, number>();
  /** Messages that were sent during a pause: they count for nothing. */
  const unheard = new Set<string>();
  const problems: string[] = [];
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;
  let organizer: Organizer;
  let browser: Browser;
  let context: BrowserContext;
  let admin: Page;
  let question: Page;
  let session: string;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 21 });
    room = simulator.room('mali_star');
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', acceptDownloads: true });
    [admin, question] = [await context.newPage(), await (await browser.newContext()).newPage()];
    for (const page of [admin, question]) page.on('pageerror', (error) => problems.push(error.message));
    await admin.goto(program.signInLink);
    organizer = Organizer.withCookies(program.url, await context.cookies());
    await question.goto(program.questionLink);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await simulator?.close();
    dataDir.remove();
  });

  const ranking = (): Expected[] =>
    rankedOf(expectedOf(room.sent.filter(({ fact }) => !unheard.has(fact.messageId))).map((each) => ({ ...each, sixtieths: each.sixtieths + (given.get(each.viewerId) ?? 0) })));
  const pointsOf = (viewerId: string): number => ranking().find((each) => each.viewerId === viewerId)?.sixtieths ?? 0;
  const sum = (count: (each: Expected) => number): number => ranking().reduce((total, each) => total + count(each), 0);
  /** Whom TikTok does not name has no score, but what they did was part of the evening. */
  const ofNobody = (kind: 'like' | 'comment'): number => {
    const facts = new Map(room.sent.map(({ fact }) => [fact.messageId, fact]));
    return [...facts.values()].reduce((total, fact) => total + (fact.kind === kind && fact.viewer === null ? ('count' in fact ? fact.count : 1) : 0), 0);
  };
  const showsPoints = (viewerId: string) => eventually(() => admin.locator(at('viewer-points')).innerText(), (text) => text === shownPoints(pointsOf(viewerId)));
  const isCounted = () =>
    eventually(() => organizer.ranking(session), ({ entries }) => JSON.stringify(entries.map(({ viewerId, points }) => [viewerId, Math.round(points * 60)])) === JSON.stringify(ranking().map(({ viewerId, sixtieths }) => [viewerId, sixtieths])));
  const isOnAir = (text: string | null) => eventually(() => question.locator('article p').allInnerTexts(), ([shown]) => (text === null ? shown === undefined : shown !== undefined && squeezed(shown) === squeezed(text)));
  /** The buttons say what was asked for; the gap says what is heard. */
  const isDeaf = (deaf: boolean) =>
    eventually(async () => ((await organizer.call('GET', `/sessions/${session}`)) as SessionDetail).gaps, (gaps) => gaps.length === 1 && gaps[0]?.reason === 'paused' && (gaps[0].to === null) === deaf);
  const openSession = async (): Promise<void> => {
    await admin.goto(`${program.url}/sessions/${session}`);
    await admin.waitForSelector(at('total-points'));
  };

  it('begins with a host, and counts what comes', async () => {
    await admin.fill(at('host-input'), '@mali_star');
    await admin.click(at('start'));
    await room.until(({ watchers }) => watchers === 1);
    session = ((await organizer.call('GET', '/sessions')) as { sessions: { id: string }[] }).sessions[0]?.id ?? '';
    room.play('busy', { rate: Infinity, limit: 900, seed: 21 });
    await room.drained();
    await isCounted();
  });

  it('takes points for a reason, and gives them back', async () => {
    const leader = ranking()[0]?.viewerId ?? '';
    await admin.click(`${at('board-row')}[data-viewer-id="${leader}"]`);
    await showsPoints(leader);
    await adjust('-12.5', 'The gift came twice');
    given.set(leader, -750);
    await showsPoints(leader);
    await isCounted();
    await takeBack('−12.5');
    given.delete(leader);
    await showsPoints(leader);
    await isCounted();
    await adjust('1000', 'Won the quiz');
    given.set(leader, 60_000);
    await showsPoints(leader);
    await isCounted();
  });

  it('finds a comment among all, lays it ready, and puts it on air and off, each of which can be taken back', async () => {
    await admin.keyboard.press('q');
    const found = admin.locator(at('found-comment')).first();
    await found.waitFor();
    const comment = (await found.getAttribute('data-comment-id')) ?? '';
    const text = (await found.locator('app-comment-text').innerText()).trim();
    await found.locator(at('prepare')).click();
    await admin.keyboard.press('Escape');
    const putOnAir = `${at('prepared-comment')}[data-comment-id="${comment}"] ${at('put-prepared-on-air')}`;
    await admin.click(putOnAir);
    await isOnAir(text);
    await admin.waitForSelector(putOnAir, { state: 'detached' });
    await takeBack('is on air');
    await isOnAir(null);
    await admin.click(putOnAir);
    await isOnAir(text);
    await isReady('take-off');
    await admin.keyboard.press('Escape');
    await isOnAir(null);
    await says('Taken off air');
    await admin.keyboard.press('u');
    await isOnAir(text);
    await admin.click(at('take-off'));
    await isOnAir(null);
  });

  it('counts nothing while it is paused, says so as a gap, and goes on', async () => {
    await admin.click(at('pause'));
    await admin.waitForSelector(at('resume'));
    await isDeaf(true);
    const before = room.sent.length;
    room.send({ kind: 'comment', viewer: { id: '7998', handle: 'early.bird', nickname: 'Early Bird' }, text: 'Can anybody hear me?' });
    await room.drained();
    for (const { fact } of room.sent.slice(before)) unheard.add(fact.messageId);
    await admin.click(at('resume'));
    await admin.waitForSelector(at('pause'));
    await isDeaf(false);
    room.send({ kind: 'comment', viewer: { id: '7997', handle: 'night.owl', nickname: 'Night Owl' }, text: 'Now it is heard' });
    await isCounted();
  });

  it('stops, and tells the evening in the history with the numbers that were counted', async () => {
    await admin.click(at('stop'));
    await admin.click(at('confirm'));
    await room.until(({ connections }) => connections === 0);
    await openSession();
    const total = async (name: string): Promise<string> => (await admin.locator(`${at(`total-${name}`)} dd`).first().innerText()).split('\n', 1)[0] ?? '';
    expect(await total('points')).toBe(shownPoints(sum(({ sixtieths }) => sixtieths)));
    const { totals } = (await organizer.call('GET', `/sessions/${session}`)) as SessionDetail;
    expect([totals.participants, totals.likes, totals.comments, totals.gifts, Math.round(totals.points * 60)]).toEqual([
      ranking().length, sum(({ likes }) => likes) + ofNobody('like'), sum(({ comments }) => comments) + ofNobody('comment'), sum(({ gifts }) => gifts), sum(({ sixtieths }) => sixtieths),
    ]);
    await admin.click(at('tab-viewers'));
    const first = admin.locator(at('participant')).first();
    await eventually(() => first.locator(at('participant-points')).innerText(), (text) => text === shownPoints(ranking()[0]?.sixtieths ?? 0));
    await first.click();
    await eventually(() => admin.locator(at('story-points')).innerText(), (text) => text === shownPoints(ranking()[0]?.sixtieths ?? 0));
  });

  it('gives it away as a file, with names and without', async () => {
    await openSession();
    await admin.click(at('session-export'));
    const named = JSON.parse(await download('export-everything')) as SessionExport;
    expect(named.participants.map(({ viewer, present }) => ['viewerId' in viewer ? viewer.viewerId : '', Math.round(present.points * 60)])).toEqual(ranking().map(({ viewerId, sixtieths }) => [viewerId, sixtieths]));
    const table = (await download('export-participants')).trim().split('\r\n');
    expect(table).toHaveLength(1 + ranking().length);
    await admin.click(`${at('without-names')} button`);
    const nameless = (await download('export-everything')) + (await download('export-participants')) + (await download('export-comments'));
    expect(nameless).not.toMatch(/night\.owl|Night Owl|Now it is heard|7997/);
    await admin.keyboard.press('Escape');
  });

  it('goes on with an old session where it ended', async () => {
    await admin.goto(`${program.url}/sessions`);
    await admin.click(`${at('session-row')} ${at('session-resume')}`);
    await room.until(({ watchers }) => watchers === 1);
    await admin.waitForSelector(at('pause'));
    room.send({ kind: 'gift', viewer: { id: '7997', handle: 'night.owl', nickname: 'Night Owl' }, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 3 });
    await isCounted();
    await eventually(() => admin.locator(at('board-row')).first().getAttribute('data-viewer-id'), (first) => first === ranking()[0]?.viewerId);
    const { runs } = (await organizer.call('GET', `/sessions/${session}`)) as SessionDetail;
    expect(runs).toMatchObject([{ stoppedAt: expect.any(String) }, { stoppedAt: null }]);
  });

  it('is removed with all its data by whoever names the host', async () => {
    await admin.click(at('stop'));
    await admin.click(at('confirm'));
    await room.until(({ connections }) => connections === 0);
    await openSession();
    await admin.click(at('session-more'));
    await admin.click(at('session-delete'));
    await admin.fill(at('delete-host'), 'somebody_else');
    await expect(admin.locator(at('confirm')).isDisabled()).resolves.toBe(true);
    await admin.fill(at('delete-host'), 'mali_star');
    await admin.click(at('confirm'));
    await admin.waitForURL('**/sessions');
    expect(((await organizer.call('GET', '/sessions')) as { sessions: unknown[] }).sessions).toEqual([]);
    expect(problems).toEqual([]);
  });

  /** The toast of an earlier deed may still stand there. */
  const says = (text: string) => admin.locator(at('toast'), { hasText: text }).waitFor();
  const takeBack = async (text: string) => {
    await admin.locator(at('toast'), { hasText: text }).locator(at('toast-act')).click();
    await says('Taken back');
  };
  /** A key does what its button does, so nothing while that waits. */
  const isReady = (button: string) => admin.waitForSelector(`${at(button)}:not([aria-disabled])`);

  async function adjust(points: string, reason: string): Promise<void> {
    await admin.click(at('adjust'));
    await admin.fill(at('adjust-points'), points);
    await admin.fill(at('adjust-reason'), reason);
    await admin.click(at('adjust-apply'));
    await admin.waitForSelector(at('adjust-apply'), { state: 'detached' });
  }

  async function download(button: string): Promise<string> {
    const [file] = await Promise.all([admin.waitForEvent('download'), admin.click(at(button))]);
    return readFileSync(await file.path(), 'utf8');
  }
});
