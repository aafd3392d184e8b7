import type { ActivityTab } from './filter-activity';

const tabs: Record<ActivityTab, string> = { all: 'All', system: 'System', chat: 'Chat', gift: 'Gift', like: 'Like' };

export const activityWords = {
  title: 'Activity',
  tabs,
  kinds: { comment: 'Chat', gift: 'Gift', like: 'Like', follow: 'Follow', share: 'Share', system: 'System' },
  sent: 'sent',
  likes: (count: string, one: boolean) => (one ? 'liked' : `liked ${count} times`),
  follows: 'follows the host',
  shares: 'shared the live',
  points: (points: string) => `+${points}`,
  fresh: (count: string) => `${count} new, back to the top`,
  empty: 'What happens in the live appears here.',
  emptyTab: 'Nothing of this kind yet.',
} as const;
