import type { SessionTotals } from '@app/contracts';
import type { SessionId } from '@app/domain';

/** What has to be known of a session to do something with it. */
export interface ActedOn {
  readonly id: SessionId;
  readonly host: string;
  readonly title: string | null;
  readonly totals: SessionTotals;
}

/** What to call a session. */
export function nameOf(session: Pick<ActedOn, 'host' | 'title'>): string {
  return session.title ?? `@${session.host}`;
}
