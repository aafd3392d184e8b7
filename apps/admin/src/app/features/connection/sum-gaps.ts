import type { Gap } from '@app/domain';

export interface GapSum {
  readonly count: number;
  /** Milliseconds in which events may be missing; overlapping stretches count once. */
  readonly ms: number;
  readonly isOpen: boolean;
}

/** How many gaps a session has and how long they are together; one that lasts is counted up to `now`. */
export function sumGaps(gaps: readonly Gap[], now: number): GapSum {
  const stretches = gaps
    .map((gap) => ({ from: Date.parse(gap.from), to: gap.to === null ? now : Date.parse(gap.to) }))
    .sort((a, b) => a.from - b.from);
  let ms = 0;
  let covered = -Infinity;
  for (const { from, to } of stretches) {
    ms += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return { count: gaps.length, ms, isOpen: gaps.some((gap) => gap.to === null) };
}
