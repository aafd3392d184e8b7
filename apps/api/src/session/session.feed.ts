import { sessionId, type SessionId } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { filter, map, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../infrastructure/database';

const CHANNEL = 'session_change';

/** What about a session changed. `session` covers its status, its connection and its gaps; `prepared` what waits to go on air, `comments` which of them may be shown; `goals` what is to be reached, and the likes of its rooms. `deleted` comes once, with a last `session`. */
export type SessionChangeKind = 'session' | 'standings' | 'question' | 'prepared' | 'comments' | 'goals' | 'timer' | 'deleted';

export interface SessionChange {
  readonly sessionId: SessionId;
  readonly kind: SessionChangeKind;
}

/** News about sessions from every process, each at the moment it is committed. */
@Injectable()
export class SessionFeed implements OnModuleInit {
  readonly changes: Observable<SessionChange>;
  /** News may have been missed: read everything anew. */
  readonly missed: Observable<void>;

  constructor(private readonly notifications: Notifications) {
    this.missed = notifications.missed;
    this.changes = notifications.messages.pipe(
      filter(({ channel }) => channel === CHANNEL),
      map(({ payload }) => readChange(payload)),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.notifications.listen(CHANNEL);
  }
}

/** To be called inside the transaction that makes the change. Equal news of one transaction arrive once. */
export async function announce(tx: EntityManager, session: SessionId, ...kinds: SessionChangeKind[]): Promise<void> {
  await tx.query(`select pg_notify('${CHANNEL}', kind || ' ' || $1) from unnest($2::text[]) as kind`, [session, kinds]);
}

/** The same about every session there is: for what holds in all of them. */
export async function announceEverywhere(tx: EntityManager, kind: SessionChangeKind): Promise<void> {
  await tx.query(`select pg_notify('${CHANNEL}', $1 || ' ' || id) from session`, [kind]);
}

function readChange(payload: string): SessionChange {
  const [kind = '', session = ''] = payload.split(' ');
  return { kind: kind as SessionChangeKind, sessionId: sessionId(session) };
}
