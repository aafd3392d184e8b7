/**
 * A hue that stays clear of green, and so do its neighbour at +40 and its opposite: pictures are shown on a chroma key.
 * @param chance from 0 to 1
 */
export function keySafeHue(chance: number): number {
  const at = chance * 145;
  return at < 90 ? 165 + at : (345 + at - 90) % 360;
}
