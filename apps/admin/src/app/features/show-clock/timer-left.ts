import type { ShowTimer } from '@app/contracts';
import { formatStopwatch } from '../../core/format/times';

/** How a countdown stands at a moment. */
export interface TimerLeft {
  readonly state: ShowTimer['state'];
  /** "9:41", rounded up as the overlay does: a zero means that nothing is left. */
  readonly text: string;
}

/**
 * @param ahead by how much the server's clock is ahead of this browser's, milliseconds
 * @param now this browser's clock, milliseconds since 1970
 */
export function timerLeft(timer: ShowTimer, ahead: number, now: number): TimerLeft {
  const { state, endsAt, remainingMs } = timer;
  // The clock of the page moves once a second and may be a moment behind: more than was told is never left.
  const left = endsAt === null ? remainingMs : Math.min(remainingMs, Date.parse(endsAt) - (now + ahead));
  const isOver = state === 'over' || (state === 'running' && left <= 0);
  return { state: isOver ? 'over' : state, text: formatStopwatch(Math.ceil(Math.max(0, left) / 1_000) * 1_000) };
}
