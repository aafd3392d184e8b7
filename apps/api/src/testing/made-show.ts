import { giftId, mergeStreaks, viewerId, type CommentEvent, type Gift, type GiftEvent, type LikeEvent, type LiveEvent, type SessionId, type ViewerProfile } from '@app/domain';
import { DEFAULT_RULES, unitPrice } from '@app/scoring';
import type { LedgerBatch } from '../session';

/** Made-up people and what they do, for specs that tell a story. */

const person = (id: string, nickname: string): ViewerProfile => ({ id: viewerId(id), handle: `${nickname.toLowerCase()}.example`, nickname, avatarUrl: null });
export const ploy = person('7000000000000000001', 'Ploy');
export const bank = person('7000000000000000002', 'Bank');
export const mint = person('7000000000000000003', 'Mint');

export const rose: Gift = { id: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null };
export const perfume: Gift = { id: giftId('5658'), name: 'Perfume', coins: 20, iconUrl: 'http://127.0.0.1:9/perfume.png' };
/** Where the API says that its icon is. */
export const perfumeIcon = '/api/pictures/g5658-egiaogc78tsxal3uxfodxwgzg';

/** Seven in the evening; `at` of an event is counted from here, in milliseconds. */
export const START = Date.UTC(2026, 0, 10, 19);

let messages = 0;
const base = (viewer: ViewerProfile | null, at: number) => ({ messageId: `74000000000000${String(++messages).padStart(5, '0')}`, at: START + at, viewer });

export const says = (viewer: ViewerProfile | null, text: string, at = 0): CommentEvent => ({ ...base(viewer, at), kind: 'comment', text, emotes: [] });
export const likes = (viewer: ViewerProfile | null, count: number, at = 0): LikeEvent => ({ ...base(viewer, at), kind: 'like', count, follower: false });
export const gives = (viewer: ViewerProfile | null, gift: Gift, count = 1, at = 0): GiftEvent => ({ ...base(viewer, at), kind: 'gift', gift, streakId: null, count });
/** One frame of a streak that is `count` long by now. */
export const streak = (viewer: ViewerProfile | null, gift: Gift, count: number, at = 0, streakId = '9001'): GiftEvent => ({ ...base(viewer, at), kind: 'gift', gift, streakId, count });
export const follows = (viewer: ViewerProfile | null, at = 0): LiveEvent => ({ ...base(viewer, at), kind: 'follow' });

/** The batch that scoring would make of them by the default rules. */
export function batchOf(session: SessionId, ...events: readonly LiveEvent[]): LedgerBatch {
  const latest = new Map(
    [...events]
      .sort((a, b) => a.at - b.at)
      .flatMap(({ viewer, at }) => (viewer === null ? [] : [[viewer.id, { ...viewer, seenAt: at }] as const])),
  );
  return {
    sessionId: session,
    ruleVersion: 1,
    commentsPerSession: DEFAULT_RULES.comment.perSession,
    facts: [...mergeStreaks(events)].map(([key, event]) => ({ key, event, unitPrice: unitPrice(event, DEFAULT_RULES) })),
    comments: events.filter((event) => event.kind === 'comment'),
    viewers: [...latest.values()],
    receivedAt: START,
  };
}
