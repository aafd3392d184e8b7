import { giftId, viewerId, type CommentEvent, type GiftEvent, type LikeEvent } from '@app/domain';

let made = 0;

function base(viewer: string): { messageId: string; at: number; viewer: CommentEvent['viewer'] } {
  made += 1;
  return { messageId: String(made), at: Date.UTC(2030, 0, 1) + made, viewer: { id: viewerId(viewer), handle: `v${viewer}`, nickname: `Viewer ${viewer}`, avatarUrl: null } };
}

export function comment(text = 'hello', viewer = '71'): CommentEvent {
  return { kind: 'comment', ...base(viewer), text, emotes: [] };
}

export function like(count: number, viewer = '71', follower = false): LikeEvent {
  return { kind: 'like', ...base(viewer), count, follower };
}

export function gift(count = 1, viewer = '71'): GiftEvent {
  return { kind: 'gift', ...base(viewer), gift: { id: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null }, streakId: null, count };
}
