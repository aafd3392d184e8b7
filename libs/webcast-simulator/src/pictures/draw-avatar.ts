import { createRandom, hashText } from '../random';
import { keySafeHue } from './key-safe-hue';
import { blend, hsl, paintPng, type Colour } from './png';

const skins: readonly Colour[] = [hsl(28, 0.75, 0.85), hsl(26, 0.6, 0.74), hsl(25, 0.5, 0.6), hsl(22, 0.45, 0.45), hsl(20, 0.4, 0.32)];
const hairs: readonly Colour[] = [hsl(20, 0.3, 0.12), hsl(22, 0.45, 0.24), hsl(35, 0.7, 0.55), hsl(10, 0.65, 0.4), hsl(0, 0, 0.75), hsl(300, 0.5, 0.55)];
const ink = hsl(230, 0.3, 0.16);

/** A made-up face for a viewer: the same id gives the same face. PNG, 96 pixels square. */
export function drawAvatar(viewerId: string): Buffer {
  const random = createRandom(hashText(viewerId));
  const hue = keySafeHue(random.next());
  const [above, below] = [hsl(hue, 0.7, 0.72), hsl((hue + 40) % 360, 0.65, 0.52)];
  const [skin, hair, shirt] = [random.pick(skins), random.pick(hairs), hsl((hue + 180) % 360, 0.5, 0.45)];
  const longHair = random.chance(0.5);
  const fringe = -0.28 + random.next() * 0.16;
  const smile = 0.05 + random.next() * 0.12;

  return paintPng(96, (x, y) => {
    if (ellipse(x, y, 0.17, 0.0, 0.055, 0.075) || ellipse(x, y, -0.17, 0.0, 0.055, 0.075)) return ink;
    if (Math.abs(x) < 0.17 && Math.abs(y - (0.24 + smile * (1 - (x / 0.17) ** 2))) < 0.028) return ink;
    const face = ellipse(x, y, 0, 0.02, 0.44, 0.5);
    if (face && y > fringe + 0.25 * x * x) return skin;
    if (ellipse(x, y, 0, -0.08, 0.52, 0.54) && y < 0.1) return hair;
    if (longHair && ellipse(x, y, 0, 0.2, 0.56, 0.62) && y < 0.62 && !(Math.abs(x) < 0.16 && y > 0.4)) return hair;
    if (Math.abs(x) < 0.15 && y > 0.4 && y < 0.7) return blend(skin, ink, 0.15);
    if (ellipse(x, y, 0, 1.05, 0.85, 0.5)) return shirt;
    return blend(above, below, (y + 1) / 2);
  });
}

function ellipse(x: number, y: number, centreX: number, centreY: number, radiusX: number, radiusY: number): boolean {
  return ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 < 1;
}
