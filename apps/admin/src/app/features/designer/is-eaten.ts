/** Hues that a green key takes out, degrees. */
const FROM = 80;
const TO = 160;
/** Below this a colour is grey to a key: no hue stands out. */
const LEAST_SATURATION = 0.15;

/**
 * Whether a key on green would eat a colour. Greys, black and white have no hue to be taken for.
 * @param color three or six hexadecimal digits, with or without `#`; anything else is no colour and is not eaten
 */
export function isEaten(color: string): boolean {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1];
  if (digits === undefined) return false;
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most === 0 || (most - least) / most < LEAST_SATURATION || most !== green) return false;
  const hue = 120 + (60 * (blue - red)) / (most - least);
  return hue >= FROM && hue <= TO;
}
