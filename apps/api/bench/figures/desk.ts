import { startSimulator } from '@app/webcast-simulator';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import type { Effort, Figure, Measurement } from '../figure';
import { crowd, crowdMember } from '../ground/made-crowd';
import { pace } from '../ground/pace';
import { startProgram } from '../ground/program';
import { percentile } from '../measure/percentile';
import { until } from '../measure/until';

const VIEWERS = 5_000;
const RATE = 50;
const BOARD = 'cdk-virtual-scroll-viewport';

export const desk: Figure = {
  name: 'desk',
  title: `The dashboard with ${VIEWERS.toLocaleString('en')} viewers and ${RATE} events a second, in a browser that draws without a graphics card`,
  backends: ['postgres'],
  run: measure,
};

/** Frames are counted by the page itself; the browser, the program and the simulator share the machine. */
async function measure({ quick, browser: found, progress }: Effort): Promise<Measurement[]> {
  if (found === null) throw new Error('There is no Chrome, Chromium or Edge to measure in; CHROME_PATH names one.');
  const simulator = await startSimulator({ keepSent: 1_000 });
  const program = await startProgram('postgres', simulator.url);
  const room = simulator.room('host');
  const browser = await chromium.launch(found);
  const [still, scrolling, heaps]: [number[][], number[][], number[]] = [[], [], []];
  try {
    const session = await program.start('host');
    await room.until(({ watchers }) => watchers === 1);
    room.send(...Array.from({ length: VIEWERS }, (_, index) => ({ kind: 'comment' as const, viewer: crowdMember(index), text: 'Good evening' })));
    await until('everybody is on the board', 100, async () => (await program.session(session)).totals.participants >= VIEWERS);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = program.cookie.split('=', 2);
    await page.context().addCookies([{ name, value, url: program.url }]);
    await page.goto(program.url);
    await page.waitForSelector(`${BOARD} app-board-row`);
    const tools = await page.context().newCDPSession(page);
    const next = crowd(room, VIEWERS);
    const busy = (seconds: number) => pace(RATE, seconds, (due) => room.send(...Array.from({ length: due }, next)));
    const seconds = quick ? 3 : 20;
    await busy(seconds);
    heaps.push(await heapOf(tools));
    for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
      still.push((await Promise.all([framesOf(page, seconds, false), busy(seconds)]))[0]);
      scrolling.push((await Promise.all([framesOf(page, seconds, true), busy(seconds)]))[0]);
      heaps.push(await heapOf(tools));
      progress(`still ${rateOf(still.at(-1) ?? []).toFixed(1)} frames/s, scrolling ${rateOf(scrolling.at(-1) ?? []).toFixed(1)}; heap ${heaps.at(-1)?.toFixed(1)} MB`);
    }
  } finally {
    await browser.close();
    await program.stop();
    await simulator.close();
  }
  const [first = NaN, ...later] = heaps;
  return [
    { what: 'frames a second, still', unit: '/s', values: still.map(rateOf), goal: { atLeast: 59 } },
    { what: 'time between two frames, still, p99', unit: 'ms', values: still.map((each) => percentile(each, 0.99)) },
    { what: 'frames a second, while the board is scrolled', unit: '/s', values: scrolling.map(rateOf), goal: { atLeast: 59 } },
    { what: 'time between two frames, scrolled, p99', unit: 'ms', values: scrolling.map((each) => percentile(each, 0.99)) },
    { what: 'memory of the page after a collection', unit: 'MB', values: heaps },
    { what: 'the same, against that at first', unit: '×', values: later.map((heap) => heap / first), goal: { atMost: 1.1 } },
  ];
}

/** Milliseconds between frames, as many as fall into the time. Runs in the page, so it is text here. */
function framesOf(page: Page, seconds: number, scrolls: boolean): Promise<number[]> {
  return page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = [];
    const list = document.querySelector('${BOARD}');
    const began = performance.now();
    let last = began;
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      // To and fro over some hundred rows, at a pace at which one looks for somebody.
      if (${String(scrolls)}) list.scrollTo(0, 20000 * (1 - Math.cos((now - began) / 3000)));
      if (now - began < ${seconds * 1_000}) requestAnimationFrame(frame);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(frame);
  })`);
}

function rateOf(gaps: readonly number[]): number {
  return (gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1_000;
}

/** Megabytes. */
async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
