import type { LeaderboardEntry } from '@app/contracts';
import type { SentMessage } from '@app/webcast-simulator';
import { expectedOf } from '../parts/expected';

/** Viewer, sixtieths of a point, likes, comments, gifts. */
export type Score = readonly [viewerId: string, sixtieths: number, likes: number, comments: number, gifts: number];

/** What these messages should lead to, computed without the product, by viewer. */
export function expectedScores(sent: readonly SentMessage[]): Score[] {
  return byViewer(expectedOf(sent).map(({ viewerId, sixtieths, likes, comments, gifts }) => [viewerId, sixtieths, likes, comments, gifts]));
}

/** What a ranking says, by viewer. */
export function scoresIn({ entries }: { readonly entries: readonly LeaderboardEntry[] }): Score[] {
  return byViewer(entries.map((entry) => [entry.viewerId, Math.round(entry.points * 60), entry.likes, entry.comments, entry.gifts]));
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function byViewer(scores: Score[]): Score[] {
  return scores.sort(([a], [b]) => (a < b ? -1 : 1));
}
