import {
  CommonMessageData, FollowInfo, Gift, ImageModel, User,
  WebcastChatMessage, WebcastControlMessage, WebcastEmoteChatMessage, WebcastGiftMessage, WebcastLikeMessage, WebcastRoomUserSeqMessage, WebcastSocialMessage,
} from 'tiktok-live-proto/v3';
import type { LiveMessage, MessageOf, ReadType } from '../tiktok/live-message';

interface Schema<T> {
  decode(input: Uint8Array): T;
}

/** An empty message of a schema, as it comes from no bytes at all, with some fields filled in. */
export function filled<T extends object>(schema: Schema<T>, fields: Partial<T>): T {
  return Object.assign(schema.decode(new Uint8Array(0)), fields);
}

export const image = (...urlList: string[]): ImageModel => filled(ImageModel, { urlList });

export const user = (fields: Partial<User> = {}): User =>
  filled(User, { id: '7100000000000000001', displayId: 'mali.test', nickname: 'มะลิ', followInfo: filled(FollowInfo, { followStatus: '0' }), ...fields });

export const common = (fields: Partial<CommonMessageData> = {}): CommonMessageData =>
  filled(CommonMessageData, { msgId: '7300000000000000001', createTime: '1893456000000', ...fields });

export const giftDetails = (fields: Partial<Gift> = {}): Gift =>
  filled(Gift, { id: '5655', name: 'Rose', type: 1, combo: true, diamondCount: 1, image: image('https://pictures.test/rose.png'), ...fields });

type Fields<T extends ReadType> = Partial<MessageOf<T>>;

const base = () => ({ common: common(), user: user() });

export const chat = (fields: Fields<'WebcastChatMessage'> = {}): LiveMessage => ({ type: 'WebcastChatMessage', data: filled(WebcastChatMessage, { ...base(), ...fields }) });
export const emoteChat = (fields: Fields<'WebcastEmoteChatMessage'> = {}): LiveMessage => ({ type: 'WebcastEmoteChatMessage', data: filled(WebcastEmoteChatMessage, { ...base(), ...fields }) });
export const likes = (fields: Fields<'WebcastLikeMessage'> = {}): LiveMessage => ({ type: 'WebcastLikeMessage', data: filled(WebcastLikeMessage, { ...base(), count: 1, ...fields }) });
export const sentGift = (fields: Fields<'WebcastGiftMessage'> = {}): LiveMessage => ({
  type: 'WebcastGiftMessage',
  data: filled(WebcastGiftMessage, { ...base(), giftId: '5655', groupId: '0', repeatCount: 1, gift: giftDetails(), ...fields }),
});
export const social = (fields: Fields<'WebcastSocialMessage'> = {}): LiveMessage => ({ type: 'WebcastSocialMessage', data: filled(WebcastSocialMessage, { ...base(), ...fields }) });
export const viewers = (fields: Fields<'WebcastRoomUserSeqMessage'> = {}): LiveMessage => ({ type: 'WebcastRoomUserSeqMessage', data: filled(WebcastRoomUserSeqMessage, { common: common(), ...fields }) });
export const control = (action: number): LiveMessage => ({ type: 'WebcastControlMessage', data: filled(WebcastControlMessage, { common: common(), action }) });
