import type { RecordedMessage } from '@app/webcast-simulator';
import { WebcastChatMessage, WebcastGiftMessage, WebcastLikeMessage, WebcastSocialMessage } from 'tiktok-live-proto/v3';

/** What a recorded message says, read straight from its bytes and not through the product. */
interface Reading {
  readonly viewerId: string;
  /** What is one and the same fact, however often it is sent. */
  readonly fact: string;
  /** Points of one, in sixtieths. */
  readonly price: number;
  readonly count: number;
  readonly kind: 'text' | 'like' | 'gift' | 'other';
  /** TikTok's id of the message, for counting comments, which may say the same. */
  readonly messageId: string;
}

/** What somebody should stand with. Points in sixtieths, which hold a tenth and a fifteenth exactly. */
export interface Tally {
  readonly sixtieths: number;
  readonly likes: number;
  readonly comments: number;
  readonly gifts: number;
}

function read({ method, payload }: RecordedMessage): Reading | null {
  switch (method) {
    case 'WebcastChatMessage': {
      const { user, content, common } = WebcastChatMessage.decode(payload);
      const text = content.normalize('NFKC').trim().toLowerCase();
      return { viewerId: user?.id ?? '', fact: `text ${text}`, price: text === '' ? 0 : 60, count: 1, kind: 'text', messageId: common?.msgId ?? '' };
    }
    case 'WebcastLikeMessage': {
      const { user, count, common } = WebcastLikeMessage.decode(payload);
      const follows = ['1', '2'].includes(user?.followInfo?.followStatus ?? '0');
      return { viewerId: user?.id ?? '', fact: `likes ${common?.msgId}`, price: follows ? 6 : 4, count, kind: 'like', messageId: common?.msgId ?? '' };
    }
    case 'WebcastGiftMessage': {
      const { user, gift, giftId, groupId, repeatCount, common } = WebcastGiftMessage.decode(payload);
      const streak = gift?.type === 1 && gift.combo && groupId !== '0' && groupId !== '';
      const coins = gift?.diamondCount ?? 0;
      return { viewerId: user?.id ?? '', fact: streak ? `streak ${giftId} ${groupId}` : `gift ${common?.msgId}`, price: coins * multiplier(coins) * 60, count: Math.max(1, repeatCount), kind: 'gift', messageId: common?.msgId ?? '' };
    }
    case 'WebcastSocialMessage': {
      const { user, common } = WebcastSocialMessage.decode(payload);
      const key = common?.displayText?.key ?? '';
      return /follow|share/.test(key) ? { viewerId: user?.id ?? '', fact: key, price: 0, count: 1, kind: 'other', messageId: common?.msgId ?? '' } : null;
    }
    default:
      return null;
  }
}

/** Viewer → what they should stand with, each distinct fact counted once; also those who took part and have nothing. */
export function scoresOf(records: readonly RecordedMessage[]): Map<string, Tally> {
  const byViewer = new Map<string, Reading[]>();
  for (const reading of records.map(read)) {
    if (reading === null || reading.viewerId === '' || reading.viewerId === '0') continue;
    byViewer.set(reading.viewerId, [...(byViewer.get(reading.viewerId) ?? []), reading]);
  }
  return new Map([...byViewer].map(([viewerId, mine]) => [viewerId, tally(mine)]));
}

function tally(readings: readonly Reading[]): Tally {
  const highest = new Map<string, Reading>();
  for (const reading of readings) if (reading.count > (highest.get(reading.fact)?.count ?? 0)) highest.set(reading.fact, reading);
  const facts = [...highest.values()];
  const sum = (kind: Reading['kind'], value: (reading: Reading) => number): number =>
    facts.filter((reading) => reading.kind === kind).reduce((total, reading) => total + value(reading), 0);
  const said = facts.filter(({ kind, price }) => kind === 'text' && price > 0).length;
  return {
    sixtieths: 60 * Math.min(30, said) + sum('like', ({ price, count }) => price * count) + sum('gift', ({ price, count }) => price * count),
    likes: sum('like', ({ count }) => count),
    comments: new Set(readings.flatMap(({ kind, messageId }) => (kind === 'text' ? [messageId] : []))).size,
    gifts: sum('gift', ({ count }) => count),
  };
}

function multiplier(coins: number): number {
  return [[999, 30], [299, 20], [99, 15], [49, 10], [19, 8], [9, 7], [4, 6]].find(([below = 0]) => coins > below)?.[1] ?? 5;
}
