import type { SessionSummary } from '@app/contracts';
import { perLocale } from '../../core/language/reader-locale';
import { formatDay, formatHourMinute, formatLength } from '../../core/format/times';
import { sessionsWords as words } from './sessions.words';

export interface Times {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly length: string;
}

/** When a session was, in the reader's zone. Its length is the time it was on, without the time between its runs. */
export function describeTimes(session: Pick<SessionSummary, 'status' | 'createdAt' | 'firstStartedAt' | 'stoppedAt' | 'onMs'>): Times {
  const { firstStartedAt: start, stoppedAt, createdAt } = session;
  const isOn = session.status === 'running' || session.status === 'paused';
  const end = isOn ? null : stoppedAt;
  return {
    day: formatDay(start ?? createdAt),
    start: start === null ? words.never : formatHourMinute(start),
    end: isOn ? words.stillOn : end === null ? words.never : sameDay(start ?? createdAt, end) ? formatHourMinute(end) : `${formatDay(end)}, ${formatHourMinute(end)}`,
    length: start === null ? words.never : formatLength(session.onMs),
  };
}

function sameDay(a: string, b: string): boolean {
  return formatDay(a) === formatDay(b);
}

const zone = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }));

/** The reader's zone at a moment, such as "GMT+7". Milliseconds since 1970. */
export function sayZone(at: number): string {
  return zone().formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
