/** Red, green, blue, 0 to 1 each, as in a style sheet. */
export type Rgb = readonly [number, number, number];

const HEX = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{4}|[\da-f]{3})(?![\da-f\w-])/gi;

/** The colours that a text writes in hexadecimal. */
export function hexesOf(text: string): string[] {
  return text.match(HEX) ?? [];
}

/** 0 to 1; a colour without alpha has 1. */
export function alphaOf(hex: string): number {
  const digits = doubled(hex);
  return digits.length === 8 ? parseInt(digits.slice(6), 16) / 255 : 1;
}

export function readHex(hex: string): Rgb {
  const digits = doubled(hex);
  const part = (at: number): number => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** Between two colours, as a gradient paints it. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => one[at] * (1 - share) + other[at] * share;
  return [part(0), part(1), part(2)];
}

/** @returns hue in degrees, and chroma 0 to 1: how far a colour is from grey */
export function hueOf([red, green, blue]: Rgb): { readonly hue: number; readonly chroma: number } {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sector = most === red ? ((green - blue) / chroma + 6) % 6 : most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  return { hue: sector * 60, chroma };
}

/** As WCAG defines it: 1 for the same colour, 21 for black on white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function doubled(hex: string): string {
  const digits = hex.slice(1);
  return digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
}
