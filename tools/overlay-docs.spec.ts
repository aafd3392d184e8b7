import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OVERLAY_PAGES, OVERLAY_PARAMETERS, OVERLAY_THEMES, type OverlayParameter } from '@app/contracts';

const source = resolve(__dirname, '../apps/overlays/src');
const document = readFileSync(resolve(__dirname, '../docs/overlays.md'), 'utf8');
const parts = document.split(/^#{2,3} /m);

/** Names of pages; what begins with one of them is public. */
const PREFIX = /^(?:board|supporter|question|alert|goal|chat|timer)(?:-|$)/;
/** Parts of a drawing, which nobody asked for by name: to be kept out of the promise. */
const PRIVATE = /^(?:alert-(?:box|lid|ribbon|coin-face)|supporter-crown-\w+)$/;

const written = readdirSync(source, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const given = new Set(written.flatMap((text) => [...text.matchAll(/\bclass(?:=|: )["']([^"']*)["']/g)].flatMap(([, names = '']) => names.replace(/\{\{.*?\}\}/g, '').split(/\s+/))).filter((name) => name !== ''));
const promised = new Set(names(/`\.([\w-]+)`/g, part('Class names')));

describe('class names in docs/overlays.md', () => {
  it('are there', () => {
    expect(promised.size).toBeGreaterThan(60);
    expect(given.size).toBeGreaterThan(60);
  });

  it('stand in the pages', () => {
    const conditional = written.join('\n');
    expect([...promised].filter((name) => !given.has(name) && !new RegExp(`\\[class\\.${name}\\]|'${name}'`).test(conditional))).toEqual([]);
  });

  it('are all that pages have', () => {
    expect([...given].filter((name) => PREFIX.test(name) && !PRIVATE.test(name) && !promised.has(name))).toEqual([]);
  });
});

it('names every token there is, and no other', () => {
  const sheet = readFileSync(join(source, 'tokens.css'), 'utf8');
  const tokens = new Set([...sheet.slice(0, sheet.indexOf('What follows from')).matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name));
  expect(names(/`(--[\w-]+)`/g, part('Tokens')).filter((name) => name !== '--').sort()).toEqual(expect.arrayContaining([...tokens].sort()));
  expect(names(/`(--[\w-]+)`/g, part('Tokens')).filter((name) => !tokens.has(name))).toEqual([]);
});

describe('parameters in docs/overlays.md', () => {
  const rows = part('Parameters').split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()));

  it.each(Object.values<OverlayParameter>(OVERLAY_PARAMETERS).map((parameter) => [parameter.name, parameter] as const))('say what %s takes', (name, parameter) => {
    const row = rows.find(([, called = '', of = '']) => called.includes(`\`${name}\``) && (of === 'all' || parameter.pages.every((page) => of === page)));
    const [, , of = '', takes = '', usual = ''] = row ?? [];
    expect(of).toBe(parameter.pages.length === OVERLAY_PAGES.length ? 'all' : parameter.pages.join());
    if (parameter.kind === 'number') expect(takes).toMatch(new RegExp(`\\b${parameter.least} to ${parameter.most}\\b`));
    if (parameter.kind === 'choice') expect(parameter.options.filter((option) => !takes.includes(`\`${option}\``))).toEqual([]);
    if (parameter.kind === 'text') expect(takes).toContain(`${parameter.most} characters`);
    if (parameter.usual !== '') expect(usual).toBe(`\`${parameter.usual}\``);
  });
});

it('tells of every theme and page', () => {
  expect(OVERLAY_THEMES.filter((theme) => !part('Themes').includes(`| \`${theme}\` |`))).toEqual([]);
  expect(OVERLAY_PAGES.filter((page) => !part('The pages').includes(`| \`/${page}\` |`))).toEqual([]);
});

function part(title: string): string {
  return parts.find((text) => text.startsWith(`${title}\n`)) ?? '';
}

function names(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
