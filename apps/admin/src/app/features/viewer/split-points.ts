import type { PointsByKind } from '@app/contracts';

export type PointsKind = keyof PointsByKind;

export interface PointsPart {
  readonly kind: PointsKind;
  readonly points: number;
  /** Of all that was given, in percent; 0 for what was taken. */
  readonly share: number;
}

const order: readonly PointsKind[] = ['gifts', 'likes', 'comments', 'social', 'adjustments'];
/** These always stand there, so that the words do not jump when the first of a kind comes in. */
const always: ReadonlySet<PointsKind> = new Set<PointsKind>(['gifts', 'likes', 'comments']);

/** What a score is made of, in a fixed order; what gave nothing is left out unless it is one of the three usual kinds. */
export function splitPoints(points: PointsByKind): readonly PointsPart[] {
  const given = order.reduce((sum, kind) => sum + Math.max(0, points[kind]), 0);
  return order
    .filter((kind) => points[kind] !== 0 || always.has(kind))
    .map((kind) => ({ kind, points: points[kind], share: given === 0 ? 0 : (Math.max(0, points[kind]) / given) * 100 }));
}
