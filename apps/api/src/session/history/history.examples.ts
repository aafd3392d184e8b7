import type { GiftSums, ParticipantPage, Timeline } from '@app/contracts';
import { giftId, viewerId } from '@app/domain';

/** Answers as they would come, for the documentation of the API. Made up. */

export const timelineExample: Timeline = {
  bucketSeconds: 60,
  buckets: [
    { at: '2026-01-10T19:00:00.000Z', points: 322.066667, likes: 16, comments: 1, gifts: 2, coins: 40 },
    { at: '2026-01-10T19:01:00.000Z', points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 },
  ],
};

export const giftSumsExample: GiftSums = {
  gifts: [{ giftId: giftId('5658'), name: 'Perfume', coins: 20, iconUrl: '/api/pictures/g5658-egiaogc78tsxal3uxfodxwgzg', count: 312, totalCoins: 6240, senders: 96 }],
};

export const participantsExample: ParticipantPage = {
  participants: [
    {
      viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null, rank: 1,
      present: { points: 2.066667, likes: 16, comments: 1, gifts: 0, coins: 0 },
      total: { points: 323.066667, likes: 16, comments: 2, gifts: 2, coins: 40 },
    },
  ],
  count: 1843,
  nextCursor: 'WyJwb2ludHMiLCI1ODIxNjE0MDAwIiwiNzAwMDAwMDAwMDAwMDAwMDAwMSJd',
};
