/** How far from its own hue a key still takes a colour out, degrees: of green, from 80° to 160°. */
const REACH = 40;
/** Below this a colour is grey to a key: no hue stands out. */
const LEAST_SATURATION = 0.15;

/**
 * Whether a key would eat a colour. Greys, black and white have no hue to be taken for.
 * @param color three or six hexadecimal digits, with or without `#`; anything else is no colour and is not eaten
 * @param key the colour that the key takes out, written the same; one without a hue is not judged
 */
export function isEaten(color: string, key: string): boolean {
  const [one, other] = [hueOf(color), hueOf(key)];
  if (one === null || other === null) return false;
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart) <= REACH;
}

/** Degrees, 0 is red and 120 is green; null where there is none to speak of. */
function hueOf(color: string): number | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1];
  if (digits === undefined) return null;
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (most === 0 || range / most < LEAST_SATURATION) return null;
  if (most === red) return (360 + (60 * (green - blue)) / range) % 360;
  return most === green ? 120 + (60 * (blue - red)) / range : 240 + (60 * (red - green)) / range;
}
