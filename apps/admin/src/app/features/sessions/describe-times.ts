import type { SessionView } from '@app/contracts';
import { formatDay, formatHourMinute, formatLength } from '../../core/format/times';
import { sessionsWords as words } from './sessions.words';

export interface Times {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly length: string;
}

/** When a session was, in the reader's zone. `now` in milliseconds since 1970. */
export function describeTimes(session: Pick<SessionView, 'status' | 'createdAt' | 'startedAt' | 'stoppedAt'>, now: number): Times {
  const { startedAt, stoppedAt, createdAt } = session;
  const isOn = session.status === 'running' || session.status === 'paused';
  const end = isOn || stoppedAt === null ? null : stoppedAt;
  return {
    day: formatDay(startedAt ?? createdAt),
    start: startedAt === null ? words.never : formatHourMinute(startedAt),
    end: isOn ? words.stillOn : end === null ? words.never : sameDay(startedAt ?? createdAt, end) ? formatHourMinute(end) : `${formatDay(end)}, ${formatHourMinute(end)}`,
    length: startedAt === null ? words.never : formatLength((end === null ? now : Date.parse(end)) - Date.parse(startedAt)),
  };
}

function sameDay(a: string, b: string): boolean {
  return formatDay(a) === formatDay(b);
}
