import { avatarColorOf } from './avatar-color';

const ids = Array.from({ length: 3_000 }, (_, index) => `70${String(index * 7919).padStart(16, '0')}`);
const colors = [...new Set(ids.map(avatarColorOf))];

const channels = (color: string): number[] => [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);

function hueOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span === 0) return 0;
  const sector = most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  return (sector * 60 + 360) % 360;
}

function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

it('is the same for the same viewer', () => {
  expect(avatarColorOf('7012345678901234567')).toBe(avatarColorOf('7012345678901234567'));
});

it('spreads viewers over all colours', () => {
  expect(colors.length).toBeGreaterThanOrEqual(10);
});

it('has an answer for a viewer without an id', () => {
  expect(avatarColorOf(null)).toMatch(/^#[0-9a-f]{6}$/);
});

it.each(colors)('%s survives a green key', (color) => {
  const hue = hueOf(color);
  expect(hue < 80 || hue > 160).toBe(true);
});

it.each(colors)('%s carries white letters', (color) => {
  expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5);
});
