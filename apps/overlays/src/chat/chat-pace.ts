import type { ChatLine } from '@app/contracts';

/** What the address says about the chat. */
export interface ChatRules {
  /** Lines on screen. */
  readonly most: number;
  /** How long a line stays, milliseconds; null for as long as there is room. */
  readonly stayMs: number | null;
}

/** Lines come no faster than this, however fast people write. */
export const LINE_MS = 500;
/** What waits for longer than two seconds is not worth waiting for: newer lines come first then. */
export const WAITING_MOST = 4;

interface Shown {
  readonly line: ChatLine;
  readonly from: number;
}

/**
 * Which lines are on screen. New ones come one at a time, newest last; when more wait than can be read, the newest are
 * taken and the others let go. What may not be shown any more leaves at once. Times are milliseconds of any one clock.
 */
export class ChatPace {
  #shown: Shown[] = [];
  #waiting: ChatLine[] = [];
  /** The number of the newest that was heard of: ids are numbers that only grow. */
  #newest = -Infinity;
  #hasHeard = false;
  #nextAt = -Infinity;

  constructor(private readonly rules: ChatRules) {}

  /** Oldest first. */
  get lines(): readonly ChatLine[] {
    return this.#shown.map(({ line }) => line);
  }

  /**
   * The last lines there are, as a whole, oldest first. The first time they are all on screen at once: there is nothing
   * that they could push away. @param isSeen whether anybody sees how they come; if not, they are all there at once
   */
  hear(told: readonly ChatLine[], now: number, isSeen = true): void {
    const allowed = new Map(told.map((line) => [line.id, line]));
    this.#shown = this.#shown.flatMap(({ line: { id }, from }) => {
      const line = allowed.get(id);
      return line === undefined ? [] : [{ line, from }];
    });
    const fresh = told.filter(({ id }) => Number(id) > this.#newest);
    this.#newest = Math.max(this.#newest, ...fresh.map(({ id }) => Number(id)));
    if (this.#hasHeard && isSeen) this.#waiting = [...this.#waiting.filter(({ id }) => allowed.has(id)), ...fresh].slice(-WAITING_MOST);
    else {
      const unseen = [...this.#waiting.splice(0).filter(({ id }) => allowed.has(id)), ...fresh];
      this.#shown = [...this.#shown, ...unseen.map((line) => ({ line, from: now }))].slice(-this.rules.most);
    }
    this.#hasHeard = true;
    this.advance(now);
  }

  /** To be called when it is due. */
  advance(now: number): void {
    const { most, stayMs } = this.rules;
    if (stayMs !== null) this.#shown = this.#shown.filter(({ from }) => now < from + stayMs);
    if (now < this.#nextAt) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#shown = [...this.#shown, { line: next, from: now }].slice(-most);
    this.#nextAt = now + LINE_MS;
  }

  /** When something changes by itself; null for never. */
  due(): number | null {
    const first = this.#shown[0];
    const coming = this.#waiting.length > 0 ? this.#nextAt : Infinity;
    const going = first !== undefined && this.rules.stayMs !== null ? first.from + this.rules.stayMs : Infinity;
    const due = Math.min(coming, going);
    return due === Infinity ? null : due;
  }

  /** So many of the oldest have no room. */
  drop(count: number): void {
    this.#shown = this.#shown.slice(count);
  }

  /** Another session, or none: nothing of what was. */
  clear(): void {
    this.#shown = [];
    this.#waiting = [];
    this.#newest = -Infinity;
    this.#hasHeard = false;
    this.#nextAt = -Infinity;
  }
}
