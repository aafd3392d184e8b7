/** What can be done with the thing on air. `leave` resolves when it is out of sight; `enter` when it stands. */
export interface Turns<T> {
  readonly enter: (thing: T) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** The same thing with other words: no movement. */
  readonly replace: (thing: T) => void;
  readonly isSame: (one: T, other: T) => boolean;
}

/**
 * One thing on air at a time: the old one is out before the new one comes in, and of all that was asked for meanwhile only
 * the last comes. @returns a function that says what should be on air, null for nothing
 */
export function takeTurns<T>(turns: Turns<T>): (wanted: T | null) => void {
  let wanted: T | null = null;
  let shown: T | null = null;
  let isMoving = false;

  const isThere = (): boolean => (wanted === null || shown === null ? wanted === shown : turns.isSame(wanted, shown));

  async function move(): Promise<void> {
    if (isMoving) return;
    isMoving = true;
    try {
      while (!isThere()) {
        if (shown !== null) {
          await turns.leave();
          shown = null;
        } else if (wanted !== null) {
          shown = wanted;
          await turns.enter(shown);
        }
      }
    } finally {
      isMoving = false;
    }
  }

  return (next) => {
    wanted = next;
    if (next !== null && shown !== null && turns.isSame(next, shown)) {
      shown = next;
      turns.replace(next);
    }
    void move();
  };
}
