import type { SessionRun } from '@app/contracts';

/** How long a session was on, all its runs together; one that lasts counts up to `now`. Milliseconds. */
export function sumRuns(runs: readonly SessionRun[], now: number): number {
  return runs.reduce((sum, { startedAt, stoppedAt }) => sum + Math.max(0, (stoppedAt === null ? now : Date.parse(stoppedAt)) - Date.parse(startedAt)), 0);
}
