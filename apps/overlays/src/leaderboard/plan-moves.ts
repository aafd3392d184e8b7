import type { ViewerId } from '@app/domain';

/** What changes on the board from one order to the next. */
export interface Moves {
  readonly entering: ReadonlySet<ViewerId>;
  readonly leaving: ReadonlySet<ViewerId>;
  /** Those on the board before and after whose place differs. */
  readonly gliding: ReadonlySet<ViewerId>;
  /** How many of those still on the board each viewer overtook; only who overtook somebody is in it. */
  readonly rises: ReadonlyMap<ViewerId, number>;
  /** Who took the lead from somebody who had it; null when the leader stayed or there was none. */
  readonly newLeader: ViewerId | null;
}

/** Compares two orders, best first, each without duplicates. */
export function planMoves(before: readonly ViewerId[], after: readonly ViewerId[]): Moves {
  const [formerLeader] = before;
  const [leader] = after;
  const was = placesOf(before);
  const is = placesOf(after);
  const kept = after.filter((id) => was.has(id));
  return {
    entering: new Set(after.filter((id) => !was.has(id))),
    leaving: new Set(before.filter((id) => !is.has(id))),
    gliding: new Set(kept.filter((id) => was.get(id) !== is.get(id))),
    rises: new Map(kept.map((id) => [id, overtaken(id, kept, was, is)] as const).filter(([, count]) => count > 0)),
    newLeader: leader !== undefined && formerLeader !== undefined && leader !== formerLeader ? leader : null,
  };
}

/** Moving up because somebody above was reset is no achievement, so places alone do not make a rise. */
function overtaken(id: ViewerId, kept: readonly ViewerId[], was: Places, is: Places): number {
  return kept.filter((other) => placeOf(was, other) < placeOf(was, id) && placeOf(is, other) > placeOf(is, id)).length;
}

type Places = ReadonlyMap<ViewerId, number>;
const placesOf = (order: readonly ViewerId[]): Places => new Map(order.map((id, place) => [id, place]));
const placeOf = (places: Places, id: ViewerId): number => places.get(id) ?? Number.POSITIVE_INFINITY;

/** True when nothing has to move. */
export function isStill(moves: Moves): boolean {
  return moves.entering.size + moves.leaving.size + moves.gliding.size === 0;
}
