import type { Fact, SentMessage } from '@app/webcast-simulator';

/** What somebody should have, by the default rules. */
export interface Expected {
  readonly viewerId: string;
  /** In sixtieths of a point, which hold a tenth and a fifteenth exactly. */
  readonly sixtieths: number;
  readonly likes: number;
  readonly comments: number;
  readonly gifts: number;
  /** TikTok's time of the last thing that brought points, or else of the first thing they did. */
  readonly reachedAt: number;
}

/**
 * The scores that a list of sent messages should lead to: computed from what the simulator says it sent, by other code
 * than the product's.
 */
export function expectedOf(sent: readonly SentMessage[]): Expected[] {
  const facts = [...new Map(sent.filter(({ history }) => !history).map(({ fact }) => [fact.messageId, fact])).values()];
  const byViewer = group(facts);
  byViewer.delete('');
  return [...byViewer].flatMap(([viewerId, mine]) => {
    const acted = mine.filter(({ kind }) => ['comment', 'like', 'gift', 'follow', 'share'].includes(kind));
    return acted.length === 0 ? [] : [{ viewerId, ...scoreOf(acted) }];
  });
}

function group(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(viewerOf(fact), [...(groups.get(viewerOf(fact)) ?? []), fact]);
  return groups;
}

function viewerOf(fact: Fact): string {
  return 'viewer' in fact ? (fact.viewer?.id ?? '') : '';
}

function scoreOf(facts: readonly Fact[]): Omit<Expected, 'viewerId'> {
  let sixtieths = 0;
  let likes = 0;
  const texts = new Set<string>();
  let comments = 0;
  const gifts = new Map<string, { count: number; coins: number }>();
  for (const fact of facts) {
    if (fact.kind === 'like') {
      likes += fact.count;
      const follows = fact.viewer?.followStatus === 1 || fact.viewer?.followStatus === 2;
      sixtieths += fact.count * (follows ? 6 : 4);
    } else if (fact.kind === 'comment') {
      comments += 1;
      texts.add(fact.text.normalize('NFKC').trim().toLowerCase());
    } else if (fact.kind === 'gift') {
      const which = fact.streakId === null ? fact.messageId : `${fact.gift.id} ${fact.streakId}`;
      gifts.set(which, { count: Math.max(fact.count, gifts.get(which)?.count ?? 0), coins: fact.gift.coins });
    }
  }
  texts.delete('');
  sixtieths += 60 * Math.min(30, texts.size);
  let sent = 0;
  for (const { count, coins } of gifts.values()) {
    sent += count;
    sixtieths += 60 * count * coins * multiplierOf(coins);
  }
  return { sixtieths, likes, comments, gifts: sent, reachedAt: reachedAt(facts) };
}

function multiplierOf(coins: number): number {
  const steps: [number, number][] = [[1000, 30], [300, 20], [100, 15], [50, 10], [20, 8], [10, 7], [5, 6]];
  return steps.find(([from]) => coins >= from)?.[1] ?? 5;
}

/** In the order of the ranking: more points first, of equals who reached them earlier. */
export function rankedOf(expected: readonly Expected[]): Expected[] {
  return [...expected].sort((a, b) => b.sixtieths - a.sixtieths || a.reachedAt - b.reachedAt || (a.viewerId < b.viewerId ? -1 : 1));
}

/** As the pages show it: rounded up to a whole point, grouped; "-" on an overlay for nothing. */
export function shownPoints(sixtieths: number): string {
  return Math.ceil(sixtieths / 60).toLocaleString('en-US');
}

/** Repeats of a text and frames of a streak that add nothing bring no points, and so no time. */
function reachedAt(facts: readonly Fact[]): number {
  const texts = new Set<string>();
  const highest = new Map<string, number>();
  const scoring = facts.filter((fact) => {
    if (fact.kind === 'like') return true;
    if (fact.kind === 'comment') {
      const text = fact.text.normalize('NFKC').trim().toLowerCase();
      const counts = text !== '' && !texts.has(text) && texts.size < 30;
      if (text !== '') texts.add(text);
      return counts;
    }
    if (fact.kind !== 'gift') return false;
    const which = fact.streakId === null ? fact.messageId : `${fact.gift.id} ${fact.streakId}`;
    const grows = fact.count > (highest.get(which) ?? 0);
    if (grows) highest.set(which, fact.count);
    return grows;
  });
  return scoring.length > 0 ? Math.max(...scoring.map(({ at }) => at)) : Math.min(...facts.map(({ at }) => at));
}
