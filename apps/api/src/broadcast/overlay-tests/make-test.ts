import type { OverlayTest } from '@app/contracts';
import { commentId, giftId } from '@app/domain';

/** How long a question is shown that nobody asked, milliseconds. */
const QUESTION_MS = 8_000;

/** Made up the same in every process, so that only its kind, id and time have to travel. @param at ISO 8601 */
export function makeTest(kind: OverlayTest['kind'], id: string, at: string): OverlayTest {
  const sender = { viewerId: null, nickname: 'Test supporter', avatarUrl: null } as const;
  switch (kind) {
    case 'gift':
      return { id, kind, gift: { ...sender, id: `test-${id}`, handle: 'test.supporter', giftId: giftId('0'), giftName: 'Test gift', iconUrl: null, coins: 100, count: 5, at } };
    case 'question':
      return { id, kind, forMs: QUESTION_MS, question: { ...sender, commentId: commentId(`test-${id}`), text: 'This is a test: does a question look right at this place?', emotes: [], at, until: null, leftMs: null } };
  }
}
