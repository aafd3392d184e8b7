import { formatWords as words } from './format.words';

/** A name inside a sentence, fenced off so that a name written right to left does not turn the words around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What to call a viewer whose nickname may be empty. */
export function displayName(viewer: { readonly nickname: string; readonly handle?: string }): string {
  const nickname = viewer.nickname.trim();
  if (nickname !== '') return nickname;
  return viewer.handle ? `@${viewer.handle}` : words.noName;
}
