import type { ActionPage, SessionAction } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress } from '../../infrastructure/pictures';
import { readActions, type ActionRow } from '../ledger/action.repository';
import { requireSession } from '../require-session';

/** Who did what at the desk of a session, and what of it was taken back. */
@Injectable()
export class ActionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. @param cursor sequence number of the last one seen. @throws DomainError `session.not-found` */
  async list(session: SessionId, limit: number, cursor: string | undefined): Promise<ActionPage> {
    await requireSession(this.dataSource, session);
    const rows = await readActions(this.dataSource.manager, session, { before: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
    return { actions: page.map(toAction), nextCursor: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
  }

  /** @throws DomainError `action.not-found` */
  async one(session: SessionId, seq: string): Promise<SessionAction> {
    const [row] = await readActions(this.dataSource.manager, session, { only: seq, limit: 1 });
    if (row === undefined) throw new DomainError('action.not-found', 'There is no such action in this session.');
    return toAction(row);
  }
}

function toAction(row: ActionRow): SessionAction {
  return {
    seq: row.seq,
    kind: row.kind,
    viewer: row.viewer_id === null ? null : { viewerId: row.viewer_id, handle: row.handle ?? '', nickname: row.nickname ?? '', avatarUrl: avatarAddress(row.viewer_id, row.avatar_url) },
    points: row.kind === 'adjustment' ? pointsOf(BigInt(row.points)) : null,
    reason: row.kind === 'adjustment' ? (row.note ?? '') : '',
    ruleVersion: row.kind === 'rescore' ? row.rule_version : null,
    comment: row.comment_id === null ? null : { commentId: row.comment_id, text: row.comment_text ?? '' },
    by: row.actor ?? '',
    at: row.at.toISOString(),
    undoes: row.undoes_seq,
    undone: row.undone_seq === null ? null : { seq: row.undone_seq, by: row.undone_by ?? '', at: row.undone_at?.toISOString() ?? '' },
    undoable: row.kind !== 'undo' && row.undone_seq === null && row.obstacle === null,
  };
}
