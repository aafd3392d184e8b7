import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { alphaOf, contrast, hexesOf, hueOf, mix, readHex, type Rgb } from './colour';

/** What text needs before its ground, and what a bar or a ring needs (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;
/** What a chroma key takes for its own, degrees; below this much colour it does not mind. */
const KEYED = { from: 80, to: 160, leastChroma: 0.08 } as const;

const source = resolve(__dirname, '../apps/overlays/src');
const themes: Readonly<Record<string, Tokens>> = {
  broadcast: tokensOf('tokens.css', ':root {'),
  ...Object.fromEntries(readdirSync(join(source, 'themes')).filter((name) => name.endsWith('.css')).map((name) => {
    const theme = name.slice(0, -'.css'.length);
    const apart = `themes/${theme}/tokens.css`;
    return [theme, tokensOf(existsSync(join(source, apart)) ? apart : `themes/${name}`, `:root[data-theme='${theme}'] {`)];
  })),
};

type Tokens = Readonly<Record<string, string>>;

const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...cross(['--text-1', '--text-2'], ['--ink-0', '--ink-1', '--ink-2', '--plate', '--face-plain'], TEXT),
  ...cross(['--text-1', '--points-first'], ['--face-gold'], TEXT),
  ...cross(['--bubble-text', '--bubble-soft'], ['--bubble'], TEXT),
  ['--badge-text', '--badge', TEXT],
  ['--on-gold', '--gold', TEXT],
  ['--on-silver', '--silver', TEXT],
  ['--on-bronze', '--bronze', TEXT],
  ['--text-2', '--face-gold', TEXT],
  ['--on-accent', '--accent', TEXT],
  ['--text-1', '--track', TEXT],
  ...cross(['--text-3', '--accent', '--live'], ['--ink-0'], SHAPE),
  ['--bubble-edge', '--bubble', 2.4],
  ['--fill', '--track', 2.2],
];

it('has the themes that an address can name', () => {
  expect(Object.keys(themes).sort()).toEqual(['broadcast', 'light', 'minimal', 'neon', 'paper']);
});

describe.each(Object.entries(themes))('the theme %s', (_name, tokens) => {
  it('says all that themes say', () => {
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(themes['broadcast'] ?? {}).sort());
  });

  it.each(pairs)('shows %s on %s at a contrast of %d or more', (text, ground, least) => {
    const contrasts = coloursOf(tokens, text).flatMap((one) => coloursOf(tokens, ground).map((other) => contrast(one, other)));
    expect(contrasts.length).toBeGreaterThan(0);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(least);
  });
});

describe('on green', () => {
  const rules = files(source, '.css').filter((path) => /tokens\.css$|\/themes\//.test(path)).flatMap((path) => rulesOf(path));

  it('finds what to look at', () => {
    expect(rules.length).toBeGreaterThan(100);
  });

  it('is nothing half-transparent', () => {
    const found = rules.filter(({ selector }) => !selector.includes("[data-bg='transparent']")).flatMap(({ where, body }) => {
      // A light that runs over a plate, which is solid beneath it.
      const shown = body.replace(/--shine: [^;]+;/, '');
      const seen = [...hexesOf(shown).filter((hex) => alphaOf(hex) < 1), ...(shown.match(/\brgba?\([^)]*\/|\brgba\(|\bhsla?\([^)]*\/|color-mix\([^;]*,\s*transparent|\bopacity:/g) ?? [])];
      return seen.length === 0 ? [] : [`${where}: ${seen.join(' ')}`];
    });
    expect(found).toEqual([]);
  });

  it('is nothing that the key would take for green, between the colours of a gradient neither', () => {
    const found = rules.flatMap(({ where, body }) => body.split(';').flatMap((declaration) => {
      const stops = hexesOf(declaration).map(readHex);
      const between = /gradient\(/.test(declaration) ? stops.slice(1).flatMap((stop, at) => [0.25, 0.5, 0.75].map((share) => mix(stops[at] ?? stop, stop, share))) : [];
      return [...stops, ...between].some(isKeyed) ? [`${where}: ${declaration.trim()}`] : [];
    }));
    expect(found).toEqual([]);
  });
});

function isKeyed(colour: Rgb): boolean {
  const { hue, chroma } = hueOf(colour);
  return chroma >= KEYED.leastChroma && hue >= KEYED.from && hue <= KEYED.to;
}

/** The colours of a token, with none of the address: of a gradient all of them. */
function coloursOf(tokens: Tokens, name: string): Rgb[] {
  let value = tokens[name] ?? '';
  for (let depth = 0; /var\(/.test(value) && depth < 9; depth++) {
    value = value.replace(/var\((--own-[\w-]+), ((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*)\)/g, '$2').replace(/var\((--[\w-]+)\)/g, (_whole, other: string) => tokens[other] ?? '');
  }
  return hexesOf(value).map(readHex);
}

function tokensOf(file: string, opening: string): Tokens {
  const text = withoutComments(readFileSync(join(source, file), 'utf8'));
  const from = text.indexOf(opening);
  const block = text.slice(from, text.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]));
}

function rulesOf(path: string): { readonly where: string; readonly selector: string; readonly body: string }[] {
  return [...withoutComments(readFileSync(path, 'utf8')).matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ where: `${relative(source, path)} ${selector.trim()}`, selector, body }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '');
}

function files(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => join(entry.parentPath, entry.name));
}

function cross(texts: readonly string[], grounds: readonly string[], least: number): [string, string, number][] {
  return texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, least]));
}
