/** How many addresses are remembered at most; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/**
 * Counts wrong passwords for each address. An attempt counts before it is checked, so that many at once do not slip through.
 * In memory on purpose: it slows guessing down, and a restart by the organizer is a way out.
 */
export class AttemptLimiter {
  private readonly attempts = new Map<string, number[]>();

  constructor(
    private readonly allowed: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts an attempt. Gives 0 when it may go on, otherwise the milliseconds to wait. */
  take(address: string): number {
    const key = subject(address);
    const now = this.now();
    const recent = (this.attempts.get(key) ?? []).filter((at) => at > now - this.windowMs);
    const oldest = recent[0];
    if (recent.length >= this.allowed && oldest !== undefined) return oldest + this.windowMs - now;
    this.attempts.delete(key);
    this.attempts.set(key, [...recent, now]);
    if (this.attempts.size > REMEMBERED) this.forgetOldest();
    return 0;
  }

  /** The password was right: what came before was a typo. */
  forget(address: string): void {
    this.attempts.delete(subject(address));
  }

  private forgetOldest(): void {
    const { value } = this.attempts.keys().next();
    if (value !== undefined) this.attempts.delete(value);
  }
}

/** One IPv6 customer owns a whole /64 and would have 2⁶⁴ tries. */
function subject(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  return bare.includes(':') ? networkOf(bare) : bare;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':');
}
