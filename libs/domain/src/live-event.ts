import type { GiftId, RoomId, ViewerId } from './ids';

/** Who did something, as TikTok described them at that moment. Everything but `id` may change later. */
export interface ViewerProfile {
  readonly id: ViewerId;
  /** The @handle without the @; empty when TikTok left it out. */
  readonly handle: string;
  readonly nickname: string;
  readonly avatarUrl: string | null;
}

/** A gift as its message described it. Prices and names differ by region and change, so each message is its own source. */
export interface Gift {
  readonly id: GiftId;
  readonly name: string;
  /** What one of it costs the viewer, in TikTok coins (`diamondCount`). */
  readonly coins: number;
  readonly iconUrl: string | null;
}

/** A picture inside a comment. `at` is the index in the text, in UTF-16 units, where it stands. */
export interface Emote {
  readonly at: number;
  readonly imageUrl: string;
}

interface ViewerEventBase {
  /** TikTok's message id, decimal string. Differs between repeats of a streak's end, so it is not what makes a gift unique. */
  readonly messageId: string;
  /** TikTok's clock, milliseconds since 1970. */
  readonly at: number;
  /** Null when the message carried no usable user id: kept, never scored. */
  readonly viewer: ViewerProfile | null;
}

export interface CommentEvent extends ViewerEventBase {
  readonly kind: 'comment';
  readonly text: string;
  readonly emotes: readonly Emote[];
}

export interface LikeEvent extends ViewerEventBase {
  readonly kind: 'like';
  /** Taps in this message, 1 to about 15. TikTok stops sending a viewer's likes after a while: an estimate. */
  readonly count: number;
  /** Follows the host (followStatus 1) or is a friend (2), as the message says. */
  readonly follower: boolean;
}

export interface GiftEvent extends ViewerEventBase {
  readonly kind: 'gift';
  readonly gift: Gift;
  /** `groupId` of a streak; null for a gift that stands alone. */
  readonly streakId: string | null;
  /** How many so far in the streak (cumulative), or how many at once for a gift that stands alone. At least 1. */
  readonly count: number;
}

export interface FollowEvent extends ViewerEventBase {
  readonly kind: 'follow';
}

export interface ShareEvent extends ViewerEventBase {
  readonly kind: 'share';
}

/** Something a viewer did. These go through the queue and may become points. */
export type LiveEvent = CommentEvent | LikeEvent | GiftEvent | FollowEvent | ShareEvent;
export type LiveEventKind = LiveEvent['kind'];

/** Something the room says about itself. These describe the connection and are never scored. */
export type RoomSignal =
  | { readonly kind: 'entered'; readonly roomId: RoomId }
  | { readonly kind: 'viewers'; readonly now: number; readonly total: number }
  | { readonly kind: 'likes'; readonly total: number }
  | { readonly kind: 'host-paused'; readonly paused: boolean }
  | { readonly kind: 'ended'; readonly suspended: boolean };
