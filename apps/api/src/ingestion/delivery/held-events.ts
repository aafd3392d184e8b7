import type { LikeEvent, LiveEvent } from '@app/domain';

interface Held {
  readonly event: LiveEvent;
  readonly receivedAt: number;
}

/**
 * Events that wait to be handed over, oldest first. Beyond its bound the likes in it are merged per viewer; gifts,
 * comments, follows and shares are kept one by one, however many they are.
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

  /** The oldest, at most `count`, and when the first of them came. */
  take(count: number): { readonly events: readonly LiveEvent[]; readonly receivedAt: number } | null {
    const taken = this.held.splice(0, count);
    const [first] = taken;
    if (this.held.length === 0) this.mergeAt = this.bound;
    return first ? { events: taken.map(({ event }) => event), receivedAt: first.receivedAt } : null;
  }
}

/** Only events that were never handed over may be merged: of others it is unknown whether their own ids are in the ledger. */
function mergeLikes(held: readonly Held[]): Held[] {
  const merged: Held[] = [];
  const places = new Map<string, number>();
  for (const entry of held) {
    const { event } = entry;
    if (event.kind !== 'like') {
      merged.push(entry);
      continue;
    }
    const key = `${event.viewer?.id ?? ''} ${event.follower}`;
    const place = places.get(key);
    const earlier = place === undefined ? undefined : merged[place];
    if (place === undefined || earlier?.event.kind !== 'like') {
      places.set(key, merged.length);
      merged.push(entry);
    } else {
      merged[place] = { event: addLikes(earlier.event, event), receivedAt: earlier.receivedAt };
    }
  }
  return merged;
}

function addLikes(earlier: LikeEvent, later: LikeEvent): LikeEvent {
  return { ...earlier, viewer: later.viewer, count: earlier.count + later.count };
}
