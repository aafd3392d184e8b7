/**
 * Backgrounds on which white letters read (contrast of at least 4.5) and of which none has a hue between 80° and 160°,
 * where a chroma key would take it for the green behind an overlay.
 */
const backgrounds = ['#5a3fd6', '#8a3ab9', '#b0345b', '#b23c2e', '#9a5412', '#6b4a1f', '#0f7282', '#1f5fae', '#37508f', '#5b5f73'] as const;

/** The background for a viewer without a picture: the same for the same id, on every screen. CSS colour. */
export function avatarColorOf(viewerId: string | null): string {
  let hash = 2166136261;
  for (const character of viewerId ?? '') hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return backgrounds[(hash >>> 0) % backgrounds.length] ?? backgrounds[0];
}
