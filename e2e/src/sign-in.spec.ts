import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';
import { takePicture } from './parts/take-picture';

const PASSWORD = 'made up for the owner';
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const at = (id: string): string => `[data-testid="${id}"]`;

/** Who comes in, by which way, and what they find there. */
describeInBrowser('signing in, in the browser', (launch) => {
  const dataDir = makeDataDir();
  const contexts: BrowserContext[] = [];
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;
  let browser: Browser;
  let owner: Organizer;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 11 });
    room = simulator.room('mali_star');
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url, ADMIN_PASSWORD: PASSWORD });
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await simulator?.close();
    dataDir.remove();
  });

  /** A browser in which nobody is signed in and nothing is remembered. */
  const openSignedOut = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: desktop, locale: 'en-US' });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(program.url + path);
    return page;
  };
  const signIn = async (page: Page, password: string, name?: string): Promise<void> => {
    await page.waitForSelector(at('password'));
    if (name !== undefined) await page.fill(at('name'), name);
    await page.fill(at('password'), password);
    await page.click(at('sign-in'));
  };
  const placeOf = (page: Page): string => page.url().slice(program.url.length);

  it.each(['/queues', '/docs'])('comes back to %s after the password', async (path) => {
    const page = await openSignedOut(path);
    await page.waitForURL(`**/login?from=${encodeURIComponent(path)}`);
    await signIn(page, PASSWORD);
    await page.waitForURL(({ pathname }) => pathname.startsWith(path));
    expect(await page.locator('app-root').count()).toBe(0);
  });

  it('comes back to a page of the dashboard, with the search in its address', async () => {
    const page = await openSignedOut('/sessions?made=up');
    await page.waitForURL('**/login?*');
    await signIn(page, PASSWORD);
    await page.waitForURL('**/sessions?made=up');
  });

  it.each(['//elsewhere.example/', '/\\elsewhere.example', '/.//elsewhere.example', 'https://elsewhere.example/', '/%09/elsewhere.example'])('stays here when the address sends it to %s', async (from) => {
    const page = await openSignedOut(`/login?from=${from.includes('%') ? from : encodeURIComponent(from)}`);
    await signIn(page, PASSWORD);
    await page.waitForSelector(at('host-input'));
    expect(placeOf(page)).toBe('/');
  });

  it('says why a link that was used does not sign in, and lets the password do it', async () => {
    owner = await Organizer.signIn(program.signInLink);
    const page = await openSignedOut(new URL(program.signInLink).pathname);
    await page.waitForURL('**/login?reason=auth.link-used');
    expect(await page.locator(at('login-reason')).innerText()).toContain('This sign-in link was used already');
    await takePicture(page, 'login');
    await page.setViewportSize(phone);
    await takePicture(page, 'login-phone');
    await signIn(page, PASSWORD);
    await page.waitForSelector(at('host-input'));
  });

  describe('those whom the owner lets in', () => {
    /** What acts, on the desk with a show that is on and a comment that is on air. */
    const controls = ['pause', 'stop', 'reset-session', 'reset-viewer', 'put-on-air', 'take-off', 'overlay-links'];
    const passwords = { 'mod.nam': 'made up for a moderator', 'guest.ploy': 'made up for a viewer' };

    beforeAll(async () => {
      await owner.call('POST', '/users', { name: 'mod.nam', role: 'moderator', password: passwords['mod.nam'] });
      await owner.call('POST', '/users', { name: 'guest.ploy', role: 'viewer', password: passwords['guest.ploy'] });
      await owner.call('POST', '/sessions', { host: 'waiting_host' });
      const session = await owner.start('mali_star');
      await room.until(({ watchers }) => watchers === 1);
      const viewer = { id: '7001', handle: 'somchai', nickname: 'Somchai' };
      room.send({ kind: 'comment', viewer, text: 'The first question' }, { kind: 'comment', viewer, text: 'The second question' });
      await eventually(() => owner.ranking(session), ({ entries }) => entries[0]?.comments === 2);
      const { comments } = (await owner.call('GET', `/sessions/${session}/viewers/7001/comments?state=new`)) as { comments: { id: string }[] };
      await owner.call('PUT', `/sessions/${session}/question`, { commentId: comments[0]?.id });
    });

    const openDesk = async (name: keyof typeof passwords): Promise<Page> => {
      const page = await openSignedOut('/');
      await signIn(page, passwords[name], name);
      await page.waitForSelector(at('comment-new'));
      await page.waitForSelector(at('on-air-text'));
      return page;
    };
    const offered = async (page: Page, ids: readonly string[]): Promise<string[]> => {
      const counts = await Promise.all(ids.map(async (id) => [id, await page.locator(at(id)).count()] as const));
      return counts.filter(([, count]) => count > 0).map(([id]) => id);
    };
    const offeredOnPhone = async (page: Page): Promise<string[]> => {
      await page.setViewportSize(phone);
      await page.locator('nav.areas button').nth(1).click();
      await page.locator(at('board-row')).first().waitFor();
      return offered(page, ['take-off-here']);
    };
    const offeredInHistory = async (page: Page): Promise<string[]> => {
      await page.goto(`${program.url}/sessions`);
      await page.waitForSelector(at('session-row'));
      return offered(page, ['session-resume']);
    };

    it('a moderator finds the desk with everything that runs a show', async () => {
      const page = await openDesk('mod.nam');
      expect(await offered(page, controls)).toEqual(controls);
      expect(await offeredOnPhone(page)).toEqual(['take-off-here']);
      expect(await offeredInHistory(page)).toEqual(['session-resume']);
    });

    it('a viewer finds the desk without anything that acts', async () => {
      const page = await openDesk('guest.ploy');
      expect(await offered(page, [...controls, 'resume', 'start', 'start-again', 'recent-session', 'host-input', 'restore', 'play-demo'])).toEqual([]);
      expect(await offeredOnPhone(page)).toEqual([]);
      expect(await offeredInHistory(page)).toEqual([]);
    });

    it('a name is remembered where it signed in', async () => {
      const page = await openDesk('mod.nam');
      await page.click(at('menu'));
      await page.click(at('sign-out'));
      await page.waitForURL('**/login');
      expect(await page.inputValue(at('name'))).toBe('mod.nam');
    });
  });
});
