import { encodeMessage } from './encode-message';
import { avatarUrls, emoteUrl, giftIconUrl } from './pictures/picture-urls';
import { readCommon } from './protobuf';
import { hashText } from './random';
import type { Draft, Fact, SimulatedMessage, SimulatedViewer, ViewerFact } from './message';

type EncodableFact = Exclude<Fact, { kind: 'recorded' }>;

/** What a room counts and TikTok shows in its messages. */
export interface RoomTotals {
  likes: number;
  followers: number;
  members: number;
  viewers: number;
}

/**
 * Gives drafts what only the room knows: message ids, the time, totals, addresses of pictures.
 * The same drafts at the same times give the same bytes.
 */
export class Stamp {
  readonly totals: RoomTotals;
  private ordinal = 0;
  private lastStreak = 0;
  private readonly host: number;

  constructor(
    handle: string,
    private readonly picturesAt: string,
    private readonly roomId: () => string,
  ) {
    this.host = hashText(handle) & 0xfff;
    this.totals = { likes: 0, followers: 1_000 + (this.host % 900) * 10, members: 40 + (this.host % 60), viewers: 40 + (this.host % 60) };
  }

  /** A `groupId` that no streak of this room has had: TikTok uses the millisecond in which the streak began. */
  newStreak(at: number): string {
    this.lastStreak = Math.max(this.lastStreak + 1, at);
    return String(this.lastStreak);
  }

  /** @param at the message's `createTime`, milliseconds since 1970 */
  message(draft: Draft, at: number): SimulatedMessage {
    if (draft.kind === 'recorded') {
      const messageId = readCommon(draft.payload)?.msgId ?? '0';
      return { method: draft.method, payload: draft.payload, fact: { kind: 'recorded', messageId, roomId: this.roomId(), at, method: draft.method } };
    }
    const fact = this.fact(draft, at);
    return { ...encodeMessage(fact), fact };
  }

  /** The same message under a new id, as TikTok repeats the end of a streak. Recorded messages stay as they are. */
  again(message: SimulatedMessage): SimulatedMessage {
    if (message.fact.kind === 'recorded') return message;
    const fact = { ...message.fact, messageId: this.messageId(message.fact.at) };
    return { ...encodeMessage(fact), fact };
  }

  private fact(draft: Exclude<Draft, { kind: 'recorded' }>, at: number): EncodableFact {
    const base = { messageId: this.messageId(at), roomId: this.roomId(), at };
    switch (draft.kind) {
      case 'comment': {
        const emotes = (draft.emotes ?? []).map((emote) => ({ at: emote.at, imageUrl: emoteUrl(this.picturesAt, emote.name) }));
        return { ...base, kind: 'comment', viewer: this.viewer(draft.viewer), text: draft.text, emotes };
      }
      case 'like':
        this.totals.likes += draft.count + (draft.unseen ?? 0);
        return { ...base, kind: 'like', viewer: this.viewer(draft.viewer), count: draft.count, total: this.totals.likes };
      case 'gift': {
        const groupId = draft.streak ?? '0';
        return {
          ...base,
          kind: 'gift',
          viewer: this.viewer(draft.viewer),
          gift: { ...draft.gift, iconUrl: giftIconUrl(this.picturesAt, draft.gift.id) },
          groupId,
          streakId: draft.gift.combo && draft.gift.type === 1 && groupId !== '0' ? groupId : null,
          count: draft.count ?? 1,
          end: draft.end ?? false,
        };
      }
      case 'follow':
        this.totals.followers += 1;
        return { ...base, kind: 'follow', viewer: this.viewer(draft.viewer), followers: this.totals.followers };
      case 'share':
        return { ...base, kind: 'share', viewer: this.viewer(draft.viewer) };
      case 'join':
        this.totals.members += 1;
        return { ...base, kind: 'join', viewer: this.viewer(draft.viewer), members: this.totals.members };
      case 'viewers':
        this.totals.viewers = draft.now;
        return { ...base, kind: 'viewers', now: draft.now, total: draft.total };
      case 'control':
        return { ...base, kind: 'control', action: draft.action };
    }
  }

  private viewer(viewer: SimulatedViewer | null): ViewerFact | null {
    if (!viewer) return null;
    const { id, handle, nickname } = viewer;
    return { id, handle, nickname, followStatus: viewer.followStatus ?? 0, avatarUrls: avatarUrls(this.picturesAt, viewer) };
  }

  /** TikTok's ids hold the second in their upper half; so ours sort by time and stay unique across rooms and restarts. */
  private messageId(at: number): string {
    this.ordinal = (this.ordinal + 1) & 0xfffff;
    const low = ((this.host << 20) | this.ordinal) >>> 0;
    return String((BigInt(Math.floor(at / 1000)) << 32n) | BigInt(low));
  }
}
