import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyPattern } from './picture-key';

const DIGEST_BYTES = 32;
/** Less often than it is served: a picture's place in the order of going is good enough within an hour. */
const TOUCH_MS = 3_600_000;
/** Longer than any write takes; what is left of one is from a process that is no more. */
const LEFT_OVER_MS = 3_600_000;
/** Room is made for many at once. */
const FULL_SHARE = 0.9;
/** Another process may write here, too: after so much of the bound, all of it is counted again. */
const COUNT_SHARE = 1 / 16;

interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly servedAt: number;
}

/**
 * Pictures as files, one each, with a digest at the end by which one that is not whole is known. Several processes may
 * use one folder. When it is full, those that were not served for the longest time go.
 */
export class PictureFolder {
  private kept = 0;
  private sinceCount = 0;
  private counting: Promise<void> | null = null;

  constructor(
    private readonly folder: string,
    private readonly boundBytes: number,
  ) {}

  /** Bytes in the folder, as far as this process knows. */
  get bytes(): number {
    return this.kept;
  }

  /** Null when it is not there, or not whole. @throws the system's error when the folder cannot be read */
  async read(key: string): Promise<Buffer | null> {
    const file = await absentAsNull(readFile(this.pathOf(key)));
    if (file === null) return null;
    const bytes = file.subarray(0, Math.max(0, file.length - DIGEST_BYTES));
    if (!digestOf(bytes).equals(file.subarray(bytes.length))) return null;
    await this.touch(key);
    return bytes;
  }

  /** Whether there is such a file, which then counts as in use. @throws the system's error when the folder cannot be read */
  async has(key: string): Promise<boolean> {
    return this.touch(key);
  }

  /** In one piece or not at all. @throws the system's error: the disk is full, say */
  async write(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const draft = `${path}.${randomUUID()}.part`;
    await mkdir(this.folder, { recursive: true });
    try {
      await writeFile(draft, Buffer.concat([bytes, digestOf(bytes)]), { flag: 'wx' });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    this.kept += bytes.length + DIGEST_BYTES;
    this.sinceCount += bytes.length + DIGEST_BYTES;
    if (this.kept > this.boundBytes || this.sinceCount > this.boundBytes * COUNT_SHARE) await this.count();
  }

  /** Counts what is there, and makes room when it is too much. */
  async count(): Promise<void> {
    await (this.counting ??= this.countOnce().finally(() => {
      this.counting = null;
    }));
  }

  private async countOnce(): Promise<void> {
    this.sinceCount = 0;
    const files = await this.list();
    let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > this.boundBytes) {
      for (const file of files.sort((a, b) => a.servedAt - b.servedAt)) {
        if (bytes <= this.boundBytes * FULL_SHARE) break;
        await rm(file.path, { force: true });
        bytes -= file.bytes;
      }
    }
    this.kept = bytes + this.sinceCount;
  }

  private async list(): Promise<KeptFile[]> {
    const files: KeptFile[] = [];
    for (const name of (await absentAsNull(readdir(this.folder))) ?? []) {
      const isDraft = name.endsWith('.part');
      if (!isDraft && !keyPattern.test(name)) continue;
      const path = join(this.folder, name);
      const state = await absentAsNull(stat(path));
      if (state === null) continue;
      if (isDraft && Date.now() - state.mtimeMs > LEFT_OVER_MS) await rm(path, { force: true });
      else files.push({ path, bytes: state.size, servedAt: isDraft ? Infinity : state.mtimeMs });
    }
    return files;
  }

  /** When a file was changed says when it was served last: that outlives the process, and every process sees it. */
  private async touch(key: string): Promise<boolean> {
    const path = this.pathOf(key);
    const state = await absentAsNull(stat(path));
    if (state === null) return false;
    // A disk that takes no writes is no reason to serve nothing.
    if (Date.now() - state.mtimeMs > TOUCH_MS) await utimes(path, new Date(), new Date()).catch(() => undefined);
    return true;
  }

  private pathOf(key: string): string {
    if (!keyPattern.test(key)) throw new Error('No key of a picture.');
    return join(this.folder, key);
  }
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

async function absentAsNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
