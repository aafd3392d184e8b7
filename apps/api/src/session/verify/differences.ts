import type { ViewerId } from '@app/domain';
import { pointsOf, UNITS_PER_POINT, type ReplayedStanding, type ReplayedTotals } from '@app/scoring';

/** One thing that is not what the ledger says, as a line to read. */
export type Difference = string;

/** Points so that two different scores never look the same. */
const exact = (units: bigint): string => `${pointsOf(units)} points${units % (UNITS_PER_POINT / 1_000n) === 0n ? '' : ` (${units} units)`}`;

function factsOf(standing: ReplayedStanding): Map<string, string> {
  const facts = new Map<string, string>();
  for (const side of ['present', 'used'] as const) {
    const { points, likes, comments, gifts, coins } = standing[side];
    facts.set(`${side} points`, exact(points));
    for (const [name, count] of Object.entries({ likes, comments, gifts, coins })) facts.set(`${side} ${name}`, String(count));
    for (const [gift, counts] of standing.gifts) if (counts[side] !== 0) facts.set(`${side} gifts of ${gift}`, String(counts[side]));
  }
  facts.set('distinct comments', String(standing.distinctComments));
  facts.set('having scored', String(standing.scored));
  facts.set('being hidden', String(standing.hidden));
  facts.set('score reached at', new Date(standing.reachedAt).toISOString());
  return facts;
}

/** Everything in which stored standings are not those that the ledger gives. */
export function standingDifferences(replayed: readonly ReplayedStanding[], stored: readonly ReplayedStanding[]): Difference[] {
  const held = new Map(stored.map((each) => [each.viewerId, each]));
  const known = new Set(replayed.map(({ viewerId }) => viewerId));
  return [
    ...replayed.flatMap((standing) => {
      const other = held.get(standing.viewerId);
      if (other === undefined) return [`viewer ${standing.viewerId}: the ledger has ${exact(standing.present.points)}, and there is no standing`];
      const [said, found] = [factsOf(standing), factsOf(other)];
      return [...new Set([...said.keys(), ...found.keys()])]
        .filter((name) => said.get(name) !== found.get(name))
        .map((name) => `viewer ${standing.viewerId}, ${name}: the ledger gives ${said.get(name) ?? '0'}, the standing has ${found.get(name) ?? '0'}`);
    }),
    ...stored.filter(({ viewerId }) => !known.has(viewerId)).map(({ viewerId }) => `viewer ${viewerId}: has a standing, and the ledger knows nothing of them`),
  ];
}

export function totalDifferences(replayed: ReplayedTotals, stored: ReplayedTotals): Difference[] {
  const names = ['participants', 'active', 'hidden', 'comments', 'likes', 'gifts', 'coins', 'points'] as const;
  const said = (value: number | bigint): string => (typeof value === 'bigint' ? exact(value) : String(value));
  return names
    .filter((name) => replayed[name] !== stored[name])
    .map((name) => `${name} of the session: the ledger gives ${said(replayed[name])}, the session has ${said(stored[name])}`);
}

/** Where two rankings part for the first time: what follows is wrong because of it. */
export function rankingDifferences(board: string, wanted: readonly ViewerId[], found: readonly ViewerId[]): Difference[] {
  const at = Array.from({ length: Math.max(wanted.length, found.length) }).findIndex((_, i) => wanted[i] !== found[i]);
  return at < 0 ? [] : [`${board}, rank ${at + 1}: viewer ${wanted[at] ?? 'nobody'} by the ledger, ${found[at] ?? 'nobody'} on the board`];
}
