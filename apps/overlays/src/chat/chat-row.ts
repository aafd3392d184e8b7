import type { ChatLine } from '@app/contracts';

/** A line with its place on the page. */
export interface ChatRow {
  readonly line: ChatLine;
  /** Of one that is on its way out: how far above the list's lower edge it was, px. Null for one that stands. */
  readonly leavingFrom: number | null;
}

/**
 * The rows for these lines: those that were pushed out stay until they are out of sight, those that may not be seen any
 * more are gone. @param bottoms how far above the list's lower edge each row is seen now, px; a row that is not there goes at once
 */
export function arrangeRows(rows: readonly ChatRow[], lines: readonly ChatLine[], bottoms: ReadonlyMap<string, number>, isForbidden: (line: ChatLine) => boolean): ChatRow[] {
  const kept = new Set<string>(lines.map(({ id }) => id));
  const leaving = rows.filter(({ line }) => !kept.has(line.id) && !isForbidden(line)).flatMap((row) => {
    const bottom = row.leavingFrom ?? bottoms.get(row.line.id);
    return bottom === undefined ? [] : [{ line: row.line, leavingFrom: bottom }];
  });
  return [...leaving, ...lines.map((line) => ({ line, leavingFrom: null }))];
}
