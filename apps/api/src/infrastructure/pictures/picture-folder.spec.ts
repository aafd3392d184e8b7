import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PictureFolder } from './picture-folder';

const BOUND = 10_000;
const DAY_MS = 86_400_000;
/** What each file has beside its picture. */
const DIGEST = 32;
let root: string;
let path: string;
let folder: PictureFolder;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  path = join(root, 'pictures');
  folder = new PictureFolder(path, BOUND);
});
afterEach(() => rmSync(root, { recursive: true }));

const key = (letter: string): string => letter.repeat(25);
const picture = (size = 968): Buffer => Buffer.alloc(size, 7);
const names = (): string[] => readdirSync(path).sort();
const servedDaysAgo = (letter: string, days: number): void => {
  const at = new Date(Date.now() - days * DAY_MS);
  utimesSync(join(path, key(letter)), at, at);
};

describe('what is kept', () => {
  it('is there afterwards, byte for byte, and in another process', async () => {
    expect([await folder.read(key('a')), await folder.has(key('a'))]).toEqual([null, false]);
    await folder.write(key('a'), picture());
    const other = new PictureFolder(path, BOUND);
    expect([await folder.read(key('a')), await other.read(key('a')), await other.has(key('a'))]).toEqual([picture(), picture(), true]);
  });

  it('lies there whole and by its name alone', async () => {
    await Promise.all([folder.write(key('a'), picture()), folder.write(key('a'), picture()), new PictureFolder(path, BOUND).write(key('a'), picture())]);
    expect(names()).toEqual([key('a')]);
    expect(await folder.read(key('a'))).toEqual(picture());
  });

  it.each([
    ['was cut off', (file: string) => truncateSync(file, 500)],
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['is shorter than a digest', (file: string) => truncateSync(file, 5)],
    ['was changed', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 3, 4))],
    ['was never one', (file: string) => writeFileSync(file, '<script>alert(1)</script>')],
  ])('is not served when the file %s, and can be written again', async (_, breakIt) => {
    await folder.write(key('a'), picture());
    breakIt(join(path, key('a')));
    expect(await folder.read(key('a'))).toBeNull();
    await folder.write(key('a'), picture());
    expect(await folder.read(key('a'))).toEqual(picture());
  });

  it('leaves nothing half-written behind when the disk refuses', async () => {
    mkdirSync(join(path, key('a')), { recursive: true });
    await expect(folder.write(key('a'), picture())).rejects.toThrow();
    expect(names()).toEqual([key('a')]);
  });
});

it.each(['..', '../secret', `../${'a'.repeat(22)}`, '/etc/passwd', 'a', `${'a'.repeat(24)}/`, `${'a'.repeat(24)}\\`, `${'A'.repeat(25)}`, `${'a'.repeat(24)}\0`])('looks nowhere else for %j', async (name) => {
  await expect(folder.read(name)).rejects.toThrow('No key');
  await expect(folder.has(name)).rejects.toThrow('No key');
  await expect(folder.write(name, picture())).rejects.toThrow('No key');
});

describe('a full folder', () => {
  it('lets those go that were not served for the longest time, until a tenth is free', async () => {
    for (const letter of 'abcdefghij') await folder.write(key(letter), picture());
    expect([folder.bytes, names().length]).toEqual([BOUND, 10]);
    [...'abcdefghij'].forEach((letter, index) => servedDaysAgo(letter, 20 - index));
    // These two are looked at once more: by a browser, and by whoever keeps what matters.
    await folder.read(key('a'));
    await folder.has(key('c'));
    await folder.write(key('k'), picture());
    expect(names()).toEqual([...'acfghijk', 'e'].sort().map(key));
    expect(folder.bytes).toBe(9_000);
  });

  it('counts what other processes wrote', async () => {
    const other = new PictureFolder(path, BOUND);
    for (const letter of 'abcdefgh') await other.write(key(letter), picture());
    [...'abcdefgh'].forEach((letter, index) => servedDaysAgo(letter, 20 - index));
    for (const letter of 'ijk') await folder.write(key(letter), picture());
    expect(names()).toEqual([...'cdefghijk'].map(key));
    expect(folder.bytes).toBe(9_000);
  });

  it('is counted when a process begins', async () => {
    await new PictureFolder(path, BOUND).write(key('a'), picture(100));
    await folder.count();
    expect(folder.bytes).toBe(100 + DIGEST);
  });

  it('leaves alone what is not its own', async () => {
    mkdirSync(path);
    writeFileSync(join(path, 'README.txt'), 'x'.repeat(2 * BOUND));
    await folder.write(key('a'), picture());
    await folder.count();
    expect([names(), folder.bytes]).toEqual([['README.txt', key('a')], 1_000]);
  });

  it('loses what a process left half-written, once nobody can be writing it any more', async () => {
    mkdirSync(path);
    for (const draft of ['old', 'new']) writeFileSync(join(path, `${key('a')}.${draft}.part`), 'half');
    const long = new Date(Date.now() - DAY_MS);
    utimesSync(join(path, `${key('a')}.old.part`), long, long);
    await folder.count();
    expect(names()).toEqual([`${key('a')}.new.part`]);
  });

  it('is empty where there is none', async () => {
    await folder.count();
    expect(folder.bytes).toBe(0);
  });
});
