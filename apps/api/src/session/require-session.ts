import { DomainError, type SessionId } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** For an id that is no session's, or not any more. */
export function noSession(): DomainError {
  return new DomainError('session.not-found', 'There is no such session.');
}

/** For reads that would take a session that is not there for one in which nothing happened. @throws DomainError `session.not-found` */
export async function requireSession(db: DataSource | EntityManager, session: SessionId): Promise<void> {
  const rows: unknown[] = await db.query('select from session where id = $1', [session]);
  if (rows.length === 0) throw noSession();
}
