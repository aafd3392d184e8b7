import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { dressShow, type DressedShow } from './parts/dressed-show';
import { places, type Place } from './parts/places';
import { takePicture } from './parts/take-picture';

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** Colours go with the theme and words with the language, so two looks for each size show all of both; `E2E_LOOKS=all` takes every pair. */
const looks = [
  { size: 'desk', theme: 'dark', language: 'en' },
  { size: 'desk', theme: 'light', language: 'th' },
  { size: 'phone', theme: 'light', language: 'en' },
  { size: 'phone', theme: 'dark', language: 'th' },
  ...(process.env['E2E_LOOKS'] === 'all'
    ? ([{ size: 'desk', theme: 'dark', language: 'th' }, { size: 'desk', theme: 'light', language: 'en' }, { size: 'phone', theme: 'light', language: 'th' }, { size: 'phone', theme: 'dark', language: 'en' }] as const)
    : []),
] as const;

/** Opens every page and its main dialogs, on a desk and on a phone; leaves a picture of each in dist/pictures. */
describeInBrowser('the dashboard in both themes and languages', (launch) => {
  let show: DressedShow;
  let browser: Browser;
  const strangers = new Set<string>();
  const problems: string[] = [];

  beforeAll(async () => {
    show = await dressShow();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await show?.close();
  });

  const openIn = async ({ size, ...look }: (typeof looks)[number]): Promise<{ readonly signedIn: BrowserContext; readonly signedOut: BrowserContext }> => {
    const open = async (): Promise<BrowserContext> => {
      const context = await browser.newContext({ viewport: sizes[size], locale: 'en-US', reducedMotion: 'reduce', hasTouch: size === 'phone' });
      await context.addInitScript(([theme, language]) => {
        localStorage.setItem('live-support.theme', theme);
        localStorage.setItem('live-support.language', language);
      }, [look.theme, look.language] as const);
      context.on('request', (request) => {
        const { origin } = new URL(request.url());
        if (request.url().startsWith('http') && origin !== show.program.url && request.resourceType() !== 'image') strangers.add(origin);
      });
      return context;
    };
    const [signedIn, signedOut] = [await open(), await open()];
    const [name = '', value = ''] = show.owner.cookie.split('=', 2);
    await signedIn.addCookies([{ name, value, url: show.program.url }]);
    return { signedIn, signedOut };
  };

  describe.each(looks)('$size, $theme, $language', (look) => {
    let contexts: Awaited<ReturnType<typeof openIn>>;
    beforeAll(async () => { contexts = await openIn(look); });
    afterAll(async () => { await Promise.all(Object.values(contexts ?? {}).map((context) => context.close())); });

    it.each(places.filter(({ only }) => only === undefined || only === look.size).map((place) => [place.name, place] as const))('%s: nothing serious, and nothing wider than the screen', async (_name, place) => {
      const page = await (place.signedOut ? contexts.signedOut : contexts.signedIn).newPage();
      page.on('pageerror', (error) => problems.push(`${place.name}: ${error.message}`));
      await visit(page, place);
      await takePicture(page, `${look.size}-${look.theme}-${look.language}-${place.name}`);
      expect(await page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang])).toEqual([look.theme, look.language]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await findingsOn(page)).toEqual([]);
      await page.close();
    });
  });

  it('asked no other server for anything but pictures, and met no error', () => {
    expect([[...strangers], problems]).toEqual([[], []]);
  });

  const visit = async (page: Page, place: Place): Promise<void> => {
    await page.goto(show.program.url + place.path(show));
    await place.open(page);
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  };
});

/** What axe calls serious or critical, with what it is about. The picture of the overlay is another page. */
async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"], iframes: false })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, any, failureSummary }) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? failureSummary ?? ''}`));
}
