import type { CommentId, Emote, GiftId, SessionId, ViewerId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { LedgerEntryKind } from '../../entities';
import { readByCursor } from './read-by-cursor';

/** All SQL of exports. Numbers that may be large come as decimal strings. */

/** Who it was; all null for nobody who can be named, and for everybody. */
interface WhoRow {
  readonly viewer_id: ViewerId | null;
  /** Place among all participants, those who are hidden last. */
  readonly number: string | null;
  readonly nickname: string | null;
  readonly handle: string | null;
  readonly avatar_url: string | null;
}

export interface ParticipantRow extends WhoRow {
  readonly hidden: boolean;
  readonly points: string;
  readonly likes: string;
  readonly comments: string;
  readonly gifts: string;
  readonly coins: string;
  readonly total_points: string;
  readonly total_likes: string;
  readonly total_comments: string;
  readonly total_gifts: string;
  readonly total_coins: string;
}

export interface EntryRow extends WhoRow {
  readonly seq: string;
  readonly kind: LedgerEntryKind;
  readonly quantity: string;
  readonly unit_price: string;
  readonly points: string;
  readonly used: boolean;
  readonly rule_version: number | null;
  readonly at: Date;
  readonly received_at: Date;
  readonly gift_id: GiftId | null;
  readonly gift_name: string | null;
  readonly coins: number | null;
  readonly note: string | null;
  readonly actor: string | null;
  readonly undoes_seq: string | null;
  readonly comment_id: CommentId | null;
}

export interface CommentRow extends WhoRow {
  readonly id: CommentId;
  readonly text: string;
  readonly emotes: Emote[];
  readonly at: Date;
  readonly used: boolean;
}

export interface RuleSetRow {
  readonly version: number;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
}

/** Everybody's place by the ranking; whoever is hidden comes after all who are not, so that the places of these are their ranks. */
const RANKED = `ranked as (
  select viewer_id, watermark, row_number() over (order by hidden, points desc, reached_at, viewer_id) as number from standing where session_id = $1
)`;
const WHO = 'ranked.number, viewer.nickname, viewer.handle, viewer.avatar_url';

/** By rank. */
export function readParticipants(tx: EntityManager, session: SessionId): AsyncGenerator<ParticipantRow[]> {
  return readByCursor(
    tx,
    `with ${RANKED}
     select standing.viewer_id, ${WHO}, hidden, points, likes, comments, gifts, coins,
       points + used_points as total_points, likes + used_likes as total_likes, comments + used_comments as total_comments,
       gifts + used_gifts as total_gifts, coins + used_coins as total_coins
     from standing join ranked on ranked.viewer_id = standing.viewer_id left join viewer on viewer.id = standing.viewer_id
     where session_id = $1 order by ranked.number`,
    [session],
  );
}

/** The whole ledger, oldest first. */
export function readEntries(tx: EntityManager, session: SessionId): AsyncGenerator<EntryRow[]> {
  return readByCursor(
    tx,
    `with ${RANKED}
     select entry.seq, entry.kind, entry.viewer_id, ${WHO}, entry.quantity, entry.unit_price, entry.points,
       coalesce(coalesce(entry.place, entry.seq) <= ranked.watermark, false) as used,
       entry.rule_version, entry.at, entry.received_at, entry.gift_id, gift.name as gift_name, entry.coins, entry.note, entry.actor, entry.undoes_seq, entry.comment_id
     from ledger_entry entry left join ranked on ranked.viewer_id = entry.viewer_id left join viewer on viewer.id = entry.viewer_id
       left join gift on gift.id = entry.gift_id
     where entry.session_id = $1 order by entry.seq`,
    [session],
  );
}

/** Oldest first. */
export function readComments(tx: EntityManager, session: SessionId): AsyncGenerator<CommentRow[]> {
  return readByCursor(
    tx,
    `with ${RANKED}
     select comment.id, comment.viewer_id, ${WHO}, comment.text, comment.emotes, comment.at, comment.used_at is not null as used
     from comment left join ranked on ranked.viewer_id = comment.viewer_id left join viewer on viewer.id = comment.viewer_id
     where comment.session_id = $1 order by comment.id`,
    [session],
  );
}

/** The rules that anything in the session was priced by. They are the scoring module's to write; a file that explains its numbers has to hold them. */
export async function readRuleSets(tx: EntityManager, session: SessionId): Promise<RuleSetRow[]> {
  return tx.query<RuleSetRow[]>(
    'select version, rules, created_at from rule_set where version in (select rule_version from ledger_entry where session_id = $1) order by version',
    [session],
  );
}
