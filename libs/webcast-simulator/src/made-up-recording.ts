import { CommonMessageData, FollowInfo, Gift, MessageCommonText, User, WebcastChatMessage, WebcastGiftMessage, WebcastLikeMessage, WebcastSocialMessage } from 'tiktok-live-proto/v3';
import { make, toBytes } from './protobuf';
import { parseRecording, type RecordedMessage } from './replay';

/**
 * A small show in the format of a recording, for specs that must not depend on real ones. What goes wrong in those is in
 * it on purpose: frames of a streak out of order, its end again under another id, a text that is said twice.
 */
export function madeUpRecording(): RecordedMessage[] {
  const lines = [
    ...[13, 15, 14, 17, 16].map((count, i) => gift({ messageId: `730000000000000101${i}`, viewer: 'Mali', group: '9001', count, coins: 1 })),
    gift({ messageId: '7300000000000001019', viewer: 'Mali', group: '9001', count: 17, coins: 1 }),
    gift({ messageId: '7300000000000001020', viewer: 'Omar', group: '0', count: 1, coins: 99 }),
    gift({ messageId: '7300000000000001021', viewer: 'Omar', group: '0', count: 1, coins: 100 }),
    gift({ messageId: '7300000000000001022', viewer: 'Yuki', group: '9001', count: 3, coins: 1088 }),
    like({ messageId: '7300000000000001030', viewer: 'Yuki', count: 15, follows: false }),
    like({ messageId: '7300000000000001031', viewer: 'Niran', count: 7, follows: true }),
    comment({ messageId: '7300000000000001040', viewer: 'Niran', text: 'Will I pass the exam?' }),
    comment({ messageId: '7300000000000001041', viewer: 'Niran', text: ' WILL I PASS THE EXAM? ' }),
    comment({ messageId: '7300000000000001042', viewer: 'Ploy', text: 'จะได้งานไหมคะ' }),
    follow({ messageId: '7300000000000001050', viewer: 'Ploy' }),
  ];
  return parseRecording(lines.map((line) => JSON.stringify({ room: '4711', at: '2026-01-10T19:00:00.000Z', ...line })).join('\n'), 'made-up recording');
}

interface Line {
  readonly method: string;
  readonly payload: string;
}

const people = ['Mali', 'Omar', 'Yuki', 'Niran', 'Ploy'];

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const common = (msgId: string, key = ''): CommonMessageData =>
  make(CommonMessageData, { msgId, roomId: '4711', createTime: String(Date.UTC(2026, 0, 10, 19)), displayText: make(MessageCommonText, { key }) });
const person = (nickname: string, follows = false): User =>
  make(User, { id: `70${people.indexOf(nickname) + 1}`, nickname, followInfo: make(FollowInfo, { followStatus: follows ? '1' : '0' }) });

function gift(it: { messageId: string; viewer: string; group: string; count: number; coins: number }): Line {
  const combo = it.group !== '0';
  const details = make(Gift, { id: String(5000 + it.coins), name: `Gift of ${it.coins}`, diamondCount: it.coins, type: combo ? 1 : 2, combo });
  return {
    method: 'WebcastGiftMessage',
    payload: encode(toBytes(WebcastGiftMessage, { common: common(it.messageId), user: person(it.viewer), giftId: details.id, groupId: it.group, repeatCount: it.count, gift: details })),
  };
}

function like(it: { messageId: string; viewer: string; count: number; follows: boolean }): Line {
  return { method: 'WebcastLikeMessage', payload: encode(toBytes(WebcastLikeMessage, { common: common(it.messageId), user: person(it.viewer, it.follows), count: it.count })) };
}

function comment(it: { messageId: string; viewer: string; text: string }): Line {
  return { method: 'WebcastChatMessage', payload: encode(toBytes(WebcastChatMessage, { common: common(it.messageId), user: person(it.viewer), content: it.text })) };
}

function follow(it: { messageId: string; viewer: string }): Line {
  return { method: 'WebcastSocialMessage', payload: encode(toBytes(WebcastSocialMessage, { common: common(it.messageId, 'pm_main_follow_message_viewer_2'), user: person(it.viewer) })) };
}
