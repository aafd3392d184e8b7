import type { ViewerId } from '@app/domain';
import type { ReplayedStanding, Units } from '@app/scoring';
import { compareStandings } from '../ledger/standing';

/** Somebody's place before and after; ranks begin with 1. */
export interface RankingMove {
  readonly viewerId: ViewerId;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly pointsBefore: Units;
  readonly pointsAfter: Units;
}

/** Whose points or rank differ between two states of one session, the foremost in either of them first; whoever is hidden has no rank. */
export function rankingMoves(before: readonly ReplayedStanding[], after: readonly ReplayedStanding[]): RankingMove[] {
  const places = placesOf(after);
  return [...placesOf(before)]
    .flatMap(([viewerId, was]) => {
      const is = places.get(viewerId) ?? was;
      const moved = was.rank !== is.rank || was.points !== is.points;
      return moved ? [{ viewerId, rankBefore: was.rank, rankAfter: is.rank, pointsBefore: was.points, pointsAfter: is.points }] : [];
    })
    .sort((a, b) => Math.min(a.rankBefore, a.rankAfter) - Math.min(b.rankBefore, b.rankAfter) || a.rankAfter - b.rankAfter);
}

function placesOf(standings: readonly ReplayedStanding[]): Map<ViewerId, { rank: number; points: Units }> {
  const ranked = standings.filter(({ hidden }) => !hidden).map(({ viewerId, present, reachedAt }) => ({ viewerId, points: present.points, reachedAt })).sort(compareStandings);
  return new Map(ranked.map(({ viewerId, points }, index) => [viewerId, { rank: index + 1, points }]));
}
