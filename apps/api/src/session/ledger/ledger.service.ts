import { DomainError, type SessionId, type ViewerId } from '@app/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Leaderboard, type Projection } from '../leaderboard/leaderboard';
import { announce } from '../session.feed';
import type { LedgerBatch } from './batch';
import {
  appendEntries,
  keepComments,
  lockSession,
  readHighest,
  readStandings,
  readVersion,
  storedKey,
  writeGiftCounts,
  writeGifts,
  writeStandings,
  writeTotals,
  writeViewers,
} from './ledger.repository';
import { appendReset, clearQuestionOf, moveToUsed, writeReset } from './reset.repository';
import { settle } from './settle';

/** The only place where a score changes. */
@Injectable()
export class Ledger {
  private readonly logger = new Logger(Ledger.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
  ) {}

  /**
   * Appends what is new in the batch and updates everybody's standing, in one transaction. Safe to repeat: a second
   * delivery adds nothing, and makes good what the first one could not tell the leaderboard.
   * @throws DomainError `session.not-found`
   */
  async append(incoming: LedgerBatch): Promise<void> {
    const batch = { ...incoming, facts: incoming.facts.map((fact) => ({ ...fact, key: storedKey(fact.key) })) };
    const session = batch.sessionId;
    const change = await this.change(session, async (tx, version) => {
      const newComments = await keepComments(tx, session, batch.comments);
      const highest = await readHighest(tx, session, batch.facts.map(({ key }) => key));
      const before = await readStandings(tx, session, batch.viewers.map(({ id }) => id));
      const known = { highest, newComments, standings: new Map(before.map((each) => [each.viewerId, each])) };
      const settlement = settle(batch, known, version);
      if (settlement.entries.length === 0 && newComments.size === 0) return null;
      await writeViewers(tx, batch.viewers);
      await writeGifts(tx, batch.facts.flatMap(({ event }) => (event.kind === 'gift' ? [event.gift] : [])));
      await appendEntries(tx, batch, settlement.entries);
      await writeStandings(tx, session, settlement.standings);
      await writeGiftCounts(tx, session, settlement.gifts);
      await writeTotals(tx, session, version, settlement.gained);
      await announce(tx, session, 'standings');
      return { version, standings: settlement.standings };
    });
    await this.leaderboard.project(session, change);
  }

  /**
   * Everything the viewer has becomes used: points, likes, gifts, comments. Takes their question off air.
   * @returns who is on top now, or null when nobody has points
   * @throws DomainError `session.not-found`, `viewer.not-found`
   */
  async resetViewer(session: SessionId, viewer: ViewerId, by: string): Promise<ViewerId | null> {
    const change = await this.change(session, async (tx, version) => {
      const [before] = await readStandings(tx, session, [viewer]);
      if (before === undefined) throw new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
      const seq = await appendReset(tx, session, viewer, by);
      await moveToUsed(tx, session, viewer, seq, version);
      await writeReset(tx, session, version, before.present.points > 0n ? 1 : 0);
      await announce(tx, session, 'standings');
      if (await clearQuestionOf(tx, session, viewer)) await announce(tx, session, 'question');
      return { version, standings: await readStandings(tx, session, [viewer]) };
    });
    await this.projectReset(session, change);
    return this.leader(session);
  }

  /**
   * The same for everybody of the session. Nothing is deleted.
   * @throws DomainError `session.not-found`
   */
  async resetSession(session: SessionId, by: string): Promise<void> {
    const change = await this.change(session, async (tx, version) => {
      const seq = await appendReset(tx, session, null, by);
      await moveToUsed(tx, session, null, seq, version);
      await writeReset(tx, session, version, 'all');
      await announce(tx, session, 'standings');
      if (await clearQuestionOf(tx, session, null)) await announce(tx, session, 'question');
      return { version, standings: await readStandings(tx, session) };
    });
    await this.projectReset(session, change);
  }

  /** The reset is committed, and whoever reads sees it: a leaderboard that is away must not make it look failed. */
  private async projectReset(session: SessionId, change: Projection): Promise<void> {
    try {
      await this.leaderboard.project(session, change);
    } catch (error) {
      this.logger.warn(`The leaderboard will hear of a reset later: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Whoever is on top with more than 0 points. */
  private async leader(session: SessionId): Promise<ViewerId | null> {
    const top = await this.leaderboard.top(session, 1);
    const [standing] = await readStandings(this.dataSource.manager, session, top);
    return standing !== undefined && standing.present.points > 0n ? standing.viewerId : null;
  }

  /** Runs a change of the session's scores: alone among its writers, with the version that the change will have. */
  private change<T>(session: SessionId, run: (tx: EntityManager, version: bigint) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await lockSession(tx, session);
      const version = await readVersion(tx, session);
      if (version === null) throw new DomainError('session.not-found', 'There is no such session.');
      return run(tx, version + 1n);
    });
  }
}
