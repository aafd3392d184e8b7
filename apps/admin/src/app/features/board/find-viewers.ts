import type { LeaderboardEntry } from '@app/contracts';

/** Entries whose nickname or handle holds the text; styled letters, width and case make no difference. */
export function findViewers(entries: readonly LeaderboardEntry[], text: string): readonly LeaderboardEntry[] {
  const wanted = plain(text).replace(/^@/, '');
  if (wanted === '') return entries;
  return entries.filter((entry) => plain(entry.nickname).includes(wanted) || plain(entry.handle).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
