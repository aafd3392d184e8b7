import { setTimeout as wait } from 'node:timers/promises';

/** Far beyond what anything here takes: only a spec that fails waits for so long. */
const PATIENCE_MS = 60_000;

/** Asks until the answer is not null or undefined; what it waits for is a condition and never a time. */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined> | T | null | undefined): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    await wait(10);
  }
  throw new Error(`It never came to be: ${what}`);
}
