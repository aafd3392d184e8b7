import type { LedgerEntryView } from '@app/contracts';
import { isolated } from '../../core/format/names';

const kinds: Record<LedgerEntryView['kind'], string> = {
  comment: 'Comment',
  like: 'Likes',
  gift: 'Gift',
  follow: 'Follow',
  share: 'Share',
  adjustment: 'Adjustment',
  reset: 'Score reset',
  rescore: 'Scored again',
  undo: 'Taken back',
};

export const ledgerWords = {
  kinds,
  title: (name: string) => `Why ${isolated(name)} has this score`,
  intro: 'Every entry behind the score, newest first. The score is their sum, rounded up to a whole point.',
  what: 'What',
  howMany: 'How many',
  each: 'Each',
  points: 'Points',
  time: 'Time',
  sum: 'Sum',
  shown: 'on screen',
  usedBefore: 'used',
  capped: 'said before, or over the limit',
  empty: 'Nothing yet',
  emptyBody: 'This viewer has no entry in the ledger of this session.',
  more: 'Show more',
  complete: (entries: string) => `${entries}, all shown: they add up exactly`,
  partial: 'Older entries follow below',
  entry: 'entry',
  entries: 'entries',
} as const;
