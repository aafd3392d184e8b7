import { startSimulator, type Simulator } from '@app/webcast-simulator';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';

/** The day after a show: find it, read it, take it out, and let it go. Each step goes on where the one before it ended. */
describeInBrowser('a show in the history', (launch) => {
  const dataDir = makeDataDir();
  const ploy = { id: '7001', handle: 'ploy.m', nickname: 'Ploy Maliwan' };
  const omar = { id: '7002', handle: 'omar', nickname: 'عمر' };
  let simulator: Simulator;
  let program: Program;
  let organizer: Organizer;
  let browser: Browser;
  let page: Page;
  let session: string;
  const problems: string[] = [];

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 7 });
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(program.signInLink);
    organizer = Organizer.withCookies(program.url, await context.cookies());
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await simulator?.close();
    dataDir.remove();
  });

  const at = (id: string): string => `[data-testid="${id}"]`;

  it('keeps a show that was stopped', async () => {
    const room = simulator.room('mali_star');
    session = await organizer.start('mali_star');
    await room.until(({ watchers }) => watchers === 1);
    room.send({ kind: 'gift', viewer: ploy, gift: { id: '5655', name: 'Rose', coins: 1, type: 1, combo: true }, count: 20 });
    room.send({ kind: 'gift', viewer: omar, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 1 });
    room.send({ kind: 'comment', viewer: ploy, text: '=1+1 is what?' });
    await eventually(() => organizer.ranking(session), ({ entries }) => entries.length === 2 && entries.some(({ comments, gifts }) => comments === 1 && gifts === 20));
    await organizer.call('POST', `/sessions/${session}/viewers/${ploy.id}/reset`);
    await organizer.call('POST', `/sessions/${session}/stop`);
    await page.goto(`${program.url}/sessions`);
    const row = page.locator(`${at('session-row')}[data-session-id="${session}"]`);
    await row.waitFor();
    expect(await row.innerText()).toMatch(/@mali_star[^]*Stopped/);
  });

  it('gets a title where it stands, and is found by it', async () => {
    await page.click(at('session-more'));
    await page.click(at('session-rename'));
    await page.fill(at('rename-field'), 'Friday questions');
    await page.keyboard.press('Enter');
    await page.locator(at('session-row'), { hasText: 'Friday questions' }).waitFor();
    await page.fill(at('history-search'), 'nothing like it');
    await page.locator(at('session-row')).waitFor({ state: 'detached' });
    await page.fill(at('history-search'), 'friday');
    await page.locator(at('session-row'), { hasText: 'Friday questions' }).waitFor();
  });

  it('tells what it came to, resets notwithstanding', async () => {
    await page.click(`${at('session-row')} a`);
    await page.waitForSelector(at('podium'));
    expect(await page.locator(`${at('total-coins')} dd`).innerText()).toBe('1,108');
    expect(await page.locator(`${at('total-points')} dd`).innerText()).toBe('32,741');
    expect(await page.locator(`${at('podium')} b`).allInnerTexts()).toEqual(['عمر', 'Ploy Maliwan']);
    await page.focus(at('lanes'));
    await page.keyboard.press('End');
    await eventually(() => page.getAttribute(at('lanes'), 'aria-valuetext'), (text) => /Points [\d,]+, Coins of gifts [\d,]+, Likes 0, Comments \d/.test(text ?? ''));
  });

  it('tells the whole story of a viewer, under an address of its own', async () => {
    await page.click(at('tab-viewers'));
    await page.click(`${at('participant')}[data-viewer-id="${ploy.id}"] a`);
    await page.waitForSelector(at('story-comment'));
    expect(new URL(page.url()).searchParams.get('viewer')).toBe(ploy.id);
    await eventually(() => page.locator(at('story-points')).innerText(), (text) => text === '101');
    expect(await page.locator(at('story-comment')).innerText()).toMatch(/used\s+=1\+1 is what\?/);
    await page.reload();
    await page.waitForSelector(at('story-comment'));
    await page.keyboard.press('Escape');
    await page.waitForSelector(at('story'), { state: 'detached' });
  });

  it('is taken out as a file, and without names when asked for', async () => {
    await page.click(at('session-export'));
    const take = async (part: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(at(`export-${part}`))]);
      return readFile(await download.path(), 'utf8');
    };
    expect(await take('participants')).toContain('Ploy Maliwan');
    await page.click(`${at('without-names')} button`);
    const nameless = await take('everything');
    expect(JSON.parse(nameless)).toBeInstanceOf(Object);
    for (const name of ['Ploy', 'عمر', ploy.handle, ploy.id, 'what?']) expect(nameless).not.toContain(name);
    await page.keyboard.press('Escape');
  });

  it('is let go only by whoever writes the name of its host', async () => {
    await page.click(at('session-more'));
    await page.click(at('session-delete'));
    await page.fill(at('delete-host'), 'mali');
    expect(await page.isDisabled(at('confirm'))).toBe(true);
    await page.fill(at('delete-host'), '@mali_star');
    await page.click(at('confirm'));
    await page.waitForURL('**/sessions');
    await page.getByText('No session yet').waitFor();
    await expect(organizer.call('GET', `/sessions/${session}`)).rejects.toThrow('404');
    expect(problems).toEqual([]);
  });
});
