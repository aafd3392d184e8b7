import type { ShowTimer, StartTimer } from '@app/contracts';

/** What is typed for a new countdown, as it stands in the fields. */
export interface TimerDraft {
  readonly minutes: number;
  readonly label: string;
  /** Seconds that a coin adds. */
  readonly perCoin: number;
  /** NaN for none. */
  readonly round: number;
  readonly rounds: number;
}

export type TimerField = 'minutes' | 'perCoin' | 'rounds';

export const usualDraft: TimerDraft = { minutes: 10, label: '', perCoin: 0, round: NaN, rounds: NaN };

/** The fields that cannot be used as they are. */
export function wrongFields({ minutes, perCoin, round, rounds }: TimerDraft): TimerField[] {
  const isCount = (value: number): boolean => Number.isNaN(value) || (Number.isInteger(value) && value >= 1 && value <= 999);
  const roundsFit = isCount(round) && isCount(rounds) && (Number.isNaN(rounds) || round <= rounds);
  return [
    ...(minutes * 60 >= 1 && minutes <= 7 * 24 * 60 ? [] : (['minutes'] as const)),
    ...(perCoin >= 0 && perCoin <= 600 ? [] : (['perCoin'] as const)),
    ...(roundsFit ? [] : (['rounds'] as const)),
  ];
}

export function toStart({ minutes, label, perCoin, round, rounds }: TimerDraft): StartTimer {
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return { durationMs: Math.round(minutes * 60_000), label: label.trim(), msPerCoin: Math.round(perCoin * 1_000), round: orNull(round), rounds: orNull(rounds) };
}

/** What was started last, to be started again. */
export function toDraft({ durationMs, label, msPerCoin, round, rounds }: ShowTimer): TimerDraft {
  // Some milliseconds less are nothing on screen; digits without end are.
  return { minutes: Number((durationMs / 60_000).toFixed(4)), label, perCoin: msPerCoin / 1_000, round: round ?? NaN, rounds: rounds ?? NaN };
}

/** The round after this one, with all else as it was; null when there is none. */
export function nextRound({ durationMs, label, msPerCoin, round, rounds }: ShowTimer): StartTimer | null {
  if (round === null || (rounds !== null && round >= rounds)) return null;
  return { durationMs, label, msPerCoin, round: round + 1, rounds };
}
