import type { LiveEvent } from '@app/domain';

/**
 * The default rules once more, written down apart from the code they check: the score of everybody in units, each distinct
 * fact counted once. Slow and plain.
 */
export function countOnce(events: readonly LiveEvent[]): Map<string, bigint> {
  const point = 18_018_000n;
  const scores = new Map<string, bigint>();
  for (const id of new Set(events.flatMap(({ viewer }) => (viewer ? [viewer.id] : [])))) {
    const mine = events.filter(({ viewer }) => viewer?.id === id);
    let units = 0n;

    const likes = new Map(mine.flatMap((event) => (event.kind === 'like' ? [[event.messageId, event] as const] : [])));
    for (const { count, follower } of likes.values()) units += (BigInt(count) * point) / (follower ? 10n : 15n);

    const texts = new Set(mine.flatMap((event) => (event.kind === 'comment' ? [event.text.normalize('NFKC').trim().toLowerCase()] : [])));
    texts.delete('');
    units += BigInt(Math.min(30, texts.size)) * point;

    const highest = new Map<string, { count: number; coins: number }>();
    for (const event of mine) {
      if (event.kind !== 'gift') continue;
      const which = event.streakId === null ? `message ${event.messageId}` : `streak ${event.gift.id} ${event.streakId}`;
      if (event.count > (highest.get(which)?.count ?? 0)) highest.set(which, { count: event.count, coins: event.gift.coins });
    }
    for (const { count, coins } of highest.values()) units += BigInt(count * coins * multiplier(coins)) * point;

    scores.set(id, units);
  }
  return scores;
}

function multiplier(coins: number): number {
  if (coins >= 1000) return 30;
  if (coins >= 300) return 20;
  if (coins >= 100) return 15;
  if (coins >= 50) return 10;
  if (coins >= 20) return 8;
  if (coins >= 10) return 7;
  return coins >= 5 ? 6 : 5;
}
