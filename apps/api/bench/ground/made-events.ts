import { giftId, viewerId, type Gift, type LiveEvent, type ViewerProfile } from '@app/domain';

/** The same numbers for the same seed, from 0 to below `bound`. */
export function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const gift = (id: string, name: string, coins: number): Gift => ({ id: giftId(id), name, coins, iconUrl: `https://pictures.example/gifts/${id}.png` });
const rose = gift('5655', 'Rose', 1);
const single = [gift('5658', 'Perfume', 20), gift('6090', 'Fireworks', 1_088), gift('5879', 'Doughnut', 30)];

export function madeViewer(index: number): ViewerProfile {
  return {
    id: viewerId(String(7_000_000_000_000_000_000n + BigInt(index))),
    handle: `viewer.${index}`,
    nickname: `Viewer ${index}`,
    avatarUrl: `https://pictures.example/avatars/${index}.png`,
  };
}

/**
 * What an audience does: in ten events about five likes, two comments, two frames of a rose streak, and now and then a
 * larger gift, a follow or a share. No two of the same `first` overlap.
 * @param first number of the first event, so that a session can be fed in portions
 */
export function madeEvents(count: number, viewers: number, first = 0): LiveEvent[] {
  const draw = seeded(first + 1);
  return Array.from({ length: count }, (_, offset): LiveEvent => {
    const index = first + offset;
    const who = draw(viewers);
    const base = { messageId: String(7_400_000_000_000_000_000n + BigInt(index)), at: 1_768_071_600_000 + index, viewer: madeViewer(who) };
    const kind = draw(100);
    if (kind < 55) return { ...base, kind: 'like', count: 1 + draw(15), follower: who % 3 === 0 };
    if (kind < 75) return { ...base, kind: 'comment', text: `What will my year be like, ${draw(5_000)}?`, emotes: [] };
    if (kind < 93) return { ...base, kind: 'gift', gift: rose, streakId: String(1_768_071_600_000 + Math.floor(index / 2_000)), count: 1 + (index % 2_000) };
    if (kind < 95) return { ...base, kind: 'gift', gift: single[draw(single.length)] ?? rose, streakId: null, count: 1 };
    return { ...base, kind: kind < 98 ? 'follow' : 'share' };
  });
}
