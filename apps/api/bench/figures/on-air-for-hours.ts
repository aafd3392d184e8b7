import { OVERLAY_PAGES, type OverlayPage } from '@app/contracts';
import { chromium, type Browser } from 'playwright-core';
import type { Effort, Figure, Measurement } from '../figure';
import { madeSession, newsFor } from '../ground/made-news';
import { openStage } from '../ground/stage';
import { holdingsOf, type Holdings } from '../measure/page-tools';
import { until } from '../measure/until';

/** Two hours of ten a second. */
const UPDATES = 72_000;
/** More than a show has in that time for the other pages. */
const OTHER_UPDATES = 7_200;
const PARTS = 6;

export const onAirForHours: Figure = {
  name: 'on-air-for-hours',
  title: `What an overlay holds on to after ${UPDATES.toLocaleString('en')} rankings, as many as two hours have at ten a second, or ${OTHER_UPDATES.toLocaleString('en')} of its own news`,
  backends: ['postgres'],
  run: async (effort) => {
    if (effort.browser === null) throw new Error('There is no Chrome, Chromium or Edge to measure in; CHROME_PATH names one.');
    const browser = await chromium.launch(effort.browser);
    try {
      const measured: Measurement[] = [];
      for (const page of OVERLAY_PAGES) measured.push(...(await measurePage(browser, page, effort)));
      return measured;
    } finally {
      await browser.close();
    }
  },
};

/** Every update is told when the one before it was drawn: two hours' worth in less time, and none is skipped. */
async function measurePage(browser: Browser, path: OverlayPage, { quick, progress }: Effort): Promise<Measurement[]> {
  const next = newsFor(path);
  const stage = await openStage((opened) => {
    opened.tell('session', madeSession);
    next(opened);
  });
  const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  try {
    await page.goto(`${stage.url}/${path}?token=bench`);
    await until('the page is up', 50, () => page.evaluate<boolean>('document.querySelector("#stage").hasAttribute("ng-version")'));
    const updates = quick ? 120 : path === 'overlay' ? UPDATES : OTHER_UPDATES;
    const held: Holdings[] = [];
    for (let part = 0; part < PARTS; part++) {
      for (let done = 0; done < updates / PARTS; done++) {
        next(stage);
        await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
      }
      // What is on its way out may go first.
      await until('nothing moves', 50, () => page.evaluate<boolean>('document.getAnimations().every(({ playState }) => playState !== "running")'));
      held.push(await holdingsOf(tools));
      progress(`/${path}: ${held.length} of ${PARTS}: ${held.at(-1)?.heap.toFixed(2)} MB, ${held.at(-1)?.nodes} nodes, ${held.at(-1)?.listeners} listeners`);
    }
    // The first part is in which everything is used for the first time.
    const [, first, ...later] = held;
    if (first === undefined) return [];
    const most = (of: (holdings: Holdings) => number): number => Math.max(...later.map(of)) / of(first);
    // Marks of a moment come and go with their nodes; what leaks raises the least that there ever is.
    const least = (some: readonly Holdings[]): number => Math.min(...some.map(({ nodes }) => nodes));
    return [
      { what: `/${path}: memory after a collection`, unit: 'MB', values: held.map(({ heap }) => heap) },
      { what: `/${path}: the most of it later, against that after a third`, unit: '×', values: [most(({ heap }) => heap)], goal: { atMost: 1.1 } },
      { what: `/${path}: the fewest nodes of the second half, against those of the first`, unit: '×', values: [least(held.slice(PARTS / 2)) / least(held.slice(0, PARTS / 2))], goal: { atMost: 1 } },
      { what: `/${path}: listeners, as memory`, unit: '×', values: [most(({ listeners }) => listeners)], goal: { atMost: 1 } },
    ];
  } finally {
    await page.context().close();
    await stage.close();
  }
}
