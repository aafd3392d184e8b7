import type { SessionId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { SessionTimerEntity } from '../entities';
import type { CountedGift, Countdown } from './countdown';

/** All SQL of countdowns. Every call but a peek runs inside a transaction. */

/** As it is stored; somebody else may be about to change it. */
export async function peekCountdown(db: EntityManager, session: SessionId): Promise<Countdown | null> {
  const row = await db.findOneBy(SessionTimerEntity, { sessionId: session });
  return row && toCountdown(row);
}

/** Nobody else changes the countdown before the transaction ends. */
export async function readCountdown(tx: EntityManager, session: SessionId): Promise<Countdown | null> {
  const row = await tx.findOne(SessionTimerEntity, { where: { sessionId: session }, lock: { mode: 'pessimistic_write' } });
  return row && toCountdown(row);
}

export async function writeCountdown(tx: EntityManager, session: SessionId, countdown: Countdown): Promise<void> {
  const { label, round, rounds, durationMs, msPerCoin, startedAt, addedMs, addedByCoinsMs, run, foldedSeq } = countdown;
  await tx.upsert(
    SessionTimerEntity,
    {
      sessionId: session, label, round, rounds, msPerCoin,
      durationMs: String(durationMs), startedAt: String(startedAt), addedMs: String(addedMs), addedByCoinsMs: String(addedByCoinsMs),
      endsAt: 'endsAt' in run ? String(run.endsAt) : null,
      leftMs: 'leftMs' in run ? String(run.leftMs) : null,
      foldedSeq: String(foldedSeq),
    },
    ['sessionId'],
  );
}

/** @returns whether there was one */
export async function deleteCountdown(tx: EntityManager, session: SessionId): Promise<boolean> {
  const { affected } = await tx.delete(SessionTimerEntity, { sessionId: session });
  return affected === 1;
}

/** Gifts after this entry of the ledger, in its order, at most so many. Entries of one session are committed in that order, so none comes later with a lower number. */
export async function readGiftsAfter(tx: EntityManager, session: SessionId, seq: bigint, limit: number): Promise<CountedGift[]> {
  const rows: { seq: string; received_at: Date; coins: string }[] = await tx.query(
    `select seq, received_at, quantity * coalesce(coins, 0) as coins from ledger_entry where session_id = $1 and kind = 'gift' and seq > $2 order by seq limit $3`,
    [session, String(seq), limit],
  );
  return rows.map((row) => ({ seq: BigInt(row.seq), receivedAt: row.received_at.getTime(), coins: Number(row.coins) }));
}

/** The last gift that is in the ledger; 0 for none. */
export async function readLastGift(tx: EntityManager, session: SessionId): Promise<bigint> {
  const rows: { seq: string }[] = await tx.query(`select seq from ledger_entry where session_id = $1 and kind = 'gift' order by seq desc limit 1`, [session]);
  return BigInt(rows[0]?.seq ?? 0);
}

function toCountdown(row: SessionTimerEntity): Countdown {
  const { label, round, rounds, msPerCoin } = row;
  return {
    label, round, rounds, msPerCoin,
    durationMs: Number(row.durationMs),
    startedAt: Number(row.startedAt),
    addedMs: Number(row.addedMs),
    addedByCoinsMs: Number(row.addedByCoinsMs),
    run: row.endsAt === null ? { leftMs: Number(row.leftMs) } : { endsAt: Number(row.endsAt) },
    foldedSeq: BigInt(row.foldedSeq),
  };
}
