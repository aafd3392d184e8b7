/** Milliseconds. No message is on its way for so long: one that is so much behind what was known tells that somebody has set the server's clock. */
const SET_BACK_MS = 60_000;

/**
 * The server's clock, as far as messages tell it: a PC that streams may have any time. Each message was sent at a moment
 * that it names and arrived some time later, so of all of them the one that took least is nearest to the truth.
 */
export class ServerClock {
  #ahead: number | null = null;

  /** @param said ISO 8601 @param at when it arrived, on a clock of this page that only goes forward, milliseconds */
  hear(said: string, at: number): void {
    const ahead = Date.parse(said) - at;
    if (this.#ahead === null || ahead > this.#ahead || ahead < this.#ahead - SET_BACK_MS) this.#ahead = ahead;
  }

  /** Milliseconds since 1970. @param at on the same clock of this page */
  now(at: number): number {
    return at + (this.#ahead ?? Date.now() - at);
  }
}
