import type { Page } from 'playwright-core';

/** What was seen on a page, frame after frame, by a script that lives in it. */
export interface Testimony {
  readonly frames: number;
  /** What no viewer may see; each fault once. */
  readonly faults: readonly string[];
  /** How often a ranking was in its place in time, and how often it stayed long enough to tell. */
  readonly placed: number;
  readonly changes: number;
  /** Every alert that came up, in order, as it was when it left or now is. */
  readonly alerts: readonly { readonly id: string; readonly count: number; readonly text: string }[];
}

/** How long a change may take until everything is where it belongs, milliseconds. */
const SETTLED_MS = 600;

interface Wanted {
  readonly settledMs: number;
  /** The background as the browser computes it. */
  readonly ground: string;
}

/** Has every frame of a page looked at, from its very first one. */
export async function callWitness(page: Page, ground: string): Promise<void> {
  await page.addInitScript(watch, { ground, settledMs: SETTLED_MS } satisfies Wanted);
}

export function testimonyOf(page: Page): Promise<Testimony> {
  return page.evaluate(() => (window as unknown as { testimony: () => Testimony }).testimony());
}

/** Runs in the page, so it can use nothing from outside of itself. */
function watch({ ground, settledMs }: Wanted): void {
  const faults = new Set<string>();
  let [frames, placed, changes, lastFrameAt] = [0, 0, 0, 0];
  let expected: { readonly order: readonly string[]; readonly frame: number; at: number; longestFrame: number; isJudged: boolean } | null = null;

  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const named = (element: Element): string => `${element.className} "${element.textContent.trim().slice(0, 30)}"`;

  /** A ranking that was told; from the message itself and not from what the page made of it. */
  const hear = (text: string): void => {
    const told = /^42\/overlay,(\["standings",.*)$/s.exec(text)?.[1];
    if (told === undefined) return;
    const [, { entries }] = JSON.parse(told) as [string, { entries: { viewerId: string }[] }];
    const order = entries.map(({ viewerId }) => viewerId);
    if (order.join() === expected?.order.join()) return;
    changes += 1;
    expected = { order, frame: frames, at: NaN, longestFrame: 0, isJudged: false };
  };
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }) => typeof data === 'string' && hear(data));
    }
  };

  const supporters = (): HTMLElement[] => all('.supporter:not(.leaving)');
  const shownOrder = (): string[] => supporters().sort((one, other) => Number(one.style.order) - Number(other.style.order)).map(({ dataset }) => dataset['viewer'] ?? '');
  const moves = (): boolean => document.getAnimations().some((animation) => animation.playState === 'running' && !(animation instanceof CSSAnimation));

  /**
   * A ranking is in its place when every card rests where the layout has it, in the order that was told. Counted from the
   * frame after the one that could show it first, because an animation's clock begins with a frame; a machine that paints
   * few frames has the two longest of them for free, but no animation may be planned for longer.
   */
  const judgePlaces = (now: number): void => {
    for (const animation of supporters().flatMap((card) => card.getAnimations())) {
      if (Number(animation.effect?.getComputedTiming().endTime) > settledMs) faults.add(`a card is to move for ${String(animation.effect?.getComputedTiming().endTime)} ms`);
    }
    if (expected === null || expected.isJudged || supporters().length === 0) return;
    expected.longestFrame = Math.max(expected.longestFrame, now - lastFrameAt);
    if (Number.isNaN(expected.at) && frames > expected.frame + 1) expected.at = now;
    if (!(now - expected.at >= settledMs + 2 * expected.longestFrame)) return;
    expected.isJudged = true;
    const order = shownOrder();
    if (order.join() !== expected.order.slice(0, order.length).join()) faults.add(`after ${settledMs} ms the order is ${order.join()} and not ${expected.order.join()}`);
    else if (supporters().some((card) => card.getAnimations().some(({ playState }) => playState === 'running'))) faults.add(`after ${settledMs} ms a card still moves`);
    else placed += 1;
  };

  /** Cards cross while they glide; at rest nothing covers anything, and nothing leaves the picture. */
  const judgeRest = (): void => {
    if (moves()) return;
    for (const selector of ['.board-header, .supporter-plate', '.chat-line', '.alert', '.question', '.goal', '.timer']) {
      const boxes = all(selector).filter((element) => element.closest('.leaving') === null).map((element) => ({ element, box: boxOf(element) }));
      for (const { element, box } of boxes) {
        if (box.width > 0 && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)) faults.add(`${named(element)} is outside of the picture`);
      }
      for (const [index, { element, box }] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const [width, height] = [Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left), Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)];
          if (width > 1 && height > 1) faults.add(`${named(element)} and ${named(other.element)} lie over each other`);
        }
      }
    }
  };

  const judgeNames = (): void => {
    for (const name of all('.supporter-name, .question-name, .alert-name, .chat-name, .goal-title, .timer-label, .board-title').flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('*')])) {
      if (name.scrollWidth <= name.clientWidth + 1 || name.clientWidth === 0) continue;
      const { textOverflow, overflowX } = getComputedStyle(name);
      if (textOverflow !== 'ellipsis' || overflowX === 'visible') faults.add(`${named(name)} is cut without an ellipsis`);
    }
  };

  /** An alert that grows stays one; one that comes up again is another. */
  const alerts: { id: string; count: number; text: string }[] = [];
  let raised: Element | null = null;
  const noteAlert = (): void => {
    const alert = document.querySelector<HTMLElement>('.alert');
    if (alert === null) {
      raised = null;
      return;
    }
    const seen = { id: alert.dataset['gift'] ?? '', count: Number(alert.dataset['count']), text: alert.textContent };
    if (alert === raised && alerts.at(-1)?.id === seen.id) alerts[alerts.length - 1] = seen;
    else alerts.push(seen);
    raised = alert;
  };

  const look = (now: number): void => {
    frames += 1;
    const root = document.documentElement;
    const { backgroundColor } = getComputedStyle(root);
    if (backgroundColor !== ground) faults.add(`the ground is ${backgroundColor}`);
    if (root.clientWidth !== innerWidth || root.clientHeight !== innerHeight) faults.add('there is a scroll bar');
    judgeNames();
    judgePlaces(now);
    lastFrameAt = now;
    judgeRest();
    noteAlert();
    requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
  Object.assign(window, { testimony: (): Testimony => ({ frames, faults: [...faults], placed, changes, alerts }) });
}
