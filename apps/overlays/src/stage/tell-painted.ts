import { DestroyRef, effect, inject, type Signal } from '@angular/core';
import type { Painted } from '@app/contracts';
import { LIVE } from './stage';

/** Often enough to see that a page lives; what a frame shows is nobody's business more often. */
const EVERY_MS = 1_000;

/**
 * Tells the server what viewers see, once it was painted: after the frame that shows it, once a second at most, and again
 * after a reconnect. Costs nothing while nothing changes. Needs the injection context of the component that shows it.
 * @param shown what the page shows; a new object for each change, null for nothing worth telling
 */
export function tellPainted(shown: Signal<Painted | null>): void {
  const live = inject(LIVE);
  if (live === null) return;
  let latest: Painted | null = null;
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const plan = (): void => {
    if (latest === null || timer !== undefined || frame !== 0) return;
    const wait = toldAt + EVERY_MS - performance.now();
    if (wait <= 0) return watchFrame();
    timer = setTimeout(() => {
      timer = undefined;
      watchFrame();
    }, wait);
  };
  /** The first callback stands before the frame that shows it; the second can only come when that one was painted. A page that OBS hides gets none. */
  const watchFrame = (): void => {
    frame = requestAnimationFrame(() => {
      const inThisFrame = latest;
      frame = requestAnimationFrame(() => {
        frame = 0;
        toldAt = performance.now();
        if (inThisFrame !== null) live.painted(inThisFrame);
        if (latest !== inThisFrame) plan();
      });
    });
  };

  effect(() => {
    // What was told by another connection is not known of this one.
    latest = live.link() === 'open' ? shown() : null;
    plan();
  });
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
