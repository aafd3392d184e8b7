/** How the sign service behaves towards this room. */
export type SignFault =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'error' }
  | { readonly kind: 'no-cookie' }
  | { readonly kind: 'premium' }
  /** Takes the request and never answers. */
  | { readonly kind: 'hangs' };

/**
 * What can go wrong with a room. Numbers are probabilities from 0 to 1, drawn for every message from the room's seed.
 * A dropped or held-back message concerns all viewers of the room alike.
 */
export interface FaultSettings {
  /** A message goes out again, at once or a few messages later. */
  readonly duplicate: number;
  /** A message is held back and goes out 1 to 5 messages later. */
  readonly reorder: number;
  /** A message never goes out. */
  readonly drop: number;
  /** The frame that ends a streak never goes out. */
  readonly loseStreakEnd: number;
  /** The frame that ends a streak goes out again under a new message id. */
  readonly repeatStreakEnd: number;
  /** After a message the connection is closed, once everything on the way has been acknowledged. */
  readonly disconnect: number;
  /** After a message a frame follows that cannot be decoded. */
  readonly garbage: number;
  /** How many of the latest messages go out again on connect; `marked` says whether they are flagged as history. */
  readonly history: { readonly count: number; readonly marked: boolean } | null;
  /** TikTok acts as if nobody had this name. */
  readonly unknown: boolean;
  /**
   * The room page: `broken` holds JSON that cannot be read (the next source works), `captcha` asks for one everywhere,
   * `hidden` leaves the room id to the sign service alone.
   */
  readonly roomPage: 'ok' | 'broken' | 'captcha' | 'hidden';
  readonly sign: SignFault | null;
  /** The WebSocket handshake is refused: TikTok distrusts the device. */
  readonly blocked: boolean;
}

const none: FaultSettings = {
  duplicate: 0,
  reorder: 0,
  drop: 0,
  loseStreakEnd: 0,
  repeatStreakEnd: 0,
  disconnect: 0,
  garbage: 0,
  history: null,
  unknown: false,
  roomPage: 'ok',
  sign: null,
  blocked: false,
};

/**
 * Named sets:
 * - `none`: a perfect day
 * - `untidy`: everything arrives, but twice, late and in the wrong order, and streaks end badly
 * - `lossy`: untidy, and messages are lost
 * - `chaos`: lossy, with disconnects, garbage and unmarked history on every connect
 */
export const faultSets = {
  none,
  untidy: { ...none, duplicate: 0.1, reorder: 0.15, loseStreakEnd: 0.2, repeatStreakEnd: 0.2 },
  lossy: { ...none, duplicate: 0.1, reorder: 0.15, loseStreakEnd: 0.2, repeatStreakEnd: 0.2, drop: 0.05 },
  chaos: {
    ...none,
    duplicate: 0.1,
    reorder: 0.15,
    loseStreakEnd: 0.2,
    repeatStreakEnd: 0.2,
    drop: 0.05,
    disconnect: 0.002,
    garbage: 0.005,
    history: { count: 30, marked: false },
  },
} as const satisfies Record<string, FaultSettings>;

export type FaultSetName = keyof typeof faultSets;

/** The faults of one room, to be turned on and off while it runs. */
export class Faults {
  private settings: FaultSettings = none;
  private failuresLeft = Infinity;

  get current(): FaultSettings {
    return this.settings;
  }

  /** Changes some of them; the others stay. */
  set(changes: Partial<FaultSettings>): void {
    this.settings = { ...this.settings, ...changes };
    if ('sign' in changes) this.failuresLeft = Infinity;
  }

  /** Replaces all of them by a named set. */
  use(name: FaultSetName): void {
    this.settings = faultSets[name];
    this.failuresLeft = Infinity;
  }

  clear(): void {
    this.use('none');
  }

  /** The sign service fails this often and then recovers by itself. */
  failSigning(fault: SignFault, times: number): void {
    this.settings = { ...this.settings, sign: fault };
    this.failuresLeft = times;
  }

  /** The fault that the next request to the sign service meets, if any. Counts down what `failSigning` set. */
  nextSignFault(): SignFault | null {
    const fault = this.settings.sign;
    if (!fault) return null;
    this.failuresLeft -= 1;
    if (this.failuresLeft <= 0) this.settings = { ...this.settings, sign: null };
    return fault;
  }
}
