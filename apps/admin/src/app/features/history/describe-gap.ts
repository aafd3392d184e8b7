import type { Gap } from '@app/domain';
import { formatDay, formatLength, formatTime } from '../../core/format/times';
import { connectionWords } from '../connection/connection.words';
import { historyWords as words } from './history.words';
import { spanOf } from './span-of';

/** A gap in words: when, how long and why. One that lasts is counted up to `now`, milliseconds since 1970. */
export function describeGap(gap: Gap, now: number): string {
  const { from, to } = spanOf(gap.from, gap.to, now);
  return words.gapLine(formatTime(gap.from), gap.to === null ? words.now : formatTime(gap.to), formatLength(to - from), connectionWords.gapReasons[gap.reason]);
}

/** "22 Nov 2026, 20:41:07". Milliseconds since 1970. */
export function sayMoment(at: number): string {
  const iso = new Date(at).toISOString();
  return `${formatDay(iso)}, ${formatTime(iso)}`;
}
