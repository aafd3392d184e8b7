import type { Outgoing } from './frame';
import type { SentMessage } from './message';

interface Entry extends SentMessage {
  confirmed: boolean;
}

/** What a room handed to its viewers, in order. Bounded: of a long show the oldest entries are forgotten. */
export class SentLog {
  private entries: Entry[] = [];
  private count = 0;

  /** @param keep how many entries are kept at least */
  constructor(private readonly keep: number) {}

  get all(): readonly SentMessage[] {
    return this.entries;
  }

  /** How many there have ever been, forgotten ones included. */
  get total(): number {
    return this.count;
  }

  add({ message, history }: Outgoing): Entry {
    const entry: Entry = { index: this.count, fact: message.fact, history, confirmed: false };
    this.count += 1;
    this.entries.push(entry);
    // In large bites, because moving a long array for every message would be slow.
    if (this.entries.length > this.keep * 1.25 + 100) this.entries.splice(0, this.entries.length - this.keep);
    return entry;
  }
}
