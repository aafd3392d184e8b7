import { OVERLAY_PARAMETERS as KNOWN } from '@app/contracts';
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
  const hasSound = oneOf<'on' | 'off'>(KNOWN.sound.options, query.get('sound'), KNOWN.sound.usual) === 'on';
  return {
    least: numberIn(query, 'least', KNOWN.least),
    seconds: numberIn(query, 'seconds', KNOWN.alertSeconds),
    volume: hasSound ? numberIn(query, 'volume', KNOWN.volume) / 100 : null,
  };
}
