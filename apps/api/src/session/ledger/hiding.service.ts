import { DomainError, type SessionId, type ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Leaderboard } from '../leaderboard/leaderboard';
import { appendHide, appendUndo, readStandingHide } from './action.repository';
import { correct } from './correct';
import { readStandings } from './ledger.repository';

/**
 * Takes viewers out of the ranking, and back in. Whoever is hidden goes on gathering points, and has them when they come
 * back; a question of theirs that is on air stays there.
 */
@Injectable()
export class Hiding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leaderboard: Leaderboard,
  ) {}

  /**
   * @returns the action by which it can be undone, or null when the viewer is hidden already
   * @throws DomainError `session.not-found`, `viewer.not-found`
   */
  async hide(session: SessionId, viewer: ViewerId, by: string): Promise<string | null> {
    return correct<string | null>(this.dataSource, this.leaderboard, session, async (tx) => {
      const [standing] = await readStandings(tx, session, [viewer]);
      if (standing === undefined) throw new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
      if (standing.hidden) return { seq: null, concerned: [] };
      return { seq: await appendHide(tx, session, viewer, by), concerned: [viewer] };
    });
  }

  /**
   * Undoes the hiding that stands.
   * @returns the undo, or null when the viewer is not hidden
   * @throws DomainError `session.not-found`, `viewer.not-found`
   */
  async show(session: SessionId, viewer: ViewerId, by: string): Promise<string | null> {
    return correct<string | null>(this.dataSource, this.leaderboard, session, async (tx) => {
      const [standing] = await readStandings(tx, session, [viewer]);
      if (standing === undefined) throw new DomainError('viewer.not-found', 'This viewer has done nothing in this session.');
      const hide = await readStandingHide(tx, session, viewer);
      if (hide === null) return { seq: null, concerned: [] };
      return { seq: await appendUndo(tx, session, hide, by), concerned: [viewer] };
    });
  }
}
