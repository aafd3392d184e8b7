import { DomainError, type SessionId } from '@app/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionEntity } from '../entities';
import { Leaderboard } from '../leaderboard/leaderboard';
import { lockSession } from '../ledger/ledger.repository';
import { announce } from '../session.feed';
import { noSession } from '../require-session';
import { deleteSession, deleteStrangers, readStrangers } from './deletion.repository';

/** The one thing at the desk that cannot be taken back. */
@Injectable()
export class SessionDeletion {
  private readonly logger = new Logger(SessionDeletion.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
  ) {}

  /**
   * Deletes a session with all that belongs to it, and the viewers who are in no other. Events of it that are still on
   * their way find no session and count nowhere.
   * @param confirm the host, with or without the @: so that nobody deletes another one than they mean
   * @throws DomainError `session.not-found`, `session.on`, `session.unconfirmed`
   */
  async delete(session: SessionId, confirm: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await lockSession(tx, session);
      const row = await tx.findOne(SessionEntity, { where: { id: session }, lock: { mode: 'pessimistic_write' } });
      if (row === null) throw noSession();
      if (row.status === 'running' || row.status === 'paused') throw new DomainError('session.on', 'The session is on. Stop it first; then it can be deleted.');
      if (confirm.trim().replace(/^@/, '').toLowerCase() !== row.host) {
        throw new DomainError('session.unconfirmed', `This session is of @${row.host}. To delete it, confirm with that name.`);
      }
      const strangers = await readStrangers(tx, session);
      await deleteSession(tx, session);
      await deleteStrangers(tx, strangers);
      await announce(tx, session, 'session', 'deleted');
    });
    await this.forgetRanking(session);
  }

  /** The session is gone, and nobody asks for its ranking any more: a leaderboard that is away must not make that look failed. */
  private async forgetRanking(session: SessionId): Promise<void> {
    try {
      await this.leaderboard.forget(session);
    } catch (error) {
      this.logger.warn(`The leaderboard keeps ids of viewers of the deleted session ${session}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
