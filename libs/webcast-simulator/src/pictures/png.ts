import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Points per pixel and axis that are looked at, so that edges come out smooth. */
const SAMPLES = 2;

/**
 * A square picture as PNG bytes.
 * @param size width and height in pixels
 * @param colourAt the colour at a point; both coordinates run from -1 to 1, y downwards
 */
export function paintPng(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  // Each row begins with its filter type, 0 for none.
  const raw = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      writePixel(raw, row * (size * 4 + 1) + 1 + column * 4, average(row, column, size, colourAt));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

function average(row: number, column: number, size: number, colourAt: (x: number, y: number) => Colour): Colour {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
    const [r, g, b, a] = colourAt(x, y);
    red += r * a;
    green += g * a;
    blue += b * a;
    alpha += a;
  }
  return alpha === 0 ? [0, 0, 0, 0] : [red / alpha, green / alpha, blue / alpha, alpha / (SAMPLES * SAMPLES)];
}

function writePixel(raw: Buffer, offset: number, [red, green, blue, alpha]: Colour): void {
  raw[offset] = Math.round(red);
  raw[offset + 1] = Math.round(green);
  raw[offset + 2] = Math.round(blue);
  raw[offset + 3] = Math.round(alpha * 255);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
export function hsl(hue: number, saturation: number, lightness: number): Colour {
  const channel = (shift: number): number => {
    const place = (shift + hue / 30) % 12;
    return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return [channel(0), channel(8), channel(4), 1];
}

/** Between two colours; 0 is the first. */
export function blend(first: Colour, second: Colour, share: number): Colour {
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return [mix(first[0], second[0]), mix(first[1], second[1]), mix(first[2], second[2]), mix(first[3], second[3])];
}

export const transparent: Colour = [0, 0, 0, 0];
