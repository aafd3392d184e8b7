import type { SessionId, ViewerId } from '@app/domain';
import type { GiftTally } from './viewer';

/** One place of the ranking. `points` is a decimal number with at most 6 decimals; show it rounded up to a whole point. */
export interface LeaderboardEntry {
  /** 1 is the top. */
  readonly rank: number;
  readonly viewerId: ViewerId;
  readonly handle: string;
  readonly nickname: string;
  /** A path on this server, as those of all pictures are: stable for one picture. Null when there is none. */
  readonly avatarUrl: string | null;
  readonly points: number;
  /** Since the viewer's last reset; an estimate, because TikTok drops likes. */
  readonly likes: number;
  readonly comments: number;
  /** Number of gifts, not coins. */
  readonly gifts: number;
  /** The present gifts worth most coins in all, at most 3. Left out where nobody shows them: in overlays. */
  readonly topGifts?: readonly GiftTally[];
}

/** A part of the ranking, as it was at `version`. A client keeps the highest version it has seen for a session. */
export interface Standings {
  readonly sessionId: SessionId;
  /** Grows with every committed change of the session's scores. */
  readonly version: number;
  /** Viewers who commented, liked, sent a gift, followed or shared; without those whom the organizer has hidden. */
  readonly participants: number;
  /** Participants with more than 0 points. */
  readonly active: number;
  readonly entries: readonly LeaderboardEntry[];
}
