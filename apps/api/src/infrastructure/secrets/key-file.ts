import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const KEY_BYTES = 32;
const OTHERS = 0o077;

/** The key in this file, or null when there is no such file. @throws Error when the file holds something else */
export async function readKeyFile(file: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
    if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key. Put back the one from your backup, or delete it and enter the secrets again.`);
    // A copy from a backup may have come with wider rights than it left with.
    if (((await stat(file)).mode & OTHERS) !== 0) await chmod(file, 0o600);
    return key;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The key in this file, which is made when it is not there. Of processes that make it at the same moment all get the same one. */
export async function makeKeyFile(file: string): Promise<Buffer> {
  const known = await readKeyFile(file);
  if (known !== null) return known;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link comes to be whole or not at all, and never in the place of another file.
    await link(draft, file);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    await unlink(draft);
  }
  const made = await readKeyFile(file);
  if (made === null) throw new Error(`${file} was just made and is gone.`);
  return made;
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : null);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST';
