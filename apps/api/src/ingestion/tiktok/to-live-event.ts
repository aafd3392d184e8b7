import { giftId, type CommentEvent, type Emote, type GiftEvent, type LiveEvent, type LikeEvent } from '@app/domain';
import type { LiveMessage, MessageOf } from './live-message';
import { isPictureAddress, storable } from './storable';
import { isFollower, toViewer } from './to-viewer';

/** Why a message could not become an event; counted, so that a change on TikTok's side is noticed. */
export type RejectReason = 'no-message-id' | 'no-count' | 'no-gift-details';

type Base = Pick<LiveEvent, 'messageId' | 'at' | 'viewer'>;
type Reject = (reason: RejectReason) => void;

/**
 * What a viewer did, or null when the message says nothing of that kind or cannot be trusted (`reject` is told why).
 * @param receivedAt milliseconds since 1970; stands in for TikTok's clock where the message carries none
 */
export function toLiveEvent(message: LiveMessage, receivedAt: number, reject: Reject = () => undefined): LiveEvent | null {
  switch (message.type) {
    case 'WebcastChatMessage':
      return withBase(message.data, receivedAt, reject, (base): CommentEvent => ({
        kind: 'comment', ...base, text: storable(message.data.content), emotes: toEmotes(message.data),
      }));
    case 'WebcastEmoteChatMessage':
      // A subscriber's picture sent without words: kept like any comment, and without text it cannot score.
      return withBase(message.data, receivedAt, reject, (base): CommentEvent => ({
        kind: 'comment', ...base, text: '', emotes: message.data.emoteList.flatMap((emote) => toEmote(emote, 0)),
      }));
    case 'WebcastLikeMessage':
      return withBase(message.data, receivedAt, reject, (base) => toLike(base, message.data, reject));
    case 'WebcastGiftMessage':
      return withBase(message.data, receivedAt, reject, (base) => toGift(base, message.data, reject));
    case 'WebcastSocialMessage':
      return toSocial(message.data, receivedAt, reject);
    case 'WebcastRoomUserSeqMessage':
    case 'WebcastControlMessage':
      return null;
  }
}

interface FromViewer {
  readonly common: MessageOf<'WebcastChatMessage'>['common'];
  readonly user: MessageOf<'WebcastChatMessage'>['user'];
}

function withBase<Event extends LiveEvent>(data: FromViewer, receivedAt: number, reject: Reject, make: (base: Base) => Event | null): Event | null {
  const messageId = data.common?.msgId ?? '';
  if (!/^[1-9]\d*$/.test(messageId)) {
    reject('no-message-id');
    return null;
  }
  return make({ messageId, at: toTime(data.common?.createTime, receivedAt), viewer: toViewer(data.user) });
}

/** TikTok LIVE began in 2016; a time before that, or well in the future, is no time at all. */
const earliest = Date.UTC(2016, 0, 1);
const oneDay = 24 * 60 * 60 * 1000;

function toTime(createTime: string | undefined, receivedAt: number): number {
  const at = Number(createTime);
  return Number.isFinite(at) && at >= earliest && at <= receivedAt + oneDay ? at : receivedAt;
}

function toLike(base: Base, data: MessageOf<'WebcastLikeMessage'>, reject: Reject): LikeEvent | null {
  if (data.count < 1) {
    reject('no-count');
    return null;
  }
  return { kind: 'like', ...base, count: data.count, follower: isFollower(data.user) };
}

function toGift(base: Base, data: MessageOf<'WebcastGiftMessage'>, reject: Reject): GiftEvent | null {
  const details = data.gift;
  const id = [data.giftId, details?.id].find((each) => each && each !== '0');
  // Without the price nothing can be counted, and in a streak a later frame brings price and full count together.
  if (!details || !id || details.diamondCount < 0) {
    reject('no-gift-details');
    return null;
  }
  const streakable = details.type === 1 && details.combo;
  return {
    kind: 'gift',
    ...base,
    gift: {
      id: giftId(id),
      name: storable(details.name),
      coins: details.diamondCount,
      iconUrl: firstUrl(details.image) ?? firstUrl(details.icon),
    },
    streakId: streakable && data.groupId !== '' && data.groupId !== '0' ? data.groupId : null,
    count: Math.max(1, data.repeatCount),
  };
}

function toSocial(data: MessageOf<'WebcastSocialMessage'>, receivedAt: number, reject: Reject): LiveEvent | null {
  const key = data.common?.displayText?.key ?? '';
  const kind = key.includes('follow') ? 'follow' : key.includes('share') ? 'share' : null;
  return kind && withBase(data, receivedAt, reject, (base) => ({ kind, ...base }));
}

type EmoteModel = MessageOf<'WebcastEmoteChatMessage'>['emoteList'][number];

function toEmotes(data: MessageOf<'WebcastChatMessage'>): Emote[] {
  return data.emotes.flatMap(({ index, emote }) => (emote ? toEmote(emote, charStart(data.content, index)) : []));
}

function toEmote(emote: EmoteModel, at: number): Emote[] {
  const imageUrl = firstUrl(emote.image);
  return imageUrl === null ? [] : [{ at, imageUrl }];
}

/** TikTok counts in UTF-16 units as JavaScript does. Kept inside the text, and never between the halves of one character. */
function charStart(text: string, index: number): number {
  const at = Math.min(Math.max(0, index), text.length);
  const splitsPair = at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at));
  return splitsPair ? at - 1 : at;
}

function firstUrl(image: { readonly urlList: readonly string[] } | undefined): string | null {
  return image?.urlList.find(isPictureAddress) ?? null;
}
