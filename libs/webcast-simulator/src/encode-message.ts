import {
  CommonMessageData,
  EmoteModel,
  EmojiEmoteWithIndex,
  FollowInfo,
  Gift,
  ImageModel,
  MessageCommonText,
  User,
  WebcastChatMessage,
  WebcastControlMessage,
  WebcastGiftMessage,
  WebcastLikeMessage,
  WebcastMemberMessage,
  WebcastRoomUserSeqMessage,
  WebcastSocialMessage,
} from 'tiktok-live-proto/v3';
import type { Fact, ViewerFact } from './message';
import { make, toBytes } from './protobuf';

type EncodableFact = Exclude<Fact, { kind: 'recorded' }>;

/** TikTok tells follows and shares apart, and phrases its notices, by these keys. */
const textKeys = {
  comment: '',
  like: 'pm_mt_msg_viewer',
  gift: 'webcast_aweme_gift_send_message',
  follow: 'pm_main_follow_message_viewer_2',
  share: 'pm_mt_guidance_share',
  join: 'live_room_enter_toast',
  viewers: '',
  control: '',
} as const satisfies Record<EncodableFact['kind'], string>;

/** A fact → the message that TikTok would send for it. */
export function encodeMessage(fact: EncodableFact): { method: string; payload: Uint8Array } {
  const common = (method: string): CommonMessageData =>
    make(CommonMessageData, {
      method,
      msgId: fact.messageId,
      roomId: fact.roomId,
      createTime: String(fact.at),
      isShowMsg: fact.kind !== 'viewers',
      displayText: textKeys[fact.kind] ? make(MessageCommonText, { key: textKeys[fact.kind] }) : undefined,
    });
  switch (fact.kind) {
    case 'comment': {
      const method = 'WebcastChatMessage';
      const emotes = fact.emotes.map(({ at, imageUrl }) => make(EmojiEmoteWithIndex, { index: at, emote: make(EmoteModel, { image: picture([imageUrl]) }) }));
      return { method, payload: toBytes(WebcastChatMessage, { common: common(method), user: user(fact.viewer), content: fact.text, emotes }) };
    }
    case 'like': {
      const method = 'WebcastLikeMessage';
      return { method, payload: toBytes(WebcastLikeMessage, { common: common(method), user: user(fact.viewer), count: fact.count, total: String(fact.total) }) };
    }
    case 'gift': {
      const method = 'WebcastGiftMessage';
      const { id, name, coins, type, combo, iconUrl } = fact.gift;
      return {
        method,
        payload: toBytes(WebcastGiftMessage, {
          common: common(method),
          user: user(fact.viewer),
          giftId: id,
          groupId: fact.groupId,
          groupCount: 1,
          repeatCount: fact.count,
          comboCount: fact.count,
          repeatEnd: fact.end ? 1 : 0,
          gift: make(Gift, { id, name, diamondCount: coins, type, combo, image: picture([iconUrl]) }),
        }),
      };
    }
    case 'follow':
    case 'share': {
      const method = 'WebcastSocialMessage';
      const social = fact.kind === 'follow' ? { action: '1', followCount: String(fact.followers) } : { action: '3', shareType: '1' };
      return { method, payload: toBytes(WebcastSocialMessage, { common: common(method), user: user(fact.viewer), ...social }) };
    }
    case 'join': {
      const method = 'WebcastMemberMessage';
      return { method, payload: toBytes(WebcastMemberMessage, { common: common(method), user: user(fact.viewer), memberCount: fact.members, action: 1 }) };
    }
    case 'viewers': {
      const method = 'WebcastRoomUserSeqMessage';
      return { method, payload: toBytes(WebcastRoomUserSeqMessage, { common: common(method), total: String(fact.now), totalUser: String(fact.total) }) };
    }
    case 'control': {
      const method = 'WebcastControlMessage';
      return { method, payload: toBytes(WebcastControlMessage, { common: common(method), action: fact.action }) };
    }
  }
}

function user(viewer: ViewerFact | null): User | undefined {
  if (!viewer) return undefined;
  return make(User, {
    id: viewer.id,
    displayId: viewer.handle,
    nickname: viewer.nickname,
    avatarThumb: viewer.avatarUrls.length > 0 ? picture(viewer.avatarUrls) : undefined,
    followInfo: make(FollowInfo, { followStatus: String(viewer.followStatus) }),
  });
}

function picture(urls: readonly string[]): ImageModel {
  return make(ImageModel, { urlList: [...urls] });
}
