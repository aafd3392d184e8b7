import type { FaultSettings } from './faults';
import type { Outgoing } from './frame';
import type { SimulatedMessage } from './message';

/** How many a room remembers for those who come later. */
const REMEMBERED = 200;

/** The latest messages of a room, whether anybody saw them or not. */
export class RecentMessages {
  private messages: SimulatedMessage[] = [];

  add(message: SimulatedMessage): void {
    this.messages.push(message);
    if (this.messages.length > REMEMBERED * 2) this.messages = this.messages.slice(-REMEMBERED);
  }

  forget(): void {
    this.messages = [];
  }

  /** What goes out again to somebody who connects now. */
  asHistory(history: FaultSettings['history']): Outgoing[] {
    if (!history || history.count === 0) return [];
    return this.messages.slice(-Math.min(history.count, REMEMBERED)).map((message) => ({ message, history: history.marked }));
  }
}
