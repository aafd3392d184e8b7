import { sourceKey, type SourceKey } from './ids';
import type { LiveEvent } from './live-event';
import { storableText } from './storable-text';

/**
 * The text as it counts for "said before": Unicode NFKC, trimmed, lower case.
 * Empty for a comment that holds only blanks or pictures.
 */
export function normalizeComment(text: string): string {
  // NFKC again at the end: "J̌" has no single letter, its lower case "ǰ" has one.
  return storableText(text).normalize('NFKC').toLowerCase().normalize('NFKC').trim();
}

/**
 * The key under which the ledger recognises a fact, however often and in whatever shape it is delivered:
 * - gift in a streak: viewer + gift + streak, because every frame has its own message id
 * - comment: viewer + normalized text, because the same words count once
 * - follow, share: the viewer, because they count once in a session
 * - everything else, and whatever an unknown viewer did: TikTok's message id
 *
 * Null for a comment without text: it is kept, but is no fact that could ever score.
 */
export function sourceKeyOf(event: LiveEvent): SourceKey | null {
  const who = event.viewer?.id;
  switch (event.kind) {
    case 'gift':
      return event.streakId === null
        ? sourceKey(`gift:${event.messageId}`)
        : sourceKey(`streak:${who ?? '-'}:${event.gift.id}:${event.streakId}`);
    case 'like':
      return sourceKey(`like:${event.messageId}`);
    case 'comment': {
      const text = normalizeComment(event.text);
      return who && text ? sourceKey(`comment:${who}:${text}`) : null;
    }
    case 'follow':
    case 'share':
      return sourceKey(`${event.kind}:${who ?? event.messageId}`);
  }
}
