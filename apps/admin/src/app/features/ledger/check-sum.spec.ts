import { madeUpLedgerEntry } from '../../testing/made-up';
import { addsUp, sumOfPresent } from './check-sum';

describe('sumOfPresent', () => {
  it('adds without the rounding of floating point, and leaves out what is used', () => {
    const tenths = Array.from({ length: 10 }, () => madeUpLedgerEntry(0.1));
    expect(sumOfPresent([...tenths, madeUpLedgerEntry(500, { used: true })])).toBe(1);
  });
});

describe('addsUp', () => {
  it('allows for a millionth of an entry, which the wire rounds up, and for no more', () => {
    const thirds = Array.from({ length: 3 }, () => madeUpLedgerEntry(0.333334));
    expect(addsUp(thirds, 1)).toBe(true);
    expect(addsUp(thirds, 1.00001)).toBe(false);
    expect(addsUp([], 0)).toBe(true);
    expect(addsUp([], 1)).toBe(false);
  });
});
