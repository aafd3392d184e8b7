import { gifts } from '../gifts';
import { hashText } from '../random';
import { keySafeHue } from './key-safe-hue';
import { blend, hsl, paintPng, transparent, type Colour } from './png';

/** Whether a point is inside; both coordinates run from -1 to 1, y downwards. */
type Shape = (x: number, y: number) => boolean;

const heart: Shape = (x, y) => {
  const [a, b] = [x * 1.25, -(y - 0.05) * 1.25 + 0.1];
  return (a * a + b * b - 0.8) ** 3 - a * a * b ** 3 < 0;
};
const star: Shape = (x, y) => {
  const angle = Math.atan2(x, -y);
  const turn = ((angle / (Math.PI * 2)) * 5 + 5) % 1;
  return Math.hypot(x, y) < 0.42 + 0.48 * Math.abs(turn - 0.5) * 2 * Math.abs(turn - 0.5) * 2;
};
const flower: Shape = (x, y) => Math.hypot(x, y) < 0.68 + 0.18 * Math.cos(5 * Math.atan2(y, x));
const crown: Shape = (x, y) => {
  const tooth = ((x + 0.85) / 0.57) % 1;
  return Math.abs(x) < 0.85 && y < 0.55 && y > 0.25 - 0.8 * Math.abs(1 - 2 * tooth);
};
const gem: Shape = (x, y) => y > -0.55 && Math.abs(x) < (y < -0.1 ? 0.55 + (y + 0.55) * 0.75 : 0.88 * (1 - (y + 0.1) / 0.95));
const planet: Shape = (x, y) => {
  const [a, b] = [x * 0.9 + y * 0.35, y * 0.9 - x * 0.35];
  const ring = (a / 0.95) ** 2 + (b / 0.26) ** 2;
  return Math.hypot(x, y) < 0.55 || (ring < 1 && ring > 0.6);
};

const byName: readonly (readonly [RegExp, Shape])[] = [
  [/heart|love|kiss/i, heart],
  [/star|tiktok|firework|confetti/i, star],
  [/rose|flower|butterfly|garden/i, flower],
  [/crown|cap|lion|champion/i, crown],
  [/planet|galaxy|universe|meteor/i, planet],
];

/** A simple icon for a gift: the same id gives the same icon. PNG, 96 pixels square, transparent around it. */
export function drawGift(giftId: string): Buffer {
  const gift = gifts.find(({ id }) => id === giftId);
  return drawIcon(gift?.name ?? giftId, gift && gift.coins >= 1000 ? planet : gem);
}

/** A simple icon that suits a name as well as it can. */
export function drawIcon(name: string, otherwise: Shape = star): Buffer {
  const hash = hashText(name);
  const shape = byName.find(([pattern]) => pattern.test(name))?.[1] ?? (hash % 3 === 0 ? flower : otherwise);
  const hue = shape === heart ? 345 : shape === crown ? 45 : keySafeHue((hash % 360) / 360);
  const [light, dark]: [Colour, Colour] = [hsl(hue, 0.85, 0.7), hsl((hue + 20) % 360, 0.8, 0.48)];
  return paintPng(96, (x, y) => (shape(x, y) ? blend(light, dark, Math.min(1, Math.max(0, (x + y + 1.2) / 2.4))) : transparent));
}
