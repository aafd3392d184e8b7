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
  readonly isText: boolean;
}

function read({ method, payload }: RecordedMessage): Reading | null {
  switch (method) {
    case 'WebcastChatMessage': {
      const { user, content } = WebcastChatMessage.decode(payload);
      const text = content.normalize('NFKC').trim().toLowerCase();
      return { viewerId: user?.id ?? '', fact: `text ${text}`, price: text === '' ? 0 : 60, count: 1, isText: text !== '' };
    }
    case 'WebcastLikeMessage': {
      const { user, count, common } = WebcastLikeMessage.decode(payload);
      const follows = ['1', '2'].includes(user?.followInfo?.followStatus ?? '0');
      return { viewerId: user?.id ?? '', fact: `likes ${common?.msgId}`, price: follows ? 6 : 4, count, isText: false };
    }
    case 'WebcastGiftMessage': {
      const { user, gift, giftId, groupId, repeatCount, common } = WebcastGiftMessage.decode(payload);
      const streak = gift?.type === 1 && gift.combo && groupId !== '0' && groupId !== '';
      const coins = gift?.diamondCount ?? 0;
      return { viewerId: user?.id ?? '', fact: streak ? `streak ${giftId} ${groupId}` : `gift ${common?.msgId}`, price: coins * multiplier(coins) * 60, count: Math.max(1, repeatCount), isText: false };
    }
    case 'WebcastSocialMessage': {
      const { user, common } = WebcastSocialMessage.decode(payload);
      const key = common?.displayText?.key ?? '';
      return /follow|share/.test(key) ? { viewerId: user?.id ?? '', fact: key, price: 0, count: 1, isText: false } : null;
    }
    default:
      return null;
  }
}

/** Viewer → points in sixtieths, each distinct fact counted once; also those who took part and have none. */
export function scoresOf(records: readonly RecordedMessage[]): Map<string, number> {
  const facts = new Map<string, Map<string, Reading>>();
  for (const reading of records.map(read)) {
    if (reading === null || reading.viewerId === '' || reading.viewerId === '0') continue;
    const mine = facts.get(reading.viewerId) ?? new Map<string, Reading>();
    if (reading.count > (mine.get(reading.fact)?.count ?? 0)) mine.set(reading.fact, reading);
    facts.set(reading.viewerId, mine);
  }
  return new Map([...facts].map(([viewerId, mine]) => [viewerId, sum([...mine.values()])]));
}

function sum(readings: readonly Reading[]): number {
  const texts = readings.filter(({ isText }) => isText).length;
  const rest = readings.filter(({ isText }) => !isText).reduce((total, { price, count }) => total + price * count, 0);
  return rest + 60 * Math.min(30, texts);
}

function multiplier(coins: number): number {
  return [[999, 30], [299, 20], [99, 15], [49, 10], [19, 8], [9, 7], [4, 6]].find(([below = 0]) => coins > below)?.[1] ?? 5;
}
