import type { LeaderboardEntry, Participant } from '@app/contracts';

/** Somebody on the board; no rank while hidden from the ranking. */
export type BoardEntry = Omit<LeaderboardEntry, 'rank'> & { readonly rank: number | null };

/** A participant as a row of the board, with what counts now. */
export function entryOfParticipant({ viewerId, handle, nickname, avatarUrl, rank, present }: Participant): BoardEntry {
  return { viewerId, handle, nickname, avatarUrl, rank, points: present.points, likes: present.likes, comments: present.comments, gifts: present.gifts };
}
