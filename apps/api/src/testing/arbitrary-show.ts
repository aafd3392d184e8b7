import { giftId, viewerId, type GiftEvent, type LiveEvent, type ViewerProfile } from '@app/domain';
import fc from 'fast-check';

/** Shows of a few made-up people who do a lot at once: collisions are likely, which is what makes them interesting. */

const people: (ViewerProfile | null)[] = [
  ...['Ploy', 'เอกชัย', '小猫', 'عمر', '𝓡𝓸𝓼𝓮'].map((nickname, i) => ({ id: viewerId(`70000000000000000${i}`), handle: '', nickname, avatarUrl: null })),
  null,
];
const gifts = [
  { id: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null },
  { id: giftId('6090'), name: 'Fireworks', coins: 1088, iconUrl: null },
  { id: giftId('5658'), name: 'Perfume', coins: 20, iconUrl: null },
];
const words = ['hello', ' HELLO ', 'ｈｅｌｌｏ', 'Will I pass?', 'จะสอบผ่านไหม', '🙏', '', '   ', 'one', 'two', 'three', 'four', 'five'];
const start = Date.UTC(2026, 0, 10, 19);

const viewer = fc.constantFrom(...people);
const at = fc.integer({ min: 0, max: 3_600_000 }).map((ms) => start + ms);

type Draft = (messageId: string) => LiveEvent[];

const like: fc.Arbitrary<Draft> = fc.record({ viewer, at, count: fc.integer({ min: 1, max: 15 }), follower: fc.boolean() }).map((each) => (messageId) => [
  { ...each, kind: 'like', messageId },
]);
const comment: fc.Arbitrary<Draft> = fc.record({ viewer, at, text: fc.constantFrom(...words) }).map((each) => (messageId) => [
  { ...each, kind: 'comment', emotes: [], messageId },
]);
const social: fc.Arbitrary<Draft> = fc.record({ viewer, at, kind: fc.constantFrom('follow' as const, 'share' as const) }).map((each) => (messageId) => [
  { ...each, messageId },
]);
const oneGift: fc.Arbitrary<Draft> = fc
  .record({ viewer, at, gift: fc.constantFrom(...gifts), count: fc.integer({ min: 1, max: 3 }) })
  .map((each) => (messageId) => [{ ...each, kind: 'gift', streakId: null, messageId }]);
/** Frames of one streak: growing, some left out, the last one sent again under another message id. */
const streak: fc.Arbitrary<Draft> = fc
  .record({ viewer, at, gift: fc.constantFrom(...gifts), counts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }) })
  .map(({ counts, ...each }) => (messageId) => {
    const frames = counts.map((count, i): GiftEvent => ({ ...each, kind: 'gift', streakId: `9${messageId}`, count, at: each.at + count * 300, messageId: `${messageId}0${i}` }));
    const last = frames.reduce((a, b) => (a.count > b.count ? a : b));
    return [...frames, { ...last, messageId: `${messageId}99` }];
  });

/** Distinct messages, in no particular order. */
export const arbitraryShow: fc.Arbitrary<LiveEvent[]> = fc
  .array(fc.oneof(like, comment, social, oneGift, streak), { minLength: 1, maxLength: 25 })
  .map((drafts) => drafts.flatMap((draft, i) => draft(String(730_000 + i))));

/** The same messages as they might really arrive: some twice, shuffled, cut into batches. */
export function arbitraryDelivery(events: readonly LiveEvent[]): fc.Arbitrary<LiveEvent[][]> {
  return fc
    .record({
      twice: fc.subarray([...events]),
      cuts: fc.array(fc.nat({ max: events.length * 2 }), { maxLength: 6 }),
      seed: fc.array(fc.nat(), { minLength: events.length * 2, maxLength: events.length * 2 }),
    })
    .map(({ twice, cuts, seed }) => {
      const all = [...events, ...twice].map((event, i) => ({ event, key: seed[i] ?? 0 })).sort((a, b) => a.key - b.key);
      const edges = [0, ...[...cuts].sort((a, b) => a - b), all.length];
      return edges.slice(1).map((end, i) => all.slice(edges[i], end).map(({ event }) => event)).filter((batch) => batch.length > 0);
    });
}
