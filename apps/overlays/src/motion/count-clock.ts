import { inject, Injectable, DestroyRef } from '@angular/core';
import { COUNT_FRAME_MS } from './count-up';

/** One beat for all scores that are counting, so that five of them draw one picture and not five; silent when none does. */
@Injectable()
export class CountClock {
  readonly #counting = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.#timer));
  }

  /** Calls `beat` at every beat until it is stopped. Starting twice is starting once. */
  start(beat: () => void): void {
    this.#counting.add(beat);
    this.#timer ??= setInterval(() => this.#counting.forEach((count) => count()), COUNT_FRAME_MS);
  }

  stop(beat: () => void): void {
    this.#counting.delete(beat);
    if (this.#counting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
