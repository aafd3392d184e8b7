import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { dressShow, type DressedShow } from './parts/dressed-show';
import { eventually } from './parts/organizer';
import { places } from './parts/places';

/** Pages on which the language is switched while they are open; a dialog would lie over the switch. */
const pages = places.filter(({ name, only, signedOut }) => only === undefined && signedOut === undefined && name !== 'story');

describeInBrowser('switching the language', (launch) => {
  let show: DressedShow;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    show = await dressShow();
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' });
    const [name = '', value = ''] = show.owner.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: show.program.url }]);
  });
  afterAll(async () => {
    await browser?.close();
    await show?.close();
  });

  it.each(pages.map((place) => [place.name, place] as const))('leaves no word of the other one on %s', async (_name, place) => {
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(show.program.url + place.path(show));
      await place.open(page);
      return page;
    };
    const chooser = await context.newPage();
    await chooser.goto(`${show.program.url}/login`);
    await chooser.evaluate(() => localStorage.setItem('live-support.language', 'en'));
    await chooser.close();
    const page = await open();
    const inEnglish = await wordsOn(page);
    const title = await page.title();
    await page.click('[data-testid="menu"]');
    await page.check('app-menu-dialog [data-testid="language-th"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('app-menu-dialog', { state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('th');
    await eventually(() => page.title(), (now) => now !== title);
    const thai = await open();
    // Both may still be loading; a word that was kept in English never comes to a page that was Thai from the start.
    await eventually(async () => {
      const [switched, inThai] = [await wordsOn(page), await wordsOn(thai)];
      return [...switched].filter((text) => inEnglish.has(text) && !inThai.has(text));
    }, (left) => left.length === 0);
    const inThai = await wordsOn(thai);
    expect([...inEnglish].filter((text) => !inThai.has(text)).length).toBeGreaterThan(5);
    await Promise.all([page.close(), thai.close()]);
  });

  it('is there for whoever is not signed in yet, and is kept', async () => {
    const stranger = await (await browser.newContext({ locale: 'th-TH' })).newPage();
    await stranger.goto(`${show.program.url}/login`);
    await stranger.waitForSelector('html[lang="th"] h1');
    expect(await stranger.locator('h1').innerText()).toBe('เข้าสู่ระบบ');
    await stranger.check('[data-testid="language-en"]');
    await stranger.reload();
    await eventually(() => stranger.locator('h1').innerText(), (text) => text === 'Sign in');
    await stranger.context().close();
  });
});

/** Everything on the page that somebody may read or hear, without the digits, which move by themselves, and the handles, which belong to people. */
async function wordsOn(page: Page): Promise<Set<string>> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'placeholder', 'title']) {
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return new Set(texts.map((text) => text.replace(/[\d.,:]+/g, '#').replace(/\s+/g, ' ').trim()).filter((text) => /[a-z]{2}/i.test(text) && !text.startsWith('@')));
}
