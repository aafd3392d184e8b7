import type { Standings } from '@app/contracts';
import type { Page } from 'playwright-core';

/** A ranking, and when viewers could see it: milliseconds since 1970. */
export interface Paint {
  readonly entries: readonly Pick<Standings['entries'][number], 'viewerId' | 'gifts'>[];
  readonly at: number;
}

/**
 * Has a leaderboard page note when it has painted each ranking that it was told: when the frame after the one whose cards
 * stand in the told order begins. To be called before the page is opened.
 */
export async function watchPaints(page: Page): Promise<{ take(): Promise<Paint[]> }> {
  await page.addInitScript(notePaints);
  return { take: () => page.evaluate<Paint[]>('takePaints()') };
}

/** Runs in the page, so it is text here. */
const notePaints = `{
  const paints = [];
  let waiting = null;
  const shown = () => [...document.querySelectorAll('[data-viewer]:not(.leaving)')].sort((one, other) => one.style.order - other.style.order).map(({ dataset }) => dataset.viewer).join();
  const look = () => {
    if (shown() !== waiting.map(({ viewerId }) => viewerId).join()) return requestAnimationFrame(look);
    const entries = waiting;
    waiting = null;
    requestAnimationFrame(() => paints.push({ entries, at: performance.timeOrigin + performance.now() }));
  };
  const hear = (text) => {
    const [, { entries }] = JSON.parse(text);
    if (waiting === null) requestAnimationFrame(look);
    waiting = entries.map(({ viewerId, gifts }) => ({ viewerId, gifts }));
  };
  window.WebSocket = class extends WebSocket {
    constructor(...args) {
      super(...args);
      const start = '42/overlay,';
      this.addEventListener('message', ({ data }) => typeof data === 'string' && data.startsWith(start + '["standings"') && hear(data.slice(start.length)));
    }
  };
  window.takePaints = () => paints.splice(0);
}`;
