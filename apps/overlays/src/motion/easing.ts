const known = new Map<string, string>();

/**
 * A curve, or the name of one that the theme says: things come to rest along `--glide` and pop out along `--pop`.
 * Asked once: an animation has no way to name a token by itself, and a theme stays for as long as its page.
 */
export function easingOf(easing: string): string {
  if (!easing.startsWith('--')) return easing;
  const said = known.get(easing) ?? getComputedStyle(document.documentElement).getPropertyValue(easing).trim();
  if (said !== '') known.set(easing, said);
  return said || 'ease-out';
}
