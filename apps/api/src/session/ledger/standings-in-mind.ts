import type { SessionId, ViewerId } from '@app/domain';
import type { Standing } from './standing';

interface Kept {
  version: bigint;
  readonly standings: Map<ViewerId, Standing>;
}

const NONE: ReadonlyMap<ViewerId, Standing> = new Map();

/**
 * Standings as this process wrote them last, so that they need not be read again for every batch. Every change of a
 * session's scores, by whichever process, gives the session a new version; what is kept here counts only as long as the
 * session still has the version that it was kept at, which is looked up under the session's lock. Bounded both ways.
 */
export class StandingsInMind {
  private readonly sessions = new Map<SessionId, Kept>();

  constructor(private readonly bounds: { readonly sessions: number; readonly viewers: number }) {}

  /** Those that are known to be right at this version; perhaps none. */
  at(session: SessionId, version: bigint): ReadonlyMap<ViewerId, Standing> {
    const kept = this.sessions.get(session);
    return kept?.version === version ? kept.standings : NONE;
  }

  /** To be told once the change that made the version from the one before it is committed. @param standings right at `version` */
  keep(session: SessionId, version: bigint, standings: readonly Standing[]): void {
    const before = this.sessions.get(session);
    if (before !== undefined && before.version >= version) return;
    const kept = before?.version === version - 1n ? before : { version, standings: new Map<ViewerId, Standing>() };
    kept.version = version;
    // Out and in again: the map then lists whoever was not heard of for longest first.
    for (const standing of standings) {
      kept.standings.delete(standing.viewerId);
      kept.standings.set(standing.viewerId, standing);
    }
    shorten(kept.standings, this.bounds.viewers);
    this.sessions.delete(session);
    this.sessions.set(session, kept);
    shorten(this.sessions, this.bounds.sessions);
  }
}

function shorten(map: Map<unknown, unknown>, bound: number): void {
  for (const key of map.keys()) {
    if (map.size <= bound) return;
    map.delete(key);
  }
}
