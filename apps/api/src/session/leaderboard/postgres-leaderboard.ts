import type { SessionId, ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Leaderboard } from './leaderboard';

/** The stored standings through their index: nothing to project, nothing to rebuild. */
@Injectable()
export class PostgresLeaderboard extends Leaderboard {
  constructor(private readonly database: DataSource | EntityManager) {
    super();
  }

  override async project(): Promise<void> {
    // The transaction that made the standings has stored them already.
  }

  override async top(session: SessionId, limit: number, offset = 0): Promise<ViewerId[]> {
    const rows: { viewer_id: ViewerId }[] = await this.database.query(
      'select viewer_id from standing where session_id = $1 and not hidden order by points desc, reached_at, viewer_id limit $2 offset $3',
      [session, limit, offset],
    );
    return rows.map((row) => row.viewer_id);
  }

  override async rankOf(session: SessionId, viewer: ViewerId): Promise<number | null> {
    const rows: { rank: string }[] = await this.database.query(
      `select 1 + (select count(*) from standing other where other.session_id = mine.session_id and not other.hidden and (
         other.points > mine.points
         or (other.points = mine.points and (other.reached_at, other.viewer_id) < (mine.reached_at, mine.viewer_id)))) as rank
       from standing mine where mine.session_id = $1 and mine.viewer_id = $2 and not mine.hidden`,
      [session, viewer],
    );
    return rows[0] === undefined ? null : Number(rows[0].rank);
  }

  override async rebuild(): Promise<void> {
    // See project.
  }

  override async forget(): Promise<void> {
    // The standings are gone with the session.
  }
}
