import type { LikeEvent, LiveEvent } from '@app/domain';

interface Held {
  readonly event: LiveEvent;
  readonly receivedAt: number;
  /** Message ids of the likes that were merged into this one. */
  readonly merged?: Set<string>;
}

/** A part of what is held, and when the first of it came. */
export interface HeldPart {
  readonly events: readonly LiveEvent[];
  readonly receivedAt: number;
}

/**
 * Events that wait in memory, oldest first. Beyond its bound the likes in it are merged per viewer; gifts, comments,
 * follows and shares are kept one by one, however many they are.
 */
export class HeldEvents {
  private held: Held[] = [];
  private mergeAt: number;

  constructor(private readonly bound: number) {
    this.mergeAt = bound;
  }

  get size(): number {
    return this.held.length;
  }

  add(event: LiveEvent, receivedAt: number): void {
    this.held.push({ event, receivedAt });
    if (this.held.length <= this.mergeAt) return;
    this.held = mergeLikes(this.held);
    // What could not be merged stays; looking again at every single event would cost more than it saves.
    this.mergeAt = Math.max(this.bound, this.held.length + Math.ceil(this.bound / 4));
  }

  /** The oldest, at most `count`. */
  take(count: number): HeldPart | null {
    const taken = this.held.splice(0, count);
    const [first] = taken;
    if (this.held.length === 0) this.mergeAt = this.bound;
    return first ? { events: taken.map(({ event }) => event), receivedAt: first.receivedAt } : null;
  }

  /** Parts that were taken last, and could not be put anywhere else. */
  putBack(parts: readonly HeldPart[]): void {
    this.held = [...parts.flatMap(({ events, receivedAt }) => events.map((event) => ({ event, receivedAt }))), ...this.held];
  }
}

/** Only events that were never handed over may be merged: of others it is unknown whether their own ids are in the ledger. */
function mergeLikes(held: readonly Held[]): Held[] {
  const kept: Held[] = [];
  const places = new Map<string, number>();
  for (const entry of held) {
    const { event } = entry;
    if (event.kind !== 'like') {
      kept.push(entry);
      continue;
    }
    const key = `${event.viewer?.id ?? event.messageId} ${event.follower}`;
    const place = places.get(key);
    const earlier = place === undefined ? undefined : kept[place];
    if (place === undefined || earlier?.event.kind !== 'like') {
      places.set(key, kept.length);
      kept.push(entry);
    } else {
      kept[place] = addLikes({ ...earlier, event: earlier.event }, event);
    }
  }
  return kept;
}

/** TikTok sends the same message twice now and then, which the ledger cannot see any more once it is part of a sum. */
function addLikes(earlier: Held & { readonly event: LikeEvent }, later: LikeEvent): Held {
  const merged = earlier.merged ?? new Set([earlier.event.messageId]);
  if (merged.has(later.messageId)) return earlier;
  merged.add(later.messageId);
  return { ...earlier, event: { ...earlier.event, viewer: later.viewer, count: earlier.event.count + later.count }, merged };
}
