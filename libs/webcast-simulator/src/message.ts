/** What TikTok knows about a viewer's tie to the host: none, follower, friends (both follow), asked to follow. */
export type FollowStatus = 0 | 1 | 2 | 3;

/** A made-up person who watches. */
export interface SimulatedViewer {
  /** TikTok's numeric user id, decimal string. */
  readonly id: string;
  /** The @handle without the @; empty for those whose handle TikTok leaves out. */
  readonly handle: string;
  readonly nickname: string;
  /** Default 0. */
  readonly followStatus?: FollowStatus;
  /** `picture` (the default) is served by the simulator, `moved` has a first address that is refused and a second that works. */
  readonly avatar?: 'picture' | 'moved' | 'none';
}

/** A gift as TikTok lists it. `type` 1 with `combo` can be sent as a streak; the types 2 and 4 cannot. */
export interface SimulatedGift {
  readonly id: string;
  readonly name: string;
  /** What one of it costs, in TikTok coins. */
  readonly coins: number;
  readonly type: 1 | 2 | 4;
  readonly combo: boolean;
}

/** TikTok's control actions: the host pauses, resumes, ends the live, or is suspended. */
export type ControlAction = 1 | 2 | 3 | 4;

/**
 * Something that happens in a room, before the room gives it its ids. `viewer: null` makes a message that carries no user,
 * which TikTok sends now and then.
 */
export type Draft =
  | { readonly kind: 'comment'; readonly viewer: SimulatedViewer | null; readonly text: string; readonly emotes?: readonly SimulatedEmote[] }
  | {
      readonly kind: 'like';
      readonly viewer: SimulatedViewer | null;
      /** 1 to about 15 taps. */
      readonly count: number;
      /** Taps of others that TikTok counts in the room's total and does not report one by one. Default 0. */
      readonly unseen?: number;
    }
  | {
      readonly kind: 'gift';
      readonly viewer: SimulatedViewer | null;
      readonly gift: SimulatedGift;
      /** Cumulative in a streak. Default 1. */
      readonly count?: number;
      /** The streak's `groupId`, as it stands in the message. Default "0": not part of a streak. */
      readonly streak?: string;
      /** The streak's last frame. Default false. */
      readonly end?: boolean;
    }
  | { readonly kind: 'follow' | 'share' | 'join'; readonly viewer: SimulatedViewer | null }
  | { readonly kind: 'viewers'; readonly now: number; readonly total: number }
  | { readonly kind: 'control'; readonly action: ControlAction }
  | RecordedDraft;

/** A picture inside a comment; `at` is the index in the text, in UTF-16 units. */
export interface SimulatedEmote {
  readonly at: number;
  readonly name: string;
}

/** A message that was recorded earlier: its protobuf bytes go out as they are. */
export interface RecordedDraft {
  readonly kind: 'recorded';
  /** Name of the protobuf type, such as `WebcastGiftMessage`. */
  readonly method: string;
  readonly payload: Uint8Array;
}

/** A viewer as a message shows them. Of `avatarUrls` the last one answers; none when the message has no picture. */
export interface ViewerFact {
  readonly id: string;
  readonly handle: string;
  readonly nickname: string;
  readonly followStatus: FollowStatus;
  readonly avatarUrls: readonly string[];
}

interface FactBase {
  /** TikTok's message id, decimal string. */
  readonly messageId: string;
  readonly roomId: string;
  /** The message's `createTime`, milliseconds since 1970. */
  readonly at: number;
}

/** What a message says, in plain form, for computing by other means what a receiver should have made of it. */
export type Fact = FactBase &
  (
    | { readonly kind: 'comment'; readonly viewer: ViewerFact | null; readonly text: string; readonly emotes: readonly { readonly at: number; readonly imageUrl: string }[] }
    | { readonly kind: 'like'; readonly viewer: ViewerFact | null; readonly count: number; readonly total: number }
    | {
        readonly kind: 'gift';
        readonly viewer: ViewerFact | null;
        readonly gift: SimulatedGift & { readonly iconUrl: string };
        /** `groupId` as sent, which gifts that cannot streak may carry too. */
        readonly groupId: string;
        /** What a scorer should see as the streak: null when the gift cannot streak or the group is "0". */
        readonly streakId: string | null;
        readonly count: number;
        readonly end: boolean;
      }
    | { readonly kind: 'follow'; readonly viewer: ViewerFact | null; readonly followers: number }
    | { readonly kind: 'share'; readonly viewer: ViewerFact | null }
    | { readonly kind: 'join'; readonly viewer: ViewerFact | null; readonly members: number }
    | { readonly kind: 'viewers'; readonly now: number; readonly total: number }
    | { readonly kind: 'control'; readonly action: ControlAction }
    | { readonly kind: 'recorded'; readonly method: string }
  );

/** A message ready to go out: facts for people, bytes for the wire. */
export interface SimulatedMessage {
  readonly method: string;
  readonly payload: Uint8Array;
  readonly fact: Fact;
}

/** One entry of what a room handed to its viewers. A message that went out twice has two entries. */
export interface SentMessage {
  /** Position among all that the room ever sent, from 0. */
  readonly index: number;
  readonly fact: Fact;
  /** Sent as history on connect, and marked so. */
  readonly history: boolean;
  /** A viewer has confirmed the frame that carried it. Only then is it certain that it was received. */
  readonly confirmed: boolean;
}
