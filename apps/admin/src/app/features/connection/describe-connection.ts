import type { ServicesState, SessionView } from '@app/contracts';
import type { ConnectionState } from '@app/domain';
import type { Link } from '@app/live-client';
import { formatCount } from '../../core/format/numbers';
import { formatCountdown, formatHourMinute, formatLength, formatStopwatch } from '../../core/format/times';
import { connectionWords as words } from './connection.words';

/** `live` all is well · `wait` it is under way · `warn` look · `bad` act · `idle` nothing is meant to happen. */
export type Tone = 'live' | 'wait' | 'warn' | 'bad' | 'idle';

export interface Described {
  readonly tone: Tone;
  readonly label: string;
  readonly detail: string;
}

/** What a session is doing, in words. `now` in milliseconds since 1970. */
export function describeSession(session: Pick<SessionView, 'status' | 'connection' | 'startedAt' | 'stoppedAt'>, now: number): Described {
  switch (session.status) {
    case 'ready':
      return { tone: 'idle', label: words.ready, detail: '' };
    case 'stopped':
      return { tone: 'idle', label: words.stopped, detail: session.stoppedAt ? words.stoppedSince(formatHourMinute(session.stoppedAt)) : '' };
    case 'paused':
      return { tone: 'warn', label: words.paused, detail: words.pausedDetail };
    case 'running':
      return describeConnection(session.connection, now);
  }
}

/** What came of "start", in words. `now` in milliseconds since 1970. */
export function describeConnection(connection: ConnectionState, now: number): Described {
  switch (connection.state) {
    case 'idle':
      return { tone: 'wait', label: words.starting, detail: '' };
    case 'connecting':
      return { tone: 'wait', label: words.connecting, detail: words.connectingFor(formatLength(now - Date.parse(connection.since))) };
    case 'live': {
      const viewers = connection.viewers === null ? null : formatCount(connection.viewers);
      const detail = words.liveDetail(formatStopwatch(now - Date.parse(connection.since)), viewers);
      return connection.hostPaused ? { tone: 'warn', label: words.liveHostPaused, detail } : { tone: 'live', label: words.live, detail };
    }
    case 'offline':
      return { tone: 'warn', label: words.offline, detail: words.askingAgain(formatCountdown(connection.nextTryAt, now)) };
    case 'reconnecting':
      return { tone: 'warn', label: words.reconnecting, detail: words.reconnectingDetail(words.troubles[connection.reason], connection.attempt, formatCountdown(connection.nextTryAt, now)) };
    case 'limited':
      return { tone: 'warn', label: words.limited, detail: words.limitedDetail(formatHourMinute(connection.until), formatCountdown(connection.until, now)) };
    case 'unknown-host':
      return { tone: 'bad', label: words.unknownHost, detail: words.unknownHostDetail };
    case 'ended':
      return connection.suspended
        ? { tone: 'bad', label: words.suspended, detail: words.endedDetail(formatHourMinute(connection.since)) }
        : { tone: 'idle', label: words.ended, detail: words.endedDetail(formatHourMinute(connection.since)) };
  }
}

/** What our own server cannot reach; null while it reaches everything. */
export function describeServices({ away, since }: ServicesState, now: number): Described | null {
  if (away.length === 0) return null;
  // Without Redis the queue is in the database, and goes away with it.
  const label = away.includes('database') ? words.databaseAway : words.queueAway;
  return { tone: 'bad', label, detail: since === null ? '' : words.awayDetail(formatLength(Math.max(0, now - Date.parse(since)))) };
}

/** What is wrong with the line to our own server; null while it is fine. */
export function describeLink(link: Link, lastHeardAt: number, now: number): Described | null {
  switch (link) {
    case 'open':
      return null;
    case 'connecting':
      return { tone: 'wait', label: words.linkConnecting, detail: '' };
    case 'refused':
      return { tone: 'bad', label: words.linkRefused, detail: '' };
    case 'lost':
      return { tone: 'bad', label: words.linkLost, detail: lastHeardAt === 0 ? '' : words.linkLostSince(formatLength(now - lastHeardAt)) };
  }
}
