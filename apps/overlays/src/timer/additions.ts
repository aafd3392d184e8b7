import type { ShowTimer } from '@app/contracts';
import { addition } from './readout';

/** How long an addition is shown, milliseconds. */
export const ADDITION_SHOWN_MS = 2_400;

/**
 * What was added to a countdown, and is worth showing: additions that come in quick succession are one that grows. What is
 * too little to be shown waits for the next.
 */
export class Additions {
  #before: Pick<ShowTimer, 'startedAt' | 'addedMs' | 'addedByCoinsMs'> | null = null;
  #sum = 0;
  #until = -Infinity;

  /** @returns what to show now; null for nothing new @param at milliseconds on a clock that only goes forward */
  hear(timer: ShowTimer, at: number): string | null {
    const before = this.#before;
    this.#before = timer;
    if (before?.startedAt !== timer.startedAt) {
      this.#sum = 0;
      this.#until = -Infinity;
      return null;
    }
    const added = timer.addedMs + timer.addedByCoinsMs - before.addedMs - before.addedByCoinsMs;
    if (added === 0) return null;
    const isSame = Math.sign(added) === Math.sign(this.#sum) && (at < this.#until || this.#until === -Infinity);
    this.#sum = isSame ? this.#sum + added : added;
    const text = addition(this.#sum);
    this.#until = text === null ? -Infinity : at + ADDITION_SHOWN_MS;
    return text;
  }
}
