import type { Emote } from '@app/domain';
import * as fc from 'fast-check';
import { splitText } from './split-text';

const emote = (at: number, imageUrl = 'e'): Emote => ({ at, imageUrl });
const written = (text: string, emotes: readonly Emote[]): string => splitText(text, emotes).map((piece) => (piece.kind === 'words' ? piece.text : `[${piece.url}]`)).join('|');

it.each([
  ['hello', [], 'hello'],
  ['hello', [emote(0)], '[e]|hello'],
  ['hello', [emote(5)], 'hello|[e]'],
  ['hello', [emote(2)], 'he|[e]|llo'],
  ['hello', [emote(4, 'b'), emote(1, 'a')], 'h|[a]|ell|[b]|o'],
  ['hello', [emote(2, 'a'), emote(2, 'b')], 'he|[a]|[b]|llo'],
  ['', [emote(0, 'a'), emote(0, 'b')], '[a]|[b]'],
  ['hello', [emote(99), emote(-5, 'b')], '[b]|hello|[e]'],
  ['hello', [emote(Number.NaN)], '[e]|hello'],
  ['a🔥b', [emote(2)], 'a|[e]|🔥b'],
])('%j with %j is %s', (text, emotes, expected) => {
  expect(written(text, emotes)).toBe(expected);
});

it('loses no character and no picture', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.integer({ min: -3, max: 40 })), (text, places) => {
    const pieces = splitText(text, places.map((at) => emote(at)));
    expect(pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.kind === 'emote')).toHaveLength(places.length);
  }), { seed: 7 });
});
