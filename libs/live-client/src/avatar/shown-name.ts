/** Anything that leaves ink: not a space, not a control or format character, not one of the blank letters used as a nameless name. */
const ink = /[^\p{Z}\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** What a screen calls a viewer: the nickname, the @handle when the nickname shows nothing, "…" when neither does. */
export function shownName(nickname: string, handle = ''): string {
  if (ink.test(nickname)) return nickname.trim();
  return ink.test(handle) ? `@${handle.trim()}` : '…';
}
