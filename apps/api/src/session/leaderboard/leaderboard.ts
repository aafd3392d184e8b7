import type { SessionId, ViewerId } from '@app/domain';
import type { Standing } from '../ledger/standing';

/** What a committed change left behind. */
export interface Projection {
  /** The session's version that the change made. */
  readonly version: bigint;
  /** Absolute standings of everybody whom the change touched. */
  readonly standings: readonly Standing[];
}

/**
 * The order of a session's viewers: more points first, of equals who reached them earlier, then the id. Those who are
 * hidden are not in it.
 * Holds nothing that PostgreSQL could not rebuild, and answers with nothing older than what is committed when it is asked.
 * A port because it has two implementations; both pass `describeLeaderboard` in leaderboard.conformance.ts.
 */
export abstract class Leaderboard {
  /**
   * Takes over a change after its commit. Writers may race, or die before they come here. Null for a delivery that changed
   * nothing: it may be the second one of a batch whose first writer died, so what is missing is made good.
   */
  abstract project(session: SessionId, change: Projection | null): Promise<void>;

  /** Viewers in order, from `offset` (0 is the top). */
  abstract top(session: SessionId, limit: number, offset?: number): Promise<ViewerId[]>;

  /** 1 is the top; null for somebody who is not in the session, or hidden. */
  abstract rankOf(session: SessionId, viewer: ViewerId): Promise<number | null>;

  /** Reads everything anew from the stored standings. */
  abstract rebuild(session: SessionId): Promise<void>;

  /** For a session that was deleted. */
  abstract forget(session: SessionId): Promise<void>;
}
