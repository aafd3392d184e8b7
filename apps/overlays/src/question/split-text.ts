import type { Emote } from '@app/domain';

/** A stretch of a comment: words, or a picture between words. */
export type Piece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'emote'; readonly url: string };

/**
 * A comment with its pictures where they stand. The text keeps every character; a place outside of it is its nearest
 * end, and one inside a surrogate pair is before the pair.
 */
export function splitText(text: string, emotes: readonly Emote[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, imageUrl } of [...emotes].sort((one, other) => one.at - other.at)) {
    const to = Math.max(from, placeIn(text, at));
    pieces.push(...words(text.slice(from, to)), { kind: 'emote', url: imageUrl });
    from = to;
  }
  return [...pieces, ...words(text.slice(from))];
}

const words = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'words', text }]);

function placeIn(text: string, at: number): number {
  const place = Math.min(text.length, Math.max(0, Math.trunc(at) || 0));
  const isInsidePair = /[\uDC00-\uDFFF]/.test(text.charAt(place)) && /[\uD800-\uDBFF]/.test(text.charAt(place - 1));
  return isInsidePair ? place - 1 : place;
}
