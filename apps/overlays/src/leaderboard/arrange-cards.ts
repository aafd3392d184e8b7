import type { LeaderboardEntry } from '@app/contracts';

/** A card on the board. */
export interface Card {
  readonly entry: LeaderboardEntry;
  /** 0 is the top. */
  readonly place: number;
  /** On its way out: no longer ranked, still to be seen. */
  readonly isLeaving: boolean;
}

/**
 * The cards after the ranking became `entries`. Their order is that of their first appearance and not of their rank: a
 * card that never moves in the document keeps its picture and its running animations; `place` puts it where it belongs.
 */
export function arrangeCards(cards: readonly Card[], entries: readonly LeaderboardEntry[]): Card[] {
  const places = new Map(entries.map((entry, place) => [entry.viewerId, { entry, place, isLeaving: false }]));
  const stayed = cards.map((card) => places.get(card.entry.viewerId) ?? { ...card, isLeaving: true });
  const present = new Set(cards.map((card) => card.entry.viewerId));
  return [...stayed, ...[...places.values()].filter((card) => !present.has(card.entry.viewerId))];
}
