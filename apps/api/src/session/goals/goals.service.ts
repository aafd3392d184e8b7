import { GOAL_KINDS, type Goal, type GoalKind, type GoalProgress } from '@app/contracts';
import { storableText, type SessionId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GoalEntity } from '../entities';
import { noSession, requireSession } from '../require-session';
import { announceEverywhere } from '../session.feed';

interface ValuesRow {
  coins: string;
  points: string;
  likes: string;
  follows: string;
}

/** What shows are to reach, and how far they have come. */
@Injectable()
export class GoalsService {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of their kinds. */
  async list(): Promise<Goal[]> {
    const rows = await this.dataSource.manager.find(GoalEntity);
    const goals = rows.map(({ kind, title, target, milestones }): Goal => ({ kind, title, target: Number(target), milestones }));
    return goals.sort((one, other) => GOAL_KINDS.indexOf(one.kind) - GOAL_KINDS.indexOf(other.kind));
  }

  /** These and no others. */
  async put(goals: readonly Goal[]): Promise<Goal[]> {
    await this.dataSource.transaction(async (tx) => {
      // Two who save at once leave the goals of one of them, and not a mixture.
      await tx.query('lock table goal in share row exclusive mode');
      await tx.query('delete from goal');
      if (goals.length > 0) await tx.insert(GoalEntity, goals.map(({ kind, title, target, milestones }) => ({ kind, title: toTitle(title), target: String(target), milestones: [...milestones] })));
      await announceEverywhere(tx, 'goals');
    });
    return this.list();
  }

  /** @throws DomainError `session.not-found` */
  async progress(session: SessionId): Promise<GoalProgress[]> {
    const goals = await this.list();
    if (goals.length === 0) {
      await requireSession(this.dataSource, session);
      return [];
    }
    const values = await this.values(session);
    return goals.map((goal) => ({ ...goal, value: values[goal.kind] }));
  }

  /**
   * Coins and points are the session's own sums, which every change of the ledger writes in its transaction; likes are what
   * its rooms told. Undo, re-score and reset change these as the ledger says.
   */
  private async values(session: SessionId): Promise<Readonly<Record<GoalKind, number>>> {
    const [row]: ValuesRow[] = await this.dataSource.query(
      `select coins, points,
         (select coalesce(sum(likes), 0) from session_room where session_id = session.id) as likes,
         (select count(*) from ledger_entry where session_id = session.id and kind = 'follow') as follows
       from session where id = $1`,
      [session],
    );
    if (row === undefined) throw noSession();
    return { likes: Number(row.likes), coins: Number(row.coins), points: pointsOf(BigInt(row.points)), follows: Number(row.follows) };
  }
}

function toTitle(title: string | null): string | null {
  return title === null ? null : storableText(title).trim() || null;
}
