import { DomainError, storableText, type SessionId, type ViewerId } from '@app/domain';
import { unitsOf, type RuleSet } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Leaderboard } from '../leaderboard/leaderboard';
import { rescoreSession, type Rescored } from '../replay/replay-session';
import { announce } from '../session.feed';
import { requireSession } from '../require-session';
import { appendAdjustment, appendRescore, appendUndo, giveCommentsBack, readActions } from './action.repository';
import { airAsBefore } from './air.repository';
import { correct, type Appended } from './correct';
import { readStandings } from './ledger.repository';
import { refuseUndo } from './refuse-undo';

export interface Pricing {
  readonly version: number;
  readonly rules: RuleSet;
  /** Facts from before keep their price; by TikTok's clock. Null for none. */
  readonly from: Date | null;
}

/**
 * What is put right by hand. Each of these appends to the ledger and sums the standings of those concerned up anew, so
 * that the outcome is the same as if what was taken back had never been.
 */
@Injectable()
export class Corrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
  ) {}

  /**
   * Gives or takes points, for a reason. A reset uses them like all others; a score may fall below 0.
   * @returns the sequence number under which it can be undone
   * @throws DomainError `request.invalid`, `session.not-found`, `viewer.not-found`
   */
  async adjust(session: SessionId, viewer: ViewerId, points: number, reason: string, by: string): Promise<string> {
    const units = unitsOf(points);
    const words = storableText(reason).trim();
    if (units === 0n) throw new DomainError('request.invalid', 'An adjustment by 0 points changes nothing.');
    if (words === '') throw new DomainError('request.invalid', 'An adjustment needs a reason: whoever asks why will see it.');
    return this.change(session, async (tx) => {
      const [standing] = await readStandings(tx, session, [viewer]);
      if (standing === undefined) throw new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
      return { seq: await appendAdjustment(tx, session, viewer, units, words, by), concerned: [viewer] };
    });
  }

  /**
   * Takes back what was done at the desk, by rows that say so: standings are then what they would be had it not happened.
   * The opposite of an adjustment counts where the adjustment counts, so points that a reset has used meanwhile are taken
   * from what is used. Of resets that lie on each other only the latest can be taken back; of what was put on air and taken
   * off, too, and only while nothing else has changed what is on air. A question that a reset took off air stays off: it
   * may have been answered, and can be put on again.
   * @returns the sequence number of the undo
   * @throws DomainError `session.not-found`, `action.not-found`, `action.not-undoable`
   */
  async undo(session: SessionId, seq: string, by: string): Promise<string> {
    return this.change(session, async (tx) => {
      const [action] = await readActions(tx, session, { only: seq, limit: 1 });
      if (action === undefined) throw new DomainError('action.not-found', 'There is no such action in this session.');
      refuseUndo(action);
      const undo = await appendUndo(tx, session, seq, by);
      if (action.kind === 'on-air' || action.kind === 'off-air') {
        await airAsBefore(tx, session, action);
        await announce(tx, session, 'question');
        return { seq: undo, concerned: [] };
      }
      if (action.kind === 'reset') {
        await giveCommentsBack(tx, session, seq);
        await announce(tx, session, 'question');
      }
      return { seq: undo, concerned: action.viewer_id === null ? null : [action.viewer_id] };
    });
  }

  /**
   * Prices what is in the ledger by a version of the rules, from the start or from a moment on. Entries stay as they are:
   * corrections are appended, which can be taken back as one action. Of several re-scores the last one says it all.
   * Whatever comes in later is priced by the rules that are in force then, as always.
   * @throws DomainError `session.not-found`
   */
  async rescore(session: SessionId, pricing: Pricing, by: string): Promise<Rescored & { readonly seq: string }> {
    let rescored: Rescored = { corrections: [], before: [], after: [] };
    const seq = await this.change(session, async (tx) => {
      rescored = await rescoreSession(tx, session, pricing.rules, pricing.from);
      const concerned = [...new Set(rescored.corrections.map(({ viewerId }) => viewerId))];
      return { seq: await appendRescore(tx, session, pricing.version, rescored.corrections, by), concerned };
    });
    return { ...rescored, seq };
  }

  /** What a re-score would do, without doing it. @throws DomainError `session.not-found` */
  async previewRescore(session: SessionId, rules: RuleSet, from: Date | null): Promise<Rescored> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await requireSession(tx, session);
      return rescoreSession(tx, session, rules, from);
    });
  }

  private change(session: SessionId, append: (tx: EntityManager) => Promise<Appended>): Promise<string> {
    return correct(this.dataSource, this.leaderboard, session, append);
  }
}
