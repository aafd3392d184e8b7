import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What ordinary text needs before its ground, and what a line or a ring needs (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

const pages = resolve(__dirname, '../apps/admin/src');
const source = readFileSync(join(pages, 'styles/_tokens.scss'), 'utf8');
const themes = { dark: tokensAfter(':root {'), light: { ...tokensAfter(':root {'), ...tokensAfter(":root[data-theme='light'] {") } };

const grounds = ['--ink-0', '--ink-1', '--ink-2', '--ink-3', '--hover'];
const tinted = ['--accent-ink', '--live-ink', '--ok-ink', '--warn-ink'];
const pairs: readonly [string, string, number][] = [
  ...cross(['--text-1', '--text-2', '--text-3'], [...grounds, '--accent-ink'], TEXT),
  ...cross(['--text-1', '--text-2'], tinted, TEXT),
  ...cross(['--gold', '--silver', '--bronze', '--like', '--gift', '--chat', '--ok', '--warn', '--live-text', '--accent', '--accent-text'], ['--ink-0', '--ink-1', '--ink-2', '--hover', '--accent-ink'], TEXT),
  ...cross(['--on-accent'], ['--accent', '--accent-hover'], TEXT),
  ...cross(['--on-danger'], ['--danger', '--danger-hover'], TEXT),
  ['--live-text', '--live-ink', TEXT],
  ['--ok', '--ok-ink', TEXT],
  ['--warn', '--warn-ink', TEXT],
  ['--text-1', '--selection', TEXT],
  ...cross(['--on-toast', '--toast-dim', '--toast-act', '--toast-failed'], ['--toast', '--toast-hover'], TEXT),
  ...cross(['--accent', '--live'], grounds, SHAPE),
  ...cross(['--gold-fill', '--silver-fill', '--bronze-fill', '--gift-fill', '--like-fill', '--chat-fill'], ['--ink-0', '--ink-1'], SHAPE),
];

describe.each(Object.entries(themes))('the %s theme', (_name, tokens) => {
  it.each(pairs)('shows %s on %s at a contrast of %d or more', (text, ground, least) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('colours', () => {
  it('are all named here, so that both themes have them', () => {
    const found = files(pages).flatMap((path) => {
      const named = readFileSync(path, 'utf8').match(/[\s:,('"`]#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3})(?=[\s;,)'"`])|\brgba?\(|\bhsla?\(/gi);
      return named === null ? [] : [`${relative(pages, path)}: ${named.join(' ').trim()}`];
    });
    expect(found).toEqual([]);
  });

  it('stand in both themes under the same names', () => {
    const light = Object.keys(tokensAfter(":root[data-theme='light'] {"));
    expect(light.filter((name) => !(name in themes.dark))).toEqual([]);
    expect(Object.keys(themes.dark).filter((name) => !light.includes(name) && /^#/.test(themes.dark[name] ?? ''))).toEqual(['--on-brand']);
  });
});

function tokensAfter(selector: string): Record<string, string> {
  const from = source.indexOf(selector);
  const block = source.slice(from, source.indexOf('\n}', from));
  return Object.fromEntries([...block.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]));
}

function cross(texts: readonly string[], on: readonly string[], least: number): [string, string, number][] {
  return texts.flatMap((text) => on.map((ground): [string, string, number] => [text, ground, least]));
}

/** As WCAG defines it: 1 for the same colour, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (parts === null) throw new Error(`${hex} is no plain colour`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is painted by the app; the tokens themselves, specs, and the mark of the page's tab are not. */
function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(css|scss|ts|html)$/.test(entry.name) && !/\.spec\.ts$|^_tokens\.scss$|^index\.html$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
