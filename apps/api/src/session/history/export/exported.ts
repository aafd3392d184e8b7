import type { ExportedComment, ExportedEntry, ExportedParticipant, ExportedViewer } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { pointsOf } from '@app/scoring';
import type { CommentRow, EntryRow, ParticipantRow } from './export-rows';

/** What of a row goes into a file. Without names, nothing that leads to a person does: no words of theirs or about them either. */

interface Person {
  readonly viewer_id: ViewerId | null;
  readonly number: string | null;
  readonly nickname: string | null;
  readonly handle: string | null;
  readonly avatar_url: string | null;
}

function viewerOf(row: Person, names: boolean): ExportedViewer | null {
  if (row.viewer_id === null) return null;
  if (!names) return { name: `Viewer ${row.number ?? '?'}` };
  return { name: row.nickname ?? '', handle: row.handle ?? '', viewerId: row.viewer_id, avatarUrl: row.avatar_url };
}

export function exportedParticipant(row: ParticipantRow, names: boolean): ExportedParticipant {
  return {
    rank: row.hidden ? null : Number(row.number),
    viewer: viewerOf(row, names) ?? { name: '' },
    hidden: row.hidden,
    present: {
      points: pointsOf(BigInt(row.points)), units: row.points, likes: Number(row.likes), comments: Number(row.comments), gifts: Number(row.gifts), coins: Number(row.coins),
    },
    total: {
      points: pointsOf(BigInt(row.total_points)), units: row.total_points, likes: Number(row.total_likes), comments: Number(row.total_comments), gifts: Number(row.total_gifts), coins: Number(row.total_coins),
    },
  };
}

export function exportedEntry(row: EntryRow, names: boolean): ExportedEntry {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    kind: row.kind,
    viewer: viewerOf(row, names),
    gift: row.gift_id === null ? null : { giftId: row.gift_id, name: row.gift_name ?? '', coins: row.coins ?? 0 },
    quantity: Number(row.quantity),
    points: pointsOf(BigInt(row.points)),
    units: row.points,
    unitPrice: row.unit_price,
    used: row.used,
    ruleVersion: row.rule_version,
    undoes: row.undoes_seq,
    commentId: row.comment_id,
    ...(names ? { note: row.note, by: row.actor } : {}),
  };
}

export function exportedComment(row: CommentRow, names: boolean): ExportedComment {
  return {
    id: row.id,
    at: row.at.toISOString(),
    viewer: viewerOf(row, names),
    state: row.used ? 'used' : 'new',
    ...(names ? { text: row.text, emotes: row.emotes } : {}),
  };
}
