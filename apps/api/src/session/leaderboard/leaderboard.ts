import type { SessionId, ViewerId } from '@app/domain';
import type { Standing } from '../ledger/standing';

/**
 * The order of a session's viewers: more points first, of equals who reached them earlier, then the id.
 * Holds nothing that PostgreSQL could not rebuild. A port because it has two implementations; both pass
 * `describeLeaderboard` in leaderboard.conformance.ts.
 */
export abstract class Leaderboard {
  /** Takes over absolute standings. Older versions of a viewer than the one held are ignored, so writers may race. */
  abstract project(session: SessionId, standings: readonly Standing[]): Promise<void>;

  /** Viewers in order, from `offset` (0 is the top). */
  abstract top(session: SessionId, limit: number, offset?: number): Promise<ViewerId[]>;

  /** 1 is the top; null for somebody who is not in the session. */
  abstract rankOf(session: SessionId, viewer: ViewerId): Promise<number | null>;

  /** Reads everything anew from the stored standings. */
  abstract rebuild(session: SessionId): Promise<void>;
}
