import type { ActivityLine } from '@app/contracts';

export const activityTabs = ['all', 'system', 'chat', 'gift', 'like'] as const;
export type ActivityTab = (typeof activityTabs)[number];

const kindOf: Record<Exclude<ActivityTab, 'all'>, ActivityLine['kind']> = { system: 'system', chat: 'comment', gift: 'gift', like: 'like' };

/** Lines of a tab, newest first, at most `most`. Takes them oldest first, as they come from the server. */
export function filterActivity(lines: readonly ActivityLine[], tab: ActivityTab, most: number): readonly ActivityLine[] {
  const wanted = tab === 'all' ? lines : lines.filter((line) => line.kind === kindOf[tab]);
  return wanted.slice(-most).reverse();
}
