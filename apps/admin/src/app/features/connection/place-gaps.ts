import type { SessionDetail } from '@app/contracts';
import type { Gap } from '@app/domain';

/** A gap on a line that stands for the whole session; both in percent of it. */
export interface PlacedGap {
  readonly gap: Gap;
  readonly left: number;
  readonly width: number;
  /** Milliseconds. */
  readonly length: number;
}

/**
 * Where the gaps lie in the time of a session. The line begins with the earliest thing known, because a session that was
 * started again keeps the gaps of its former run. `now` in milliseconds since 1970.
 */
export function placeGaps(session: Pick<SessionDetail, 'gaps' | 'status' | 'createdAt' | 'startedAt' | 'stoppedAt'>, now: number): PlacedGap[] {
  const { gaps, status, createdAt, startedAt, stoppedAt } = session;
  const stretches = gaps.map((gap) => ({ gap, from: Date.parse(gap.from), to: gap.to === null ? now : Date.parse(gap.to) }));
  const start = Math.min(Date.parse(startedAt ?? createdAt), ...stretches.map(({ from }) => from));
  const end = Math.max(status === 'stopped' && stoppedAt !== null ? Date.parse(stoppedAt) : now, ...stretches.map(({ to }) => to));
  const share = (ms: number): number => (ms / Math.max(1, end - start)) * 100;
  return stretches.map(({ gap, from, to }) => ({ gap, left: share(from - start), width: share(to - from), length: to - from }));
}
