import { gzipSync } from 'node:zlib';
import { OVERLAY_PAGES } from '@app/contracts';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { dressShow, type DressedShow } from './parts/dressed-show';

/** Script that the live page may take before it can be used, packed as it travels. */
const MOST_SCRIPT = 250_000;
/** The same for an overlay. */
const MOST_OVERLAY_SCRIPT = 90_000;

describeInBrowser('the first load of the live page', (launch) => {
  let show: DressedShow;
  let browser: Browser;

  beforeAll(async () => {
    show = await dressShow();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await show?.close();
  });

  it(`takes no more than ${MOST_SCRIPT / 1000} kB of script`, async () => {
    const page = await openFresh();
    const fetched = await scriptsOf(page, async () => {
      await page.goto(show.program.url);
      await page.waitForSelector('[data-testid="comment-new"]', { state: 'attached' });
    });
    const sum = fetched.reduce((total, { bytes }) => total + bytes, 0);
    process.stdout.write(`First load of the live page: ${Math.round(sum / 1000)} kB of script in ${fetched.length} files\n`);
    expect(fetched.length).toBeGreaterThan(3);
    expect(sum).toBeLessThanOrEqual(MOST_SCRIPT);
  });

  it('is dark or light from the first thing that is painted', async () => {
    const page = await openFresh();
    await page.addInitScript(() => localStorage.setItem('live-support.theme', 'light'));
    // Without the program of the page, all that decides is what stands before it.
    await page.route(/main-.*\.js$/, (route) => route.abort());
    await page.goto(show.program.url, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => [document.documentElement.dataset['theme'], getComputedStyle(document.body).colorScheme])).toEqual(['light', 'light']);
  });

  it('follows the browser when told so, also when that changes by itself', async () => {
    const page = await openFresh();
    await page.addInitScript(() => localStorage.setItem('live-support.theme', 'system'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(show.program.url);
    await page.waitForSelector('html[data-theme="light"] app-shell');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('html[data-theme="dark"] app-shell');
  });

  it.each(OVERLAY_PAGES)(`of the overlay /%s takes no more than ${MOST_OVERLAY_SCRIPT / 1000} kB of script, and none of another`, async (path) => {
    const page = await openFresh();
    const fetched = await scriptsOf(page, () => page.goto(show.program.overlayLink.replace('/overlay', `/${path}`), { waitUntil: 'networkidle' }));
    const sum = fetched.reduce((total, { bytes }) => total + bytes, 0);
    process.stdout.write(`First load of /${path}: ${Math.round(sum / 1000)} kB of script in ${fetched.length} files\n`);
    expect(fetched.length).toBeGreaterThan(3);
    expect(sum).toBeLessThanOrEqual(MOST_OVERLAY_SCRIPT);
    // The element that a page is, as its own code names it.
    const elementOf = (one: string): string => `["app-${one === 'overlay' ? 'leaderboard' : one}"]`;
    const code = (await Promise.all(fetched.map(({ url }) => fetch(url).then((answer) => answer.text())))).join('\n');
    expect(OVERLAY_PAGES.filter((one) => code.includes(elementOf(one)))).toEqual([path]);
  });

  const openFresh = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    const [name = '', value = ''] = show.owner.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: show.program.url }]);
    return context.newPage();
  };
});

/**
 * What the browser fetched as script for the page itself meanwhile, each with its size as gzip makes it. The picture of the
 * overlay is a page of its own, which comes when the desk is there already.
 */
async function scriptsOf(page: Page, load: () => Promise<unknown>): Promise<{ readonly url: string; readonly bytes: number }[]> {
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.frame() === page.mainFrame()) bodies.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })));
  });
  await load();
  return Promise.all(bodies);
}
