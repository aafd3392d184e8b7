import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const app = resolve(__dirname, '../apps/admin/src/app');
const files = readdirSync(app, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
  .map((entry) => join(entry.parentPath, entry.name));
const nameOf = (path: string): string => relative(app, path);

/** What stands in a template for everybody to read, without what is computed, and without the names of keys and of commands. */
function bareWords(template: string): string[] {
  return template
    .replace(/<!--[\s\S]*?-->|<(kbd|code)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/@(?:if|else|for|empty|switch|case|default|defer|placeholder|loading|error|let)\b[^{;]*(?:;[^{;]*)*[{;]/g, ' ')
    .replace(/\{\{[\s\S]*?\}\}|&\w+;/g, ' ')
    .replace(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, ' ')
    .match(/[A-Za-z\u0e00-\u0e7f]{2,}/g) ?? [];
}

/** Attributes that are read out or shown, with words in them instead of a binding. */
function bareAttributes(template: string): string[] {
  return template.match(/(?<=\s)(?:aria-label|placeholder|title|alt|matTooltip)="[^"{]*[A-Za-z\u0e00-\u0e7f]{2,}[^"{]*"/g) ?? [];
}

describe('words of the dashboard', () => {
  it('are all there in both languages', () => {
    const inOneOnly = files.filter((path) => path.endsWith('.words.ts') && !readFileSync(path, 'utf8').includes('spoken('));
    expect(inOneOnly.map(nameOf)).toEqual([]);
  });

  it('stand in files for words, and none in a template', () => {
    const templates = files.flatMap((path): [string, string][] => {
      const text = readFileSync(path, 'utf8');
      if (path.endsWith('.html')) return [[path, text]];
      return path.endsWith('.ts') ? [...text.matchAll(/\btemplate: `([\s\S]*?)`,\n/g)].map(([, inline = '']) => [path, inline]) : [];
    });
    expect(templates.length).toBeGreaterThan(30);
    expect(templates.map(([path, text]) => [nameOf(path), ...bareWords(text), ...bareAttributes(text)]).filter(({ length }) => length > 1)).toEqual([]);
  });

  it('are seen where they do stand in a template', () => {
    expect(bareWords('@if (a > 2 && b.c) { <p class="x">Hello {{ you }}</p> } @else { <kbd>Esc</kbd> }')).toEqual(['Hello']);
    expect(bareAttributes('<img alt="A cat" /><i aria-label="{{ words.x }}"></i>')).toEqual(['alt="A cat"']);
  });
});
