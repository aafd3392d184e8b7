import { setTimeout as wait } from 'node:timers/promises';

const STEP_MS = 10;

/**
 * Calls `step` a hundred times a second with how many things are due since the last call. What a busy machine delays is
 * made up for, so that the rate holds. @returns how many a second there really were
 */
export async function pace(perSecond: number, seconds: number, step: (due: number) => void): Promise<number> {
  const began = performance.now();
  const total = perSecond * seconds;
  let done = 0;
  while (done < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond)) - done;
    if (due > 0) step(due);
    done += Math.max(0, due);
    await wait(STEP_MS);
  }
  return (done / (performance.now() - began)) * 1_000;
}
