import type { ViewerId } from '@app/domain';
import { addTally, EMPTY_TALLY, type Tally, type Units } from '@app/scoring';

export { addTally, EMPTY_TALLY, type Tally };

/** Where a viewer stands in a session. */
export interface Standing {
  readonly viewerId: ViewerId;
  readonly present: Tally;
  readonly used: Tally;
  /** In the whole session, resets notwithstanding. */
  readonly distinctComments: number;
  /** Ledger entries up to this sequence number are used. */
  readonly watermark: bigint;
  /** Whether an entry after the watermark brought or took points, and still stands. */
  readonly scored: boolean;
  /** Taken out of the ranking by the organizer; all the rest goes on. */
  readonly hidden: boolean;
  /**
   * When the present points were reached, milliseconds since 1970: the time of the last entry that brought or took points;
   * while there is none, that of the last reset, and before any reset the first time that the viewer did something.
   * TikTok's clock for what viewers did, so it depends on what happened and not on when or in which order it was delivered.
   * Where several messages stand for one fact (words that are said again, the end of a streak that is sent again), the
   * time is that of the one that was delivered first; and of more texts than the rules pay for, the first delivered are paid.
   */
  readonly reachedAt: number;
  /** The session's version at the last change. */
  readonly version: bigint;
}

/** The order of the ranking: more points first, then who reached them earlier, then the id so that it is total. */
export function compareStandings(a: RankKey, b: RankKey): number {
  if (a.points !== b.points) return a.points > b.points ? -1 : 1;
  if (a.reachedAt !== b.reachedAt) return a.reachedAt - b.reachedAt;
  return a.viewerId < b.viewerId ? -1 : a.viewerId > b.viewerId ? 1 : 0;
}

/** What decides a viewer's rank. */
export interface RankKey {
  readonly viewerId: ViewerId;
  readonly points: Units;
  readonly reachedAt: number;
}
