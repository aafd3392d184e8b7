import { DomainError, type SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';

/** For reads that would take a session that is not there for one in which nothing happened. @throws DomainError `session.not-found` */
export async function requireSession(db: EntityManager, session: SessionId): Promise<void> {
  const rows: unknown[] = await db.query('select from session where id = $1', [session]);
  if (rows.length === 0) throw new DomainError('session.not-found', 'There is no such session.');
}
