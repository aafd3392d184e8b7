import { splitEmotes } from './split-emotes';

describe('splitEmotes', () => {
  it('puts pictures where they stood, in order', () => {
    expect(splitEmotes('ab', [{ at: 2, imageUrl: 'z' }, { at: 0, imageUrl: 'x' }, { at: 1, imageUrl: 'y' }])).toEqual([{ imageUrl: 'x' }, { text: 'a' }, { imageUrl: 'y' }, { text: 'b' }, { imageUrl: 'z' }]);
  });

  it('loses no word to a picture that stands outside the text', () => {
    expect(splitEmotes('hello', [{ at: 99, imageUrl: 'x' }, { at: -3, imageUrl: 'y' }])).toEqual([{ imageUrl: 'y' }, { text: 'hello' }, { imageUrl: 'x' }]);
    expect(splitEmotes('', [])).toEqual([]);
  });
});
