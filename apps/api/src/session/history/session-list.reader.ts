import type { SessionPage, SessionSummary } from '@app/contracts';
import { storableText, type SessionId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { SessionEntity } from '../entities';
import { toSessionView, toTotals } from '../session.view';

interface OnRow {
  session_id: SessionId;
  first_started_at: Date;
  on_ms: string;
}

/** All sessions there ever were, to look one up. */
@Injectable()
export class SessionListReader {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /**
   * Newest first.
   * @param cursor id of the last one seen
   * @param search looked for in hosts and titles, as it is written but for capitals
   */
  async page(limit: number, cursor: SessionId | undefined, search: string): Promise<SessionPage> {
    const wanted = storableText(search).trim();
    const query = this.sessions.createQueryBuilder('session').orderBy('session.createdAt', 'DESC').addOrderBy('session.id', 'DESC').limit(limit + 1);
    // Compared inside PostgreSQL, whose times are finer than those of JavaScript.
    if (cursor !== undefined) query.where('(session.created_at, session.id) < (select created_at, id from session where id = :cursor)', { cursor });
    if (wanted !== '') {
      // Positions and not patterns, in which % and _ would mean something. Hosts are kept without the @ that people write.
      query.andWhere(`(position(lower(:host) in lower(session.host)) > 0 or position(lower(:title) in lower(session.title)) > 0)`, {
        host: wanted.replace(/^@(?=.)/, ''),
        title: wanted,
      });
    }
    const rows = await query.getMany();
    const page = rows.slice(0, limit);
    return { sessions: await this.summaries(page), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  private async summaries(sessions: readonly SessionEntity[]): Promise<SessionSummary[]> {
    const rows: OnRow[] = await this.sessions.query(
      `select session_id, min(started_at) as first_started_at, round(sum(extract(epoch from coalesce(stopped_at, now()) - started_at)) * 1000)::bigint as on_ms
       from session_run where session_id = any($1) group by session_id`,
      [sessions.map(({ id }) => id)],
    );
    const on = new Map(rows.map((row) => [row.session_id, row]));
    return sessions.map((session) => ({
      ...toSessionView(session),
      totals: toTotals(session),
      firstStartedAt: on.get(session.id)?.first_started_at.toISOString() ?? null,
      onMs: Number(on.get(session.id)?.on_ms ?? 0),
    }));
  }
}
