import type { GiftId, LiveEventKind, ViewerId } from '@app/domain';
import type { Units } from './points';

/** What somebody can do at the desk. Only the first four and what takes them back bear on standings. */
export const actionKinds = ['adjustment', 'reset', 'rescore', 'hide', 'on-air', 'off-air', 'undo'] as const;

export type ActionKind = (typeof actionKinds)[number];

/** A row of the ledger, as far as scores depend on it. */
export interface LedgerRow {
  /** Rows of a session are in the order of it. */
  readonly seq: bigint;
  readonly kind: LiveEventKind | ActionKind;
  /** Null when nobody can be named; for an action: everybody. */
  readonly viewerId: ViewerId | null;
  /** What the row added. */
  readonly quantity: number;
  readonly points: Units;
  /** Milliseconds since 1970: TikTok's clock, the server's for actions. */
  readonly at: number;
  readonly giftId: GiftId | null;
  /** Of one gift. */
  readonly coins: number | null;
  readonly follower: boolean | null;
  /** The row that an undo takes back. */
  readonly undoesSeq: bigint | null;
  /** Where the row counts when that is not its own sequence number. */
  readonly place: bigint | null;
  /** The row that stands for the whole action of which this one is a part. */
  readonly partOf: bigint | null;
  /** For a reset: the id of the last comment that was kept before it. */
  readonly commentMark: bigint | null;
}

/** A comment that was kept, with or without points. */
export interface KeptComment {
  /** Comments of a session are in the order of it. */
  readonly id: bigint;
  readonly viewerId: ViewerId | null;
  readonly at: number;
}

/** A row for something that happened in the show. */
export type FactRow = LedgerRow & { readonly kind: LiveEventKind };

export function isFact(row: LedgerRow): row is FactRow {
  return !(actionKinds as readonly string[]).includes(row.kind);
}
