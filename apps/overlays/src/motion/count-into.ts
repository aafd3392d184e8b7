import { DestroyRef, effect, ElementRef, inject, type Signal } from '@angular/core';
import { MOVES } from '../stage/stage';
import { CountClock } from './count-clock';
import { COUNT_FRAME_MS, COUNT_FRAMES, countUp } from './count-up';

/**
 * Lets the component's own element count to each new value. Needs the injection context of that component, and a
 * `CountClock` that it shares with whatever else counts on the page. `--digits` on the element says how long the text is.
 * @param whole a whole number; 0 is shown at once
 * @param format what is written for a number
 */
export function countInto(whole: Signal<number>, format: (whole: number) => string): void {
  const moves = inject(MOVES);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const clock = inject(CountClock);
  let shown: number | null = null;
  let changedAt = Number.NEGATIVE_INFINITY;
  let frames: number[] = [];

  const show = (next: number): void => {
    shown = next;
    // Written straight into the text: a frame of a count is no reason to check the page for changes.
    element.textContent = format(next);
    element.style.setProperty('--digits', String(element.textContent.length));
  };
  const beat = (): void => {
    const next = frames.shift();
    if (next === undefined) clock.stop(beat);
    else show(next);
  };

  effect(() => {
    const next = whole();
    // A number that changes faster than a count lasts does its own counting.
    const isFast = performance.now() - changedAt < COUNT_FRAMES * COUNT_FRAME_MS;
    changedAt = performance.now();
    if (shown === null || next === 0 || isFast || !moves() || document.hidden) {
      clock.stop(beat);
      show(next);
    } else {
      frames = countUp(shown, next);
      clock.start(beat);
    }
  });
  inject(DestroyRef).onDestroy(() => clock.stop(beat));
}
