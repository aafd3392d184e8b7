import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/** Asks every few milliseconds until it holds. @throws Error when it does not within two minutes */
export async function until(what: string, everyMs: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Two minutes, and still not: ${what}`);
    await wait(everyMs);
  }
}
