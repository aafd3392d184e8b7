import type { SessionDetail, SessionPage, SessionTotals, SessionView, Standings } from '@app/contracts';
import { giftId, sessionId, viewerId } from '@app/domain';

/** Answers as they would come, for the documentation of the API. Made up. */

export const sessionExample: SessionView = {
  id: sessionId('0b0e6c55-6d0c-4d0b-9d3e-4c1f7f4c8d10'),
  host: 'mali_star',
  title: 'Sunday night questions',
  status: 'stopped',
  connection: { state: 'idle' },
  createdAt: '2026-01-10T18:55:00.000Z',
  startedAt: '2026-01-10T20:30:00.000Z',
  stoppedAt: '2026-01-10T22:00:00.000Z',
};

export const totalsExample: SessionTotals = { participants: 1843, active: 1712, comments: 5210, likes: 48_211, gifts: 907, coins: 12_480, points: 121_350.066667 };

export const detailExample: SessionDetail = {
  ...sessionExample,
  totals: totalsExample,
  gaps: [{ from: '2026-01-10T19:31:00.000Z', to: '2026-01-10T19:31:24.000Z', reason: 'network' }],
  runs: [
    { startedAt: '2026-01-10T19:00:00.000Z', stoppedAt: '2026-01-10T20:10:00.000Z' },
    { startedAt: '2026-01-10T20:30:00.000Z', stoppedAt: '2026-01-10T22:00:00.000Z' },
  ],
};

export const pageExample: SessionPage = {
  sessions: [{ ...sessionExample, totals: totalsExample, firstStartedAt: '2026-01-10T19:00:00.000Z', onMs: 9_600_000 }],
  nextCursor: sessionExample.id,
};

export const standingsExample: Standings = {
  sessionId: sessionExample.id,
  version: 5120,
  participants: 1843,
  active: 1712,
  entries: [
    {
      rank: 1, viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null, points: 1531.066667, likes: 16, comments: 11, gifts: 3,
      topGifts: [{ giftId: giftId('5658'), name: 'Perfume', coins: 20, iconUrl: '/api/pictures/g5658-egiaogc78tsxal3uxfodxwgzg', count: 3 }],
    },
  ],
};
