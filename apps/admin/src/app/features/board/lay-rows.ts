import type { LeaderboardEntry } from '@app/contracts';
import type { BoardEntry } from './board-entry';
import { findViewers } from './find-viewers';

/** How many places one page of the ranking holds; the first page is what the socket sends. */
export const PLACES = 100;

/**
 * The board as one long list: the live top, then what was fetched further down, and null for a place that was not looked
 * at yet. A page that is older than the top may hold somebody who has climbed into it since: that place waits.
 */
export function layRows(length: number, top: readonly LeaderboardEntry[], pages: ReadonlyMap<number, readonly LeaderboardEntry[]>): readonly (BoardEntry | null)[] {
  const rows = new Array<BoardEntry | null>(Math.max(length, 0)).fill(null);
  const seen = new Set<string>();
  const lay = (place: number, entry: LeaderboardEntry): void => {
    if (place >= rows.length || seen.has(entry.viewerId)) return;
    seen.add(entry.viewerId);
    rows[place] = entry;
  };
  top.forEach((entry, place) => lay(place, entry));
  for (const [page, entries] of pages) {
    entries.forEach((entry, index) => {
      if (page * PLACES + index >= top.length) lay(page * PLACES + index, entry);
    });
  }
  return rows;
}

/** Which pages a stretch of places lies on, but for the one that the socket keeps. */
export function pagesOf(first: number, last: number): readonly number[] {
  const pages: number[] = [];
  for (let page = Math.max(1, Math.floor(first / PLACES)); page * PLACES <= last; page += 1) pages.push(page);
  return pages;
}

/** Whoever matches: those of the live top as they are now, all others as the server found them; by rank, the hidden last. */
export function layMatches(text: string, top: readonly LeaderboardEntry[], found: readonly BoardEntry[]): readonly BoardEntry[] {
  const live = findViewers(top, text);
  const known = new Set(live.map(({ viewerId }) => viewerId));
  const present = new Map(top.map((entry) => [entry.viewerId, entry]));
  const others = found.filter(({ viewerId }) => !known.has(viewerId)).map((entry) => present.get(entry.viewerId) ?? entry);
  return [...live, ...others].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}
