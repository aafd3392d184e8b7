import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const sources = join(__dirname, '../..');

/** Those who write originals, look for them, or give them out on purpose. */
const mayHoldOriginals = /^(session\/(entities|history\/export|pictures)\/|session\/ledger\/(ledger|action)\.repository\.ts$|infrastructure\/database\/migrations\/)/;

/** A column with TikTok's addresses, and what makes an address of this server of each. */
const columns: readonly (readonly [column: RegExp, served: RegExp])[] = [
  [/\bavatar_url\b/, /\bavatarAddress\(/],
  [/\bicon_url\b/, /\bgiftIconAddress\(/],
  [/\bemotes: Emote\[\]/, /\bservedEmotes\(/],
];

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => ({ path: relative(sources, join(sources, path)).split(sep).join('/'), text: readFileSync(join(sources, path), 'utf8') }))
  .filter(({ path }) => !mayHoldOriginals.test(path));

it.each(columns)('whoever reads %s gives out an address of this server', (column, served) => {
  const readers = files.filter(({ text }) => column.test(text));
  expect(readers.length).toBeGreaterThan(2);
  expect(readers.filter(({ text }) => !served.test(text)).map(({ path }) => path)).toEqual([]);
});
