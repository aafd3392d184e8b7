import type { Browser, BrowserContext } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { dressShow, type DressedShow } from './parts/dressed-show';
import { findingsOn, looks, openLook, type Look } from './parts/looks';
import { makeDataDir, startProgram } from './parts/program';
import { Organizer } from './parts/organizer';
import { places } from './parts/places';
import { takePicture } from './parts/take-picture';

const nameOf = ({ size, theme, language }: Look, place: string): string => `${size}-${theme}-${language}-${place}`;

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

  describe.each(looks)('$size, $theme, $language', (look) => {
    let signedIn: BrowserContext;
    let signedOut: BrowserContext;
    beforeAll(async () => {
      [signedIn, signedOut] = [await openLook(browser, look, { url: show.program.url, cookie: show.owner.cookie }), await openLook(browser, look)];
      for (const context of [signedIn, signedOut]) {
        context.on('request', (request) => {
          const { origin, protocol } = new URL(request.url());
          if (protocol.startsWith('http') && origin !== show.program.url) strangers.add(origin);
        });
      }
    });
    afterAll(() => Promise.all([signedIn?.close(), signedOut?.close()]));

    it.each(places.filter(({ only }) => only === undefined || only === look.size).map((place) => [place.name, place] as const))('%s', async (_name, place) => {
      const page = await (place.signedOut ? signedOut : signedIn).newPage();
      page.on('pageerror', (error) => problems.push(`${place.name}: ${error.message}`));
      await page.goto(show.program.url + place.path(show));
      await place.open(page);
      await page.waitForFunction(() => document.querySelector('.skeleton') === null);
      await takePicture(page, nameOf(look, place.name));
      expect(await findingsOn(page, look)).toEqual([]);
      await page.close();
    });
  });

  it('asked no other server for anything, and met no error', () => {
    expect([[...strangers], problems]).toEqual([[], []]);
  });
});

describeInBrowser('the dashboard before anything was played, and after its server went away', (launch) => {
  it.each(looks)('$size, $theme, $language', async (look) => {
    const dataDir = makeDataDir();
    const program = await startProgram(dataDir.path);
    const browser = await launch();
    try {
      const owner = await Organizer.signIn(program.signInLink);
      const page = await (await openLook(browser, look, { url: program.url, cookie: owner.cookie })).newPage();
      const see = async (place: string): Promise<void> => {
        await takePicture(page, nameOf(look, place));
        expect([place, await findingsOn(page, look)]).toEqual([place, []]);
      };
      await page.goto(`${program.url}/sessions`);
      await page.waitForSelector('app-empty-state');
      await see('sessions-empty');
      await page.goto(program.url);
      await page.waitForSelector('app-welcome');
      await see('welcome');
      await program.stop();
      await page.waitForSelector('[data-testid="server-link"]');
      await see('server-away');
      await page.click('a[href="/sessions"]');
      await page.waitForSelector('app-trouble');
      await see('sessions-away');
    } finally {
      await browser.close();
      await program.stop();
      dataDir.remove();
    }
  });
});
