import type { Emote } from '@app/domain';

export type TextPart = { readonly text: string } | { readonly imageUrl: string };

/** A comment cut at its pictures, in reading order. Pictures placed outside the text come at its end. */
export function splitEmotes(text: string, emotes: readonly Emote[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const emote of [...emotes].sort((a, b) => a.at - b.at)) {
    const at = Math.min(text.length, Math.max(from, emote.at));
    if (at > from) parts.push({ text: text.slice(from, at) });
    parts.push({ imageUrl: emote.imageUrl });
    from = at;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
