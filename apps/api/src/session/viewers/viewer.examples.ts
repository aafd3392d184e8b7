import type { CommentPage, CommentView, Done, HiddenViewers, LedgerPage, ResetResult, ViewerDetail, ViewerTotals } from '@app/contracts';
import { commentId, giftId, viewerId } from '@app/domain';

/** Answers as they would come, for the documentation of the API. Made up. */

const person = { viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null };
const at = '2026-01-10T20:41:07.000Z';
const nothing: ViewerTotals = { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 };

export const viewerExample: ViewerDetail = {
  ...person,
  rank: 1,
  present: { points: 69, likes: 15, comments: 3, gifts: 12, coins: 12 },
  presentPoints: { gifts: 60, likes: 1, comments: 3, social: 0, adjustments: 5 },
  used: nothing,
  hidden: false,
  gifts: [{ giftId: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null, count: 12 }],
  usedGifts: [],
  newComments: 3,
  usedComments: 0,
};

export const commentExample: CommentView = { id: commentId('4711'), viewerId: person.viewerId, text: 'Will my shop do better next year?', emotes: [], at, state: 'new' };

export const commentsExample: CommentPage = { comments: [commentExample], nextCursor: commentExample.id };

export const ledgerExample: LedgerPage = {
  points: 69,
  entries: [
    { seq: '90311', kind: 'adjustment', label: 'The best question so far', quantity: 1, unitPoints: 5, points: 5, used: false, at, by: 'owner' },
    { seq: '90210', kind: 'gift', label: 'Rose', quantity: 12, unitPoints: 5, points: 60, used: false, at },
  ],
  nextCursor: '90210',
};

export const resetExample: ResetResult = { next: viewerId('7000000000000000002'), seq: '90344' };

export const hiddenExample: HiddenViewers = { viewers: [{ ...person, points: 69, likes: 15, comments: 3, gifts: 12, seq: '90345', by: 'owner', at }] };

export const doneExample: Done = { seq: '90345' };
