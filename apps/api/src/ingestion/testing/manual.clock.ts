import type { Clock } from '../timing/clock';

/** A clock that a spec turns by hand: nothing waits for real time. */
export class ManualClock implements Clock {
  private time = Date.UTC(2030, 0, 1);
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  now(): number {
    return this.time;
  }

  /** When the next sleeper wakes, in milliseconds from now; null when nobody sleeps. */
  get nextWake(): number | null {
    return this.sleepers.length === 0 ? null : Math.min(...this.sleepers.map(({ until }) => until)) - this.time;
  }

  sleep(ms: number, abort: AbortSignal): Promise<void> {
    if (abort.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = {
        until: this.time + Math.max(0, ms),
        wake: () => {
          this.sleepers = this.sleepers.filter((each) => each !== sleeper);
          abort.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.sleepers.push(sleeper);
      abort.addEventListener('abort', sleeper.wake);
    });
  }

  /** Lets time pass, waking everybody in order, each with time to act before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (;;) {
      const [next] = this.sleepers.filter(({ until }) => until <= end).sort((a, b) => a.until - b.until);
      if (!next) break;
      this.time = Math.max(this.time, next.until);
      next.wake();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
