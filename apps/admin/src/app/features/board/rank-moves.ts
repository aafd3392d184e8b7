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
  readonly places: ReadonlyMap<ViewerId, { readonly rank: number; readonly points: number }>;
  readonly climbs: ReadonlyMap<ViewerId, Move>;
}

export const noMoves: Moves = { places: new Map(), climbs: new Map() };

/**
 * Follows the ranking from one state to the next. Only climbs by one's own points are marked: each moves several others
 * down a place, a reset moves everybody up one, and a place among those without points is no place: marking those would
 * mark the whole board. Steps within the time of a mark add up; a fall takes back what it costs.
 */
export function trackMoves(before: Moves, entries: readonly LeaderboardEntry[], now: number): Moves {
  const places = new Map(entries.map((entry) => [entry.viewerId, { rank: entry.rank, points: entry.points }]));
  const climbs = new Map<ViewerId, Move>();
  for (const entry of entries) {
    const move = nextMove(before, entry, now);
    if (move) climbs.set(entry.viewerId, move);
  }
  return { places, climbs };
}

function nextMove(before: Moves, entry: LeaderboardEntry, now: number): Move | null {
  const was = before.places.get(entry.viewerId);
  const held = before.climbs.get(entry.viewerId);
  const recent = held && now - held.at < MOVE_SHOWN_MS ? held : null;
  const climbed = was ? was.rank - entry.rank : 0;
  const isOwn = was !== undefined && was.points > 0 && entry.points > was.points;
  if (climbed === 0 || (climbed > 0 && !isOwn)) return recent;
  const by = (recent?.by ?? 0) + climbed;
  return by > 0 ? { by, at: climbed > 0 ? now : (recent?.at ?? now) } : null;
}
