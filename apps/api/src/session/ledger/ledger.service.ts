import type { ResetResult } from '@app/contracts';
import { DomainError, type GiftEvent, type GiftId, type SessionId, type ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Leaderboard, type Projection } from '../leaderboard/leaderboard';
import { announce } from '../session.feed';
import type { LedgerBatch } from './batch';
import {
  appendEntries,
  keepComments,
  readHighest,
  readStandings,
  storedKey,
  writeGiftCounts,
  writeGifts,
  writeStandings,
  writeTotals,
  writeViewers,
} from './ledger.repository';
import { appendReset, clearQuestionOf, moveToUsed, writeReset } from './reset.repository';
import { changeScores, projectLeniently } from './score-change';
import { settle } from './settle';
import type { Standing } from './standing';
import { StandingsInMind } from './standings-in-mind';
import { Turns } from './turns';
import { WrittenLooks, type Look } from './written-looks';

/** Enough for whoever is active at the same time in a very large show; about 300 bytes each. */
const VIEWERS_IN_MIND = 20_000;
const GIFTS_IN_MIND = 2_000;

/** Where what happened becomes points, and where points become used. What is put right by hand is in `Corrections`. */
@Injectable()
export class Ledger {
  private readonly viewerLooks = new WrittenLooks(VIEWERS_IN_MIND);
  private readonly turns = new Turns();
  private readonly giftLooks = new WrittenLooks(GIFTS_IN_MIND);
  private readonly standings = new StandingsInMind({ sessions: 8, viewers: VIEWERS_IN_MIND });

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
    const change = await this.turns.take(batch.sessionId, () => this.appendInTurn(batch));
    await this.leaderboard.project(batch.sessionId, change);
  }

  /** @returns null when all of it is in the ledger already */
  private async appendInTurn(batch: LedgerBatch): Promise<Projection | null> {
    const session = batch.sessionId;
    const gifts = latestGifts(batch);
    const change = await changeScores(this.dataSource, session, async (tx, version) => {
      const newComments = await keepComments(tx, session, batch.comments);
      const highest = await readHighest(tx, session, batch.facts.map(({ key }) => key));
      const before = await this.standingsOf(tx, batch, version - 1n);
      const settlement = settle(batch, { highest, newComments, standings: before }, version);
      if (settlement.entries.length === 0 && newComments.size === 0) return null;
      // Somebody new here may have been forgotten with another session, however well this process remembers their look.
      await writeViewers(tx, batch.viewers.filter((viewer) => !before.has(viewer.id) || this.viewerLooks.isNews(lookOfViewer(viewer))));
      await writeGifts(tx, gifts.filter((event) => this.giftLooks.isNews(lookOfGift(event))).map(({ gift }) => gift));
      await appendEntries(tx, batch, settlement.entries);
      await writeStandings(tx, session, settlement.standings);
      await writeGiftCounts(tx, session, settlement.gifts);
      await writeTotals(tx, session, version, settlement.gained);
      await announce(tx, session, 'standings');
      return { version, standings: settlement.standings, before };
    });
    if (change !== null) {
      this.standings.keep(session, change.version, [...change.before.values(), ...change.standings]);
      this.viewerLooks.remember(batch.viewers.map(lookOfViewer));
      this.giftLooks.remember(gifts.map(lookOfGift));
    }
    return change;
  }

  /**
   * Everything the viewer has becomes used: points, likes, gifts, comments. Takes their question off air.
   * @returns the action, and who is on top now; null when nobody has points
   * @throws DomainError `session.not-found`, `viewer.not-found`
   */
  async resetViewer(session: SessionId, viewer: ViewerId, by: string): Promise<ResetResult> {
    const { seq, ...change } = await changeScores(this.dataSource, session, async (tx, version) => {
      const [before] = await readStandings(tx, session, [viewer]);
      if (before === undefined) throw new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
      const mark = await appendReset(tx, session, viewer, by);
      await moveToUsed(tx, session, viewer, mark, version);
      await writeReset(tx, session, version, before.present.points > 0n && !before.hidden ? 1 : 0);
      await announce(tx, session, 'standings');
      if (await clearQuestionOf(tx, session, viewer)) await announce(tx, session, 'question');
      return { seq: mark.seq, version, standings: await readStandings(tx, session, [viewer]) };
    });
    await projectLeniently(this.leaderboard, session, change);
    return { next: await this.leader(session), seq };
  }

  /**
   * The same for everybody of the session. Nothing is deleted.
   * @returns the action
   * @throws DomainError `session.not-found`
   */
  async resetSession(session: SessionId, by: string): Promise<string> {
    const { seq, ...change } = await changeScores(this.dataSource, session, async (tx, version) => {
      const mark = await appendReset(tx, session, null, by);
      await moveToUsed(tx, session, null, mark, version);
      await writeReset(tx, session, version, 'all');
      await announce(tx, session, 'standings');
      if (await clearQuestionOf(tx, session, null)) await announce(tx, session, 'question');
      return { seq: mark.seq, version, standings: await readStandings(tx, session) };
    });
    await projectLeniently(this.leaderboard, session, change);
    return seq;
  }

  /** Of everybody in the batch who was in the session before, as they stand at this version. */
  private async standingsOf(tx: EntityManager, { sessionId, viewers }: LedgerBatch, version: bigint): Promise<Map<ViewerId, Standing>> {
    const inMind = this.standings.at(sessionId, version);
    const known = viewers.flatMap(({ id }) => inMind.get(id) ?? []);
    const others = viewers.filter(({ id }) => !inMind.has(id)).map(({ id }) => id);
    const read = others.length === 0 ? [] : await readStandings(tx, sessionId, others);
    return new Map([...known, ...read].map((each) => [each.viewerId, each]));
  }

  /** Whoever is on top with more than 0 points. */
  private async leader(session: SessionId): Promise<ViewerId | null> {
    const top = await this.leaderboard.top(session, 1);
    const [standing] = await readStandings(this.dataSource.manager, session, top);
    return standing !== undefined && standing.present.points > 0n ? standing.viewerId : null;
  }
}

/** Each gift of the batch as it looked in its latest message. */
function latestGifts({ facts }: LedgerBatch): GiftEvent[] {
  const latest = new Map<GiftId, GiftEvent>();
  for (const { event } of facts) if (event.kind === 'gift' && event.at >= (latest.get(event.gift.id)?.at ?? 0)) latest.set(event.gift.id, event);
  return [...latest.values()];
}

function lookOfViewer({ id, handle, nickname, avatarUrl, seenAt }: LedgerBatch['viewers'][number]): Look {
  return { id, look: JSON.stringify([handle, nickname, avatarUrl]), seenAt };
}

function lookOfGift({ gift, at }: GiftEvent): Look {
  return { id: gift.id, look: JSON.stringify([gift.name, gift.coins, gift.iconUrl]), seenAt: at };
}
