import type { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { RecordedMessage } from '@app/webcast-simulator';
import {
  CommonMessageData,
  FollowInfo,
  Gift,
  ImageModel,
  MessageCommonText,
  User,
  WebcastChatMessage,
  WebcastGiftMessage,
  WebcastLikeMessage,
  WebcastMemberMessage,
  WebcastSocialMessage,
} from 'tiktok-live-proto/v3';
import { seeded } from './made-events';

interface Schema<T> {
  encode(message: T): BinaryWriter;
  decode(input: Uint8Array): T;
}

const make = <T extends object>(schema: Schema<T>, fields: Partial<T>): T => Object.assign(schema.decode(new Uint8Array(0)), fields);

/**
 * Messages as large as recorded ones are on average (a comment or a like about 400 bytes, a gift 570), made of the same
 * fields: names, three addresses of a picture, the text that TikTok shows. One in ten is an entry, which nobody reads.
 */
export function recordedSize(count: number): RecordedMessage[] {
  const draw = seeded(7);
  return Array.from({ length: count }, (_, index): RecordedMessage => {
    const { method, payload } = messageOf(draw(100), index, draw(1_000), draw(15) + 1);
    return { room: '4711', at: 1_768_071_600_000 + index, method, payload };
  });
}

function messageOf(kind: number, index: number, viewer: number, number: number): { method: string; payload: Uint8Array } {
  const user = personOf(viewer);
  const common = (method: string, key: string): CommonMessageData =>
    make(CommonMessageData, { method, msgId: String(7_500_000_000_000_000_000n + BigInt(index)), roomId: '7300000000000004711', createTime: String(1_768_071_600_000 + index), displayText: make(MessageCommonText, { key }) });
  const encoded = <T extends object>(method: string, schema: Schema<T>, fields: Partial<T>): { method: string; payload: Uint8Array } => ({ method, payload: schema.encode(make(schema, fields)).finish() });
  if (kind < 45) return encoded('WebcastLikeMessage', WebcastLikeMessage, { common: common('WebcastLikeMessage', 'pm_mt_msg_viewer'), user, count: number, total: String(index) });
  if (kind < 65) return encoded('WebcastChatMessage', WebcastChatMessage, { common: common('WebcastChatMessage', ''), user, content: `What will my year be like, ${number}?` });
  if (kind < 85) {
    const gift = make(Gift, { id: '5655', name: 'Rose', diamondCount: 1, type: 1, combo: true, image: picture('gift', 5655) });
    return encoded('WebcastGiftMessage', WebcastGiftMessage, { common: common('WebcastGiftMessage', 'webcast_aweme_gift_send_message'), user, giftId: '5655', groupId: String(1_768_071_600_000 + viewer), repeatCount: number, comboCount: number, gift });
  }
  if (kind < 90) return encoded('WebcastSocialMessage', WebcastSocialMessage, { common: common('WebcastSocialMessage', 'pm_main_follow_message_viewer_2'), user, action: '1' });
  return encoded('WebcastMemberMessage', WebcastMemberMessage, { common: common('WebcastMemberMessage', 'live_room_enter_toast'), user, memberCount: number, action: 1 });
}

function personOf(viewer: number): User {
  return make(User, {
    id: String(7_100_000_000_000_000_000n + BigInt(viewer)),
    displayId: `viewer.${viewer}`,
    nickname: `Viewer ${viewer}`,
    avatarThumb: picture('avatar', viewer),
    followInfo: make(FollowInfo, { followStatus: viewer % 3 === 0 ? '1' : '0' }),
  });
}

function picture(kind: string, number: number): ImageModel {
  return make(ImageModel, { urlList: ['a', 'b'].map((server) => `https://${server}.pictures.example/${kind}/${String(number).padStart(8, '0')}~100x100.webp?expires=1768071600&signature=0123456789abcdef`) });
}
