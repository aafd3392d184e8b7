/**
 * PostgreSQL refuses U+0000 in text and JSON, and one such comment would hold up its whole batch for ever.
 * Replaced one for one, so that positions in the text stay true.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

/** HEIC, which TikTok lists for telephones, is shown by no browser. */
export function isPictureAddress(url: string): boolean {
  return /^https?:\/\/[^\s\u0000]+$/.test(url) && !/\.heic([?#]|$)/i.test(url);
}
