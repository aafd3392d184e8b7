import fc from 'fast-check';
import { storableText } from './storable-text';

const seeded = { seed: 20_260_111, numRuns: 60 };

describe('a text that every store can hold', () => {
  it.each([
    ['a NUL', 'he\0llo', 'he\uFFFDllo'],
    ['half an emoji at the end, as a cut text has it', 'hello \uD83D', 'hello \uFFFD'],
    ['the other half at the start', '\uDE4F hello', '\uFFFD hello'],
  ])('has a mark in place of %s', (_, text, expected) => {
    expect(storableText(text)).toBe(expected);
  });

  it.each(['🙏', 'จะสอบผ่านไหม', '', 'a\tb\nc', '👨‍👩‍👧'])('is %p as it was, when there is nothing wrong with it', (text) => {
    expect(storableText(text)).toBe(text);
  });

  it('keeps every position, and survives the way through UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stored = storableText(text);
        expect(stored).toHaveLength(text.length);
        expect(decodeURIComponent(encodeURIComponent(stored))).toBe(stored);
        expect(stored).not.toContain('\0');
      }),
      seeded,
    );
  });
});
