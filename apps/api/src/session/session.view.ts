import type { SessionRun, SessionTotals, SessionView } from '@app/contracts';
import type { Gap } from '@app/domain';
import { pointsOf } from '@app/scoring';
import type { SessionEntity, SessionGapEntity, SessionRunEntity } from './entities';

export function toSessionView(row: SessionEntity): SessionView {
  return {
    id: row.id,
    host: row.host,
    title: row.title,
    status: row.status,
    connection: row.connection,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
  };
}

export function toTotals(row: SessionEntity): SessionTotals {
  return {
    participants: row.participants,
    active: row.active,
    comments: Number(row.comments),
    likes: Number(row.likes),
    gifts: Number(row.gifts),
    coins: Number(row.coins),
    points: pointsOf(BigInt(row.points)),
  };
}

export function toRun(row: SessionRunEntity): SessionRun {
  return { startedAt: row.startedAt.toISOString(), stoppedAt: row.stoppedAt?.toISOString() ?? null };
}

export function toGap(row: SessionGapEntity): Gap {
  return { from: row.from.toISOString(), to: row.to?.toISOString() ?? null, reason: row.reason };
}
