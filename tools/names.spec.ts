import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const aside = new Set(['node_modules', 'dist', 'coverage', 'tmp']);

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !aside.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

const files = ['apps', 'libs', 'e2e', 'tools'].flatMap(filesIn);

it('finds the files at all', () => {
  expect(files).toContain('tools/names.spec.ts');
});

it('has no drawer for everything: a name says what lives there', () => {
  const drawer = /(^|[/.\-_])(utils?|helpers?|common|managers?|data|shared|misc)([/.\-_]|$)/i;
  expect(files.filter((file) => drawer.test(file))).toEqual([]);
});

it('keeps every file short enough to be read at once, styles and pages included', () => {
  const written = files.filter((file) => /\.(ts|mjs|cjs|css|scss|html|sql|lua)$/.test(file));
  const long = written.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
