import { mergeStreaks, type LiveEvent, type ViewerId, type ViewerProfile } from '@app/domain';
import { unitPrice, type RuleSet } from '@app/scoring';
import type { LedgerBatch } from '../session';
import type { EventBatch } from './event-batch';

/** Merges a batch by source key and prices what is left: everything the ledger needs to know. Pure. */
export function priceBatch(batch: EventBatch, rules: RuleSet, ruleVersion: number): LedgerBatch {
  return {
    sessionId: batch.sessionId,
    ruleVersion,
    commentsPerSession: rules.comment.perSession,
    facts: [...mergeStreaks(batch.events)].map(([key, event]) => ({ key, event, unitPrice: unitPrice(event, rules) })),
    comments: batch.events.filter((event) => event.kind === 'comment'),
    viewers: latestProfiles(batch.events),
    receivedAt: batch.receivedAt,
  };
}

function latestProfiles(events: readonly LiveEvent[]): (ViewerProfile & { seenAt: number })[] {
  const latest = new Map<ViewerId, ViewerProfile & { seenAt: number }>();
  for (const { viewer, at } of events) {
    if (viewer !== null && at >= (latest.get(viewer.id)?.seenAt ?? 0)) latest.set(viewer.id, { ...viewer, seenAt: at });
  }
  return [...latest.values()];
}
