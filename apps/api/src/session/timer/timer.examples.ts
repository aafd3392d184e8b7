import type { ShowTimer } from '@app/contracts';

/** An answer as it would come, for the documentation of the API. Made up. */
export const timerExample: ShowTimer = {
  state: 'running',
  label: 'Gift battle',
  round: 2,
  rounds: 5,
  startedAt: '2026-01-10T20:00:00.000Z',
  durationMs: 600_000,
  endsAt: '2026-01-10T20:10:30.000Z',
  remainingMs: 450_000,
  msPerCoin: 500,
  addedByCoinsMs: 30_000,
  addedMs: 0,
  now: '2026-01-10T20:03:00.000Z',
};
