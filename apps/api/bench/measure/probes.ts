import type { LeaderboardEntry } from '@app/contracts';
import { giftNamed, type SimulatedRoom, type SimulatedViewer } from '@app/webcast-simulator';

/** Worth more than anything the crowd does. */
const lion = giftNamed('Lion');
const racers: readonly SimulatedViewer[] = [
  { id: '7900000000000000001', handle: 'first.racer', nickname: 'First racer' },
  { id: '7900000000000000002', handle: 'second.racer', nickname: 'Second racer' },
];

/**
 * Two viewers who overtake each other with every gift, so that each gift changes who is on top. Measures how long it
 * takes from sending such a gift until the ranking that counts it is there.
 */
export class Probes {
  /** Milliseconds, in the order of sending; undefined for those that are on their way. */
  readonly delays: (number | undefined)[] = [];
  private readonly sent = new Map<string, { readonly probe: number; readonly gifts: number; readonly at: number }[]>();
  private readonly gifts = new Map<string, number>();

  constructor(private readonly room: SimulatedRoom) {}

  send(): void {
    const racer = racers[this.delays.length % racers.length];
    if (racer === undefined) return;
    // One gift more than the other: 1, then always 2.
    const count = this.delays.length === 0 ? 1 : 2;
    const gifts = (this.gifts.get(racer.id) ?? 0) + count;
    this.gifts.set(racer.id, gifts);
    const waiting = this.sent.get(racer.id) ?? [];
    waiting.push({ probe: this.delays.length, gifts, at: performance.now() });
    this.sent.set(racer.id, waiting);
    this.delays.push(undefined);
    this.room.send({ kind: 'gift', viewer: racer, gift: lion, count });
  }

  /** @param now by the clock of `performance.now()` */
  seen({ entries }: { readonly entries: readonly Pick<LeaderboardEntry, 'viewerId' | 'gifts'>[] }, now: number = performance.now()): void {
    for (const { viewerId, gifts } of entries) {
      const waiting = this.sent.get(viewerId) ?? [];
      while (waiting[0] !== undefined && waiting[0].gifts <= gifts) {
        const arrived = waiting.shift();
        if (arrived !== undefined) this.delays[arrived.probe] = now - arrived.at;
      }
    }
  }

  get underWay(): number {
    return this.delays.filter((delay) => delay === undefined).length;
  }

  /** What was measured from this probe on. */
  completed(from: number): number[] {
    return this.delays.slice(from).filter((delay) => delay !== undefined);
  }
}
