import type { Browser, CDPSession, Page } from 'playwright-core';
import { describeInBrowser } from '../parts/browser';
import { eventually } from '../parts/organizer';
import { browserSource, openAirRoom, type AirRoom } from './air-room';
import { Door } from './door';
import { callWitness, testimonyOf } from './witness';

const GREEN = 'rgb(0, 255, 0)';
const star = { id: '7901', handle: 'star.dao', nickname: 'Star ดาว' };
const PAGES = ['overlay', 'question', 'alerts', 'goal', 'chat', 'timer'] as const;
/** What stands there as long as nothing happens; of alerts nothing does. */
const shownOn = { overlay: '.supporter', question: '.question', goal: '.goal', chat: '.chat-line', timer: '.timer' };

/** What happens to a page that is on air for hours, in an order in which it can happen. */
describeInBrowser('an overlay that is on air', (launch) => {
  let air: AirRoom;
  let door: Door;
  let browser: Browser;
  const pages = new Map<string, Page>();
  const page = (name: string): Page => pages.get(name) as Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    air = await openAirRoom(43);
    door = await Door.to(air.program.url);
    air.room.play('busy', { rate: Infinity, limit: 300, seed: 43 });
    await air.room.drained();
    air.room.send({ kind: 'comment', viewer: star, text: 'Will it rain tomorrow?' }, { kind: 'gift', viewer: star, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 50 });
    await air.organizer.call('PUT', '/goals', { goals: [{ kind: 'likes', title: null, target: 100_000, milestones: [50_000] }] });
    await air.organizer.call('PUT', `/sessions/${air.session}/timer`, { durationMs: 3_600_000, label: 'Round' });
    await eventually(() => air.organizer.ranking(air.session), ({ entries }) => entries[0]?.viewerId === star.id);
    const { comments } = (await air.organizer.call('GET', `/sessions/${air.session}/viewers/${star.id}/comments`)) as { comments: { id: string }[] };
    await air.organizer.call('PUT', `/sessions/${air.session}/question`, { commentId: comments[0]?.id });
    for (const name of PAGES) {
      const opened = await browserSource(browser);
      opened.on('pageerror', (error) => problems.push(error.message));
      await callWitness(opened, GREEN);
      await opened.goto(air.address(name, '', door.origin));
      await opened.evaluate(() => Object.assign(window, { isStillThis: true }));
      pages.set(name, opened);
    }
    for (const [name, selector] of Object.entries(shownOn)) await page(name).waitForSelector(selector);
  });
  afterAll(async () => {
    await browser?.close();
    await door?.close();
    await air?.close();
  });

  const shownTexts = (): Promise<string[]> => Promise.all(['overlay', 'question', 'goal', 'chat'].map(async (name) => (await page(name).locator('#stage').innerText()).replace(/\s+/g, ' ')));
  /** Neither reloaded nor anything on it that no viewer may see. */
  const isUnharmed = async (): Promise<void> => {
    for (const name of PAGES) {
      expect([name, await page(name).evaluate(() => 'isStillThis' in window), (await testimonyOf(page(name))).faults]).toEqual([name, true, []]);
    }
    expect(problems).toEqual([]);
  };
  const overtake = async (): Promise<void> => {
    const before = (await air.organizer.ranking(air.session)).entries[0]?.points ?? 0;
    air.room.send({ kind: 'gift', viewer: star, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 1 });
    const { entries } = await eventually(() => air.organizer.ranking(air.session), (ranking) => (ranking.entries[0]?.points ?? 0) > before);
    const points = Math.ceil(entries[0]?.points ?? 0).toLocaleString('en-US');
    await page('overlay').waitForFunction((wanted) => document.querySelector('.supporter.first .supporter-points')?.textContent.trim() === wanted, points);
  };

  it('is at rest when nothing happens: no frame asked for, no timer that repeats, no animation', async () => {
    const quiet = await browserSource(browser);
    await quiet.addInitScript(countRestlessness);
    await quiet.goto(air.address('overlay', '', door.origin));
    await quiet.waitForSelector('.supporter');
    await quiet.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    // What counts up and what marks the newly come is over when nothing was asked for between two looks.
    await eventually(() => quiet.evaluate(() => (window as unknown as { restlessness: () => number }).restlessness()), (asked) => asked === 0);
    await quiet.context().close();
  });

  it('holds what it shows while the server is gone, and follows by itself when it is back', async () => {
    const before = await shownTexts();
    door.shut();
    await air.crash();
    expect(await shownTexts()).toEqual(before);
    door.open();
    await overtake();
    await isUnharmed();
  });

  it('bears a line that comes and goes', async () => {
    for (let flap = 0; flap < 5; flap++) {
      const { passed } = door;
      door.shut();
      door.open();
      await eventually(async () => door.passed, (now) => now > passed);
    }
    await overtake();
    await isUnharmed();
  });

  it('holds on to no more nodes and listeners the more it is told', async () => {
    const tools = await page('overlay').context().newCDPSession(page('overlay'));
    await tools.send('Performance.enable');
    const play = async (seed: number): Promise<number[]> => {
      air.room.play('storm', { rate: 300, limit: 400, seed });
      await air.room.drained();
      await overtake();
      await page('overlay').waitForFunction(() => document.querySelectorAll('.supporter').length === 5 && document.querySelector('.supporter-rise, .crowned') === null);
      return held(tools);
    };
    await play(1);
    const [nodes = 0, listeners = 0] = await play(2);
    const [laterNodes = 0, laterListeners = 0] = await play(3);
    expect(laterListeners).toBeLessThanOrEqual(listeners);
    // A card may hold one mark more or less.
    expect(Math.abs(laterNodes - nodes)).toBeLessThan(40);
  });

  it('keeps the last picture when the session ends, and lets the question go', async () => {
    await air.organizer.call('POST', `/sessions/${air.session}/stop`);
    await page('question').waitForSelector('.question', { state: 'detached' });
    expect(await page('overlay').locator('.supporter').count()).toBe(5);
    await isUnharmed();
  });

  it('turns blank when its link is revoked, and is no error page', async () => {
    const tokens = (await air.organizer.call('GET', '/overlay-tokens')) as { id: string; token: string }[];
    await air.organizer.call('DELETE', `/overlay-tokens/${tokens.find(({ token }) => token === air.token)?.id}`);
    for (const name of PAGES) await page(name).waitForFunction(() => document.querySelector<HTMLElement>('#stage')?.innerText.trim() === '');
    await isUnharmed();
    const late = await browserSource(browser);
    await callWitness(late, GREEN);
    await late.goto(air.address('overlay', '', door.origin));
    await late.waitForFunction(() => document.querySelector('#stage')?.hasAttribute('ng-version'));
    expect(await late.locator('#stage').innerText()).toBe('');
  });
});

/** Nodes and listeners after a collection. */
async function held(tools: CDPSession): Promise<number[]> {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return ['Nodes', 'JSEventListeners'].map((name) => metrics.find((metric) => metric.name === name)?.value ?? NaN);
}

/** Runs in the page: counts frames that are asked for, repeating timers that run, and animations, since the last look. */
function countRestlessness(): void {
  let frames = 0;
  const repeating = new Set<ReturnType<typeof setInterval>>();
  const { requestAnimationFrame: ask, setInterval: repeat, clearInterval: end } = window;
  Object.assign(window, {
    requestAnimationFrame: (callback: FrameRequestCallback) => {
      frames += 1;
      return ask.call(window, callback);
    },
    setInterval: (...args: Parameters<typeof window.setInterval>) => {
      const timer = repeat.apply(window, args);
      repeating.add(timer);
      return timer;
    },
    clearInterval: (timer: ReturnType<typeof setInterval>) => {
      repeating.delete(timer);
      end.call(window, timer);
    },
    restlessness: () => {
      const asked = frames + repeating.size + document.getAnimations().filter(({ playState }) => playState === 'running').length;
      frames = 0;
      return asked;
    },
  });
}
