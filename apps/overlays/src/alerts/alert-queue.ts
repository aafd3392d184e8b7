import { GIFTS_REMEMBERED_MS, GIFTS_TOLD, type GiftMoment } from '@app/contracts';

/** What the address says about alerts. */
export interface AlertRules {
  /** In coins of the whole streak: what is worth less is not shown. */
  readonly least: number;
  /** How long an alert is on air when nothing waits, milliseconds. */
  readonly stayMs: number;
}

/** As many as pass in the minute for which anything may wait. */
export const WAITING_MOST = 40;
/** However many wait, an alert can be read. */
export const SHORTEST_MS = 1_500;
/** With so many waiting, an alert stays for half of its time. */
const HALVED_BY = 4;
/** A streak that grew is still seen for so long. */
const LINGER_MS = 2_000;
/** While others wait, a streak that goes on growing has so many times its stay. */
const STAYS_MOST = 3;
/** Whatever the server may tell again: four messages a second, each full, for as long as it remembers. */
const REMEMBERED = 4 * GIFTS_TOLD * (GIFTS_REMEMBERED_MS / 1_000);

interface Waiting {
  gift: GiftMoment;
  readonly since: number;
}

interface OnAir {
  gift: GiftMoment;
  /** Null while it is on its way in: its time has not begun. */
  from: number | null;
  grewAt: number;
}

/** How many of a gift were heard of, and how many when it was last on air (0: never). */
interface Known {
  readonly heard: number;
  readonly shown: number;
}

/**
 * Which gift is on air, and which are next. Times are milliseconds of any one clock.
 *
 * - A streak is one alert: while it waits or is on air its count grows where it is.
 * - It comes when the whole of it is worth `least`, and comes back after it left when what it has grown by since is worth
 *   `least` again; it then waits its turn like any other, and tells its whole count.
 * - In the order in which they came. Too many: the one worth least goes, of equals the latest. What has waited for longer
 *   than the server remembers is let go: nobody knows any more what it was for.
 * - The more wait, the shorter each stays, counted from when it stands: one that was slow to come, because its picture was
 *   or the machine is, is no shorter on air, and the next one does not pass it by.
 */
export class AlertQueue {
  #onAir: OnAir | null = null;
  #waiting: Waiting[] = [];
  readonly #known = new Map<string, Known>();

  constructor(private readonly rules: AlertRules) {}

  get onAir(): GiftMoment | null {
    return this.#onAir?.gift ?? null;
  }

  get waiting(): readonly GiftMoment[] {
    return this.#waiting.map(({ gift }) => gift);
  }

  /** What was given before anybody looked: no alert, unless it grows. */
  learn(gifts: readonly GiftMoment[]): void {
    for (const gift of gifts) this.#remember(gift, 0);
  }

  /** What was told, old and new, in any number. */
  hear(gifts: readonly GiftMoment[], now: number): void {
    for (const gift of gifts) if (gift.count > (this.#known.get(gift.id)?.heard ?? 0)) this.#take(gift, now);
    this.advance(now);
  }

  /** What somebody wants to see, whatever it is worth, as soon as the one that is on air is gone. */
  hurry(gift: GiftMoment, now: number): void {
    this.#waiting.unshift({ gift, since: now });
    this.advance(now);
  }

  /** To be called when it is due. */
  advance(now: number): void {
    this.#waiting = this.#waiting.filter(({ since }) => now - since <= GIFTS_REMEMBERED_MS);
    if (this.#onAir !== null && now >= this.#endOf(this.#onAir)) this.#onAir = null;
    if (this.#onAir !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#onAir = { gift: next.gift, from: null, grewAt: now };
    this.#remember(next.gift, next.gift.count);
  }

  /** This one can be seen now. */
  stands(id: string, now: number): void {
    if (this.#onAir?.gift.id === id) this.#onAir.from ??= now;
  }

  /** When something changes by itself; null for not before it stands, or never. */
  due(): number | null {
    return this.#onAir === null || this.#onAir.from === null ? null : this.#endOf(this.#onAir);
  }

  /** Nothing is on air and nothing waits; what is known stays known. */
  clear(): void {
    this.#onAir = null;
    this.#waiting = [];
  }

  #take(gift: GiftMoment, now: number): void {
    const shown = this.#known.get(gift.id)?.shown ?? 0;
    if (this.#onAir?.gift.id === gift.id) {
      this.#onAir.gift = gift;
      this.#onAir.grewAt = now;
      return this.#remember(gift, gift.count);
    }
    this.#remember(gift, shown);
    const place = this.#waiting.find((each) => each.gift.id === gift.id);
    if (place !== undefined) place.gift = gift;
    else if (gift.coins * (gift.count - shown) >= this.rules.least) this.#enqueue({ gift, since: now });
  }

  #enqueue(one: Waiting): void {
    this.#waiting.push(one);
    if (this.#waiting.length <= WAITING_MOST) return;
    const worths = this.#waiting.map(({ gift }) => gift.coins * gift.count);
    this.#waiting.splice(worths.lastIndexOf(Math.min(...worths)), 1);
  }

  #endOf({ from, grewAt }: OnAir): number {
    if (from === null) return Infinity;
    const { stayMs } = this.rules;
    const stay = Math.max(Math.min(SHORTEST_MS, stayMs), (stayMs * HALVED_BY) / (HALVED_BY + this.#waiting.length));
    const end = Math.max(from + stay, grewAt + Math.min(LINGER_MS, stay));
    return this.#waiting.length === 0 ? end : Math.min(end, from + STAYS_MOST * stay);
  }

  /** Last heard of last, so that the first is what may be forgotten. */
  #remember({ id, count }: GiftMoment, shown: number): void {
    this.#known.delete(id);
    this.#known.set(id, { heard: count, shown });
    if (this.#known.size <= REMEMBERED) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      return;
    }
  }
}
