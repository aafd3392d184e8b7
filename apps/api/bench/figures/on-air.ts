import { OVERLAY_PAGES } from '@app/contracts';
import { startSimulator } from '@app/webcast-simulator';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Effort, Figure, Measurement } from '../figure';
import { crowd, crowdMember } from '../ground/made-crowd';
import { pace } from '../ground/pace';
import { startProgram, type Program } from '../ground/program';
import { browserTime, countScript } from '../measure/page-tools';
import { watchPaints } from '../measure/paint-watch';
import { percentile } from '../measure/percentile';
import { Probes } from '../measure/probes';
import { until } from '../measure/until';

const VIEWERS = 1_000;
const RATE = 1_000;
const UPDATES = 10;
const CANVAS = { width: 1080, height: 1920 };

export const onAir: Figure = {
  name: 'on-air',
  title: 'Overlays in a browser that draws without a graphics card: script, processor time, and from a message on TikTok to the painted ranking',
  backends: ['postgres'],
  run: measure,
};

async function measure(effort: Effort): Promise<Measurement[]> {
  const { browser: found, quick, progress } = effort;
  if (found === null) throw new Error('There is no Chrome, Chromium or Edge to measure in; CHROME_PATH names one.');
  const simulator = await startSimulator({ keepSent: 1_000 });
  const program = await startProgram('postgres', simulator.url);
  const room = simulator.room('host');
  const browser = await chromium.launch(found);
  try {
    await program.start('host');
    await room.until(({ watchers }) => watchers === 1);
    const scripts = await scriptSizes(browser, program);
    progress(scripts.map(({ what, values }) => `${what}: ${values[0]?.toFixed(1)} kB`).join('; '));

    const empty = await emptyPage(browser, quick);
    const page = await browser.newPage({ viewport: CANVAS });
    const paints = await watchPaints(page);
    await page.goto(addressOf(program, 'overlay'));
    const probes = new Probes(room);
    const next = crowd(room, VIEWERS);
    const take = async (): Promise<void> => {
      for (const { entries, at } of await paints.take()) probes.seen({ entries }, at - performance.timeOrigin);
    };
    room.send(...Array.from({ length: 5 }, (_, index) => ({ kind: 'like' as const, viewer: crowdMember(index), count: 15 - index })));
    await until('the board is full', 50, () => page.evaluate<boolean>('document.querySelectorAll("[data-viewer]").length === 5'));

    const [idle, busy, delays]: [Share[], Share[], number[][]] = [[], [], []];
    for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
      await settled(page);
      idle.push(await shareDuring(browser, () => page.waitForTimeout(quick ? 2_000 : 20_000)));
      busy.push(await shareDuring(browser, async () => void (await pace(UPDATES, quick ? 2 : 20, (due) => room.send(...Array.from({ length: due }, next))))));
      const from = probes.delays.length;
      await pace(RATE, quick ? 4 : 30, (due) => {
        room.send(...Array.from({ length: due }, next));
        if (Math.random() < 0.2) probes.send();
      });
      await until('every probe was painted', 50, async () => {
        await take();
        return probes.underWay === 0;
      });
      delays.push(probes.completed(from));
      progress(`idle ${percent(idle.at(-1)?.pages)}, busy ${percent(busy.at(-1)?.pages)} and ${percent(busy.at(-1)?.drawing)} drawing; ${delays.at(-1)?.length} probes, p99 ${percentile(delays.at(-1) ?? [], 0.99).toFixed(0)} ms`);
    }
    return [
      ...scripts,
      { what: 'an empty page: processor time', unit: '% of a core', values: empty.map(({ pages }) => pages * 100) },
      { what: 'the leaderboard at rest', unit: '% of a core', values: idle.map(({ pages }) => pages * 100), goal: { atMost: Math.max(0.1, ...empty.map(({ pages }) => pages * 100)) } },
      { what: `the same at ${UPDATES} updates a second`, unit: '% of a core', values: busy.map(({ pages }) => pages * 100), goal: { atMost: 1 } },
      { what: 'what draws it then, without a graphics card', unit: '% of a core', values: busy.map(({ drawing }) => drawing * 100) },
      { what: `message sent → painted, at ${RATE.toLocaleString('en')} events a second, p50`, unit: 'ms', values: delays.map((each) => percentile(each, 0.5)) },
      { what: 'the same, p99', unit: 'ms', values: delays.map((each) => percentile(each, 0.99)), goal: { atMost: 350 } },
    ];
  } finally {
    await browser.close();
    await program.stop();
    await simulator.close();
  }
}

const addressOf = (program: Program, page: string): string => `${program.url}/${page}?token=${program.overlayToken}`;
const percent = (share = NaN): string => `${(share * 100).toFixed(2)} %`;

/** A row for each page, each opened by a browser that has nothing in its cache. */
async function scriptSizes(browser: Browser, program: Program): Promise<Measurement[]> {
  const sizes: Measurement[] = [];
  for (const path of OVERLAY_PAGES) {
    const page = await (await browser.newContext({ viewport: CANVAS })).newPage();
    const loaded = countScript(page);
    await page.goto(addressOf(program, path), { waitUntil: 'networkidle' });
    sizes.push({ what: `script of /${path}, compressed`, unit: 'kB', values: [await loaded()], goal: { atMost: 90 } });
    await page.context().close();
  }
  return sizes;
}

/** What a browser takes for nothing at all, to compare rest with. */
async function emptyPage(browser: Browser, quick: boolean): Promise<Share[]> {
  const page = await browser.newPage({ viewport: CANVAS });
  await page.goto('data:text/html,<p>Nothing');
  const shares: Share[] = [];
  for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) shares.push(await shareDuring(browser, () => page.waitForTimeout(quick ? 2_000 : 20_000)));
  await page.close();
  return shares;
}

/** What of a core was used on average. */
interface Share {
  readonly pages: number;
  readonly drawing: number;
}

async function shareDuring(browser: Browser, happening: () => Promise<void>): Promise<Share> {
  const [before, began] = [await browserTime(browser), performance.now()];
  await happening();
  const [after, seconds] = [await browserTime(browser), (performance.now() - began) / 1_000];
  return { pages: (after.pages - before.pages) / seconds, drawing: (after.drawing - before.drawing) / seconds };
}

/** When nothing on the page moves any more. */
async function settled(page: Page): Promise<void> {
  await until('nothing moves', 50, () => page.evaluate<boolean>('document.getAnimations().every(({ playState }) => playState !== "running")'));
}
