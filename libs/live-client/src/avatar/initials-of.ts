const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wordBreak = /[\s_.\-·|/\\]+/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const cased = /[\p{Lu}\p{Ll}]/u;
/** Thai and Lao vowels that are written before the consonant after which they are spoken. */
const vowelBefore = /^[\u0E40-\u0E44\u0EC0-\u0EC4]$/u;

/**
 * One or two letters to stand in for a picture: "Ploy Maliwan" → "PM", "小猫咪" → "小", "เอก" → "เอ", "✨Mai✨" → "MA". A
 * grapheme is never cut, styled letters (𝓜𝓪𝓲) become plain ones, and a name without letters gives its first emoji, or "?" when empty.
 */
export function initialsOf(nickname: string): string {
  const words = nickname.trim().split(wordBreak).map(lettersOf).filter((word) => word.length > 0);
  const [first, second] = words;
  if (first === undefined) return firstGrapheme(nickname) ?? '?';
  const start = first[0] ?? '?';
  // Two letters make initials only where a script writes capitals; elsewhere one grapheme is what a reader would draw.
  if (vowelBefore.test(start)) return start + (first[1] ?? '');
  if (!cased.test(start)) return start;
  const next = second?.[0] ?? first[1] ?? '';
  return (start + (cased.test(next) ? next : '')).toUpperCase();
}

function lettersOf(word: string): string[] {
  return [...graphemes.segment(word)].map(({ segment }) => plain(segment)).filter((segment) => letterOrDigit.test(segment));
}

/** Styled and wide letters as the letters that they stand for. Other scripts stay as they are: NFKC takes Thai vowels apart. */
function plain(grapheme: string): string {
  const normal = grapheme.normalize('NFKC');
  return cased.test(normal) ? normal : grapheme;
}

function firstGrapheme(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : graphemes.segment(trimmed)[Symbol.iterator]().next().value?.segment;
}
