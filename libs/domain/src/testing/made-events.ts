import { giftId, viewerId } from '../ids';
import type { CommentEvent, Gift, GiftEvent, LikeEvent, ViewerProfile } from '../live-event';

export const ploy: ViewerProfile = { id: viewerId('7000000000000000001'), handle: 'ploy.sings', nickname: 'Ploy', avatarUrl: null };
export const rose: Gift = { id: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null };

export function comment(text: string, more: Partial<CommentEvent> = {}): CommentEvent {
  return { kind: 'comment', messageId: '1', at: 0, viewer: ploy, text, emotes: [], ...more };
}

export function like(count: number, more: Partial<LikeEvent> = {}): LikeEvent {
  return { kind: 'like', messageId: '1', at: 0, viewer: ploy, count, follower: false, ...more };
}

/** A frame of a streak of roses. */
export function streakFrame(count: number, more: Partial<GiftEvent> = {}): GiftEvent {
  return { kind: 'gift', messageId: '1', at: 0, viewer: ploy, gift: rose, streakId: '9001', count, ...more };
}
