import { numberIn, oneOf } from '../stage/read-parameters';

/** What only alerts know. */
export interface AlertParameters {
  /** Coins of the whole streak. */
  readonly least: number;
  /** On air when nothing waits; 1 to 60. */
  readonly seconds: number;
  /** 0 to 1; null for no sound. */
  readonly volume: number | null;
}

export function readAlertParameters(query: URLSearchParams): AlertParameters {
  const hasSound = oneOf<'on' | 'off'>(['on', 'off'], query.get('sound'), 'off') === 'on';
  return {
    least: numberIn(query, 'least', { least: 0, most: 10_000_000, usual: 0 }),
    seconds: numberIn(query, 'seconds', { least: 1, most: 60, usual: 5 }),
    volume: hasSound ? numberIn(query, 'volume', { least: 0, most: 100, usual: 40 }) / 100 : null,
  };
}
