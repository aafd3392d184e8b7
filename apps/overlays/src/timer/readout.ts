import type { ShowTimer } from '@app/contracts';

/** From here on the seconds are felt. */
const LAST_MS = 10_000;
/** A gift that came in time may be told a moment after the end: so long a zero is shown before the time is called over. */
const LATE_COINS_MS = 700;

/** What a countdown shows at a moment. */
export interface Readout {
  readonly state: 'running' | 'last' | 'paused' | 'over';
  /** `4:05`, `1:04:05`. */
  readonly digits: string;
  /** From 1 to 0: how much of the whole is left, as of the second that is shown. */
  readonly left: number;
  /** In how many milliseconds it will be another; null while it stays as it is. */
  readonly nextMs: number | null;
}

/** @param now the server's clock, milliseconds since 1970 */
export function readout(timer: ShowTimer, now: number): Readout {
  const { state, endsAt, remainingMs, durationMs, addedMs, addedByCoinsMs, msPerCoin } = timer;
  const whole = Math.max(1_000, durationMs + addedMs + addedByCoinsMs);
  if (state === 'paused' || endsAt === null) return { state: 'paused', ...shown(remainingMs, whole), nextMs: null };
  const remaining = Date.parse(endsAt) - now;
  const overIn = remaining + (msPerCoin > 0 ? LATE_COINS_MS : 0);
  if (overIn <= 0) return { state: 'over', ...shown(0, whole), nextMs: null };
  if (remaining <= 0) return { state: 'last', ...shown(0, whole), nextMs: overIn };
  const seconds = Math.ceil(remaining / 1_000);
  return { state: remaining > LAST_MS ? 'running' : 'last', ...shown(remaining, whole), nextMs: remaining - (seconds - 1) * 1_000 };
}

/** `+0:30`, `−1:00`; null for less than half a second. */
export function addition(ms: number): string | null {
  const seconds = Math.round(Math.abs(ms) / 1_000);
  return seconds === 0 ? null : `${ms > 0 ? '+' : '−'}${digitsOf(seconds)}`;
}

/** Rounded up: a zero means that nothing is left. */
function shown(ms: number, whole: number): Pick<Readout, 'digits' | 'left'> {
  const seconds = Math.ceil(Math.max(0, ms) / 1_000);
  return { digits: digitsOf(seconds), left: Math.min(1, (seconds * 1_000) / whole) };
}

function digitsOf(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
