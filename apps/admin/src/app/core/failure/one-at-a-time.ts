import { signal, type Signal } from '@angular/core';

/** Tasks that take turns, and whose failures somebody hears of. */
export interface Turns {
  /** The name of the task that runs, or null. */
  readonly busy: Signal<string | null>;
  /** Runs the task, unless another is running. @returns whether it ran and ended well */
  run(name: string, task: () => Promise<unknown>): Promise<boolean>;
}

/** One task at a time, so that a second click does nothing twice. `tell` hears why one failed. */
export function oneAtATime(tell: (error: unknown) => void): Turns {
  const running = signal<string | null>(null);
  return {
    busy: running.asReadonly(),
    async run(name, task) {
      if (running() !== null) return false;
      running.set(name);
      try {
        await task();
        return true;
      } catch (error) {
        tell(error);
        return false;
      } finally {
        running.set(null);
      }
    },
  };
}
