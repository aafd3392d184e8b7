import type { GiftId, SessionId, ViewerId } from '@app/domain';
import { actionKinds, isFact, type FactRow, type KeptComment, type LedgerRow } from '@app/scoring';
import type { EntityManager } from 'typeorm';

/** A long show has more rows than should be held at once. */
const PAGE = 20_000;

const COLUMNS = 'seq, kind, viewer_id, quantity, points, at, gift_id, coins, follower, undoes_seq, place, part_of, comment_mark';
const ACTIONS = `(${actionKinds.map((kind) => `'${kind}'`).join(', ')})`;

interface Stored {
  seq: string;
  kind: LedgerRow['kind'];
  viewer_id: ViewerId | null;
  quantity: string;
  points: string;
  at: Date;
  gift_id: GiftId | null;
  coins: number | null;
  follower: boolean | null;
  undoes_seq: string | null;
  place: string | null;
  part_of: string | null;
  comment_mark: string | null;
}

/** What people did at the desk of a session, oldest first. */
export async function readDeskRows(db: EntityManager, session: SessionId): Promise<LedgerRow[]> {
  const rows: Stored[] = await db.query(`select ${COLUMNS} from ledger_entry where session_id = $1 and kind in ${ACTIONS} order by seq`, [session]);
  return rows.map(toRow);
}

/** What happened in a session, oldest first, page by page. */
export async function* readFacts(db: EntityManager, session: SessionId): AsyncGenerator<FactRow[]> {
  for (let after = '0'; ; ) {
    const rows: Stored[] = await db.query(
      `select ${COLUMNS} from ledger_entry where session_id = $1 and seq > $2 and kind not in ${ACTIONS} order by seq limit ${PAGE}`,
      [session, after],
    );
    yield rows.map(toRow).filter(isFact);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}

/** Every comment of a session, oldest first, page by page. */
export async function* readComments(db: EntityManager, session: SessionId): AsyncGenerator<KeptComment[]> {
  for (let after = '0'; ; ) {
    const rows: { id: string; viewer_id: ViewerId | null; at: Date }[] = await db.query(
      `select id, viewer_id, at from comment where session_id = $1 and id > $2 order by id limit ${PAGE}`,
      [session, after],
    );
    yield rows.map((row) => ({ id: BigInt(row.id), viewerId: row.viewer_id, at: row.at.getTime() }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

function toRow(row: Stored): LedgerRow {
  const big = (value: string | null): bigint | null => (value === null ? null : BigInt(value));
  return {
    seq: BigInt(row.seq),
    kind: row.kind,
    viewerId: row.viewer_id,
    quantity: Number(row.quantity),
    points: BigInt(row.points),
    at: row.at.getTime(),
    giftId: row.gift_id,
    coins: row.coins,
    follower: row.follower,
    undoesSeq: big(row.undoes_seq),
    place: big(row.place),
    partOf: big(row.part_of),
    commentMark: big(row.comment_mark),
  };
}
