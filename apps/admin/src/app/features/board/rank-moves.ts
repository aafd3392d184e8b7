import type { LeaderboardEntry } from '@app/contracts';
import type { ViewerId } from '@app/domain';

/** How long a climb is worth a mark, in milliseconds. */
export const MOVE_SHOWN_MS = 8000;

export interface Move {
  /** Places climbed. */
  readonly by: number;
  /** When the last step was made, milliseconds since 1970. */
  readonly at: number;
}

/** Where everybody stood, and who climbed lately. */
export interface Moves {
  readonly ranks: ReadonlyMap<ViewerId, number>;
  readonly climbs: ReadonlyMap<ViewerId, Move>;
}

export const noMoves: Moves = { ranks: new Map(), climbs: new Map() };

/**
 * Follows the ranking from one state to the next. Only climbs are marked: for each of them several others move down one
 * place, and marking those too would mark everybody. Steps within the time of a mark add up; a fall wipes the mark.
 */
export function trackMoves(before: Moves, entries: readonly LeaderboardEntry[], now: number): Moves {
  const ranks = new Map(entries.map((entry) => [entry.viewerId, entry.rank]));
  const climbs = new Map<ViewerId, Move>();
  for (const entry of entries) {
    const move = nextMove(before, entry, now);
    if (move) climbs.set(entry.viewerId, move);
  }
  return { ranks, climbs };
}

function nextMove(before: Moves, entry: LeaderboardEntry, now: number): Move | null {
  const was = before.ranks.get(entry.viewerId);
  const held = before.climbs.get(entry.viewerId);
  const recent = held && now - held.at < MOVE_SHOWN_MS ? held : null;
  if (was === undefined || was === entry.rank) return recent;
  const by = (recent?.by ?? 0) + was - entry.rank;
  return by > 0 ? { by, at: was > entry.rank ? now : (recent?.at ?? now) } : null;
}
