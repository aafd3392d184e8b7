import type { LiveEvent } from '@app/domain';

/** An event that cannot be counted, and why. */
export interface Refusal {
  readonly event: LiveEvent;
  readonly cause: unknown;
}

/** More than this, and it is not single events that are wrong: trying the rest one by one would help nobody. */
export const MOST_REFUSALS = 8;

/**
 * Counts events together; where that is refused, their halves, down to the single events that cannot be counted. Those
 * around them count at once, and may be counted again with no harm.
 * @param passesOn says which failures are no refusal: they end it at once and are thrown
 * @returns what was refused, at most `MOST_REFUSALS`: with so many, some of the others were not tried
 */
export async function takeApart(events: readonly LiveEvent[], count: (events: readonly LiveEvent[]) => Promise<void>, passesOn: (error: unknown) => boolean): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const parts: (readonly LiveEvent[])[] = [events];
  for (let part = parts.shift(); part && refusals.length < MOST_REFUSALS; part = parts.shift()) {
    try {
      await count(part);
    } catch (error) {
      if (passesOn(error)) throw error;
      const [event] = part;
      if (event && part.length === 1) refusals.push({ event, cause: error });
      else {
        const middle = Math.ceil(part.length / 2);
        parts.unshift(part.slice(0, middle), part.slice(middle));
      }
    }
  }
  return refusals;
}
