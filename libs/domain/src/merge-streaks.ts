import type { SourceKey } from './ids';
import type { LiveEvent } from './live-event';
import { sourceKeyOf } from './source-key';

/** How much a streak grew: only what lies above the highest count seen so far. Never negative. */
export function growth(highestSeen: number, count: number): number {
  return Math.max(0, count - highestSeen);
}

/** How many of its thing an event stands for, counted from the start of its streak. */
export function cumulativeOf(event: LiveEvent): number {
  return event.kind === 'like' || event.kind === 'gift' ? event.count : 1;
}

/**
 * One event for each source key: the one with the highest count, and of equals the earliest.
 * The result depends on the set of events alone, not on their order or on how often each occurs.
 * Events without a source key (comments without text) are left out.
 */
export function mergeStreaks(events: readonly LiveEvent[]): Map<SourceKey, LiveEvent> {
  const merged = new Map<SourceKey, LiveEvent>();
  for (const event of events) {
    const key = sourceKeyOf(event);
    if (key === null) continue;
    const held = merged.get(key);
    if (!held || stands(event, held)) merged.set(key, event);
  }
  return merged;
}

function stands(candidate: LiveEvent, held: LiveEvent): boolean {
  const more = cumulativeOf(candidate) - cumulativeOf(held);
  if (more !== 0) return more > 0;
  if (candidate.at !== held.at) return candidate.at < held.at;
  return candidate.messageId < held.messageId;
}
