import { DomainError, type ConnectionState, type Gap, type RoomId, type SessionId } from '@app/domain';
import { backoffMs } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import type { GapWriter } from './gap.log';

/** Where a session's connection and gaps are kept; the session service. */
export interface SessionBook {
  setConnection(id: SessionId, state: ConnectionState): Promise<void>;
  keepLikes(id: SessionId, room: RoomId, likes: number): Promise<void>;
  openGap(id: SessionId, reason: Gap['reason'], from: Date): Promise<void>;
  closeGap(id: SessionId, to: Date): Promise<void>;
}

type StateEntry = { readonly kind: 'state'; readonly state: ConnectionState };
type Entry = StateEntry | { readonly kind: 'gap' | 'likes'; readonly write: () => Promise<void> };

const retry = { firstMs: 500, maxMs: 15_000 };

/**
 * Writes what happens to a connection into the session's book: one after the other, again while the database is away,
 * and of states that could not be written in time only the newest, but for the likes of a room that is left by then.
 */
export class SessionReporter implements GapWriter {
  private entries: Entry[] = [];
  private writing: Promise<void> | null = null;
  private dropped = false;

  constructor(
    private readonly id: SessionId,
    private readonly book: SessionBook,
    private readonly clock: Clock,
    private readonly onTrouble: (error: unknown) => void = () => undefined,
  ) {}

  state(state: ConnectionState): void {
    this.entries = this.entries.flatMap((entry) => (entry.kind === 'state' ? this.whatRemains(entry.state, state) : [entry]));
    this.add({ kind: 'state', state });
  }

  openGap(reason: Gap['reason'], from: Date): void {
    this.add({ kind: 'gap', write: () => this.book.openGap(this.id, reason, from) });
  }

  closeGap(to: Date): void {
    this.add({ kind: 'gap', write: () => this.book.closeGap(this.id, to) });
  }

  /** Resolves when everything is written, or when the time is up. */
  async settle(withinMs: number): Promise<void> {
    if (!this.writing) return;
    const enough = new AbortController();
    await Promise.race([this.writing, this.clock.sleep(withinMs, enough.signal)]);
    enough.abort();
  }

  /** What is not written yet is not wanted any more, nor what comes from now on. */
  drop(): void {
    this.dropped = true;
    this.entries = [];
  }

  /** Of a state that was not written and is not true any more: the likes of a room, unless the newer state tells them too. */
  private whatRemains(former: ConnectionState, newer: ConnectionState): Entry[] {
    if (former.state !== 'live' || former.likes === null) return [];
    const { roomId, likes } = former;
    if (newer.state === 'live' && newer.roomId === roomId && newer.likes !== null) return [];
    return [{ kind: 'likes', write: () => this.book.keepLikes(this.id, roomId, likes) }];
  }

  private add(entry: Entry): void {
    if (this.dropped) return;
    this.entries.push(entry);
    this.write();
  }

  private write(): void {
    this.writing ??= this.writeAll().then(() => {
      this.writing = null;
      if (this.entries.length > 0) this.write();
    });
  }

  private async writeAll(): Promise<void> {
    for (let failures = 0; ; ) {
      const entry = this.entries.shift();
      if (!entry) return;
      try {
        await (entry.kind === 'state' ? this.book.setConnection(this.id, entry.state) : entry.write());
        failures = 0;
      } catch (error) {
        // The session is gone, or refuses: saying it again changes nothing.
        if (error instanceof DomainError) continue;
        if (this.dropped) return;
        failures += 1;
        if (failures === 1) this.onTrouble(error);
        const newer = this.entries.find((each): each is StateEntry => each.kind === 'state');
        this.entries.unshift(...(entry.kind === 'state' && newer !== undefined ? this.whatRemains(entry.state, newer.state) : [entry]));
        await this.clock.sleep(backoffMs(failures, retry, Math.random), new AbortController().signal);
      }
    }
  }
}
