import { open, unlink, type FileHandle } from 'node:fs/promises';
import { syncFolder } from './sync-folder';
import { readLine, writeLine } from './spill-line';
import type { EventBatch } from '../../scoring';

/** Where a whole line stands in the file. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly events: number;
}

/** How many bytes of batches go to the disk in one write. */
const WRITE_BYTES = 1 << 20;

/**
 * Batches that wait on disk: an append-only file, one line each, read from the oldest on. What is delivered is not
 * crossed out, so a crash delivers the whole file again, which the ledger is made for; delivered to the end, it is deleted.
 */
export class SpillFile {
  private handle: FileHandle | null = null;
  private places: Place[] = [];
  private length = 0;
  private waiting = 0;
  /** Events that the disk lost. */
  spoiled = 0;

  /** Makes no file yet: that is for the first batch. */
  constructor(readonly path: string) {}

  /** Takes over what an earlier run left, known to hold these lines and to be this long. */
  static over(path: string, handle: FileHandle, places: readonly Place[], length: number): SpillFile {
    const file = new SpillFile(path);
    file.handle = handle;
    file.places = [...places];
    file.length = length;
    file.waiting = places.reduce((sum, { events }) => sum + events, 0);
    return file;
  }

  /** Events in it that were not delivered. */
  get events(): number {
    return this.waiting;
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }

  /** Resolves when the batches are safe on the disk. @throws the system's error; then none of them is in the file */
  async append(batches: readonly EventBatch[]): Promise<void> {
    if (batches.length === 0) return;
    const handle = this.handle ?? (await this.make());
    const lines = batches.map(writeLine);
    const places: Place[] = [];
    let at = this.length;
    for (const [index, line] of lines.entries()) {
      places.push({ at, length: line.length, events: batches[index]?.events.length ?? 0 });
      at += line.length;
    }
    try {
      await writeAll(handle, lines, this.length);
      await handle.datasync();
    } catch (error) {
      // Half a line must not stand before whole ones. Where even this fails, the next write goes over it.
      await handle.truncate(this.length).catch(() => undefined);
      throw error;
    }
    this.length = at;
    this.places.push(...places);
    this.waiting += places.reduce((sum, { events }) => sum + events, 0);
  }

  /** The oldest that was not delivered. What the disk does not give back as it was written is passed over, and counted. */
  async first(): Promise<EventBatch | null> {
    for (let [place] = this.places; place && this.handle; [place] = this.places) {
      const line = Buffer.alloc(place.length);
      await this.handle.read(line, 0, place.length, place.at);
      const batch = readLine(line.subarray(0, -1));
      if (batch) return batch;
      this.spoiled += place.events;
      await this.shift();
    }
    return null;
  }

  /** The oldest was delivered. */
  async shift(): Promise<void> {
    const place = this.places.shift();
    this.waiting -= place?.events ?? 0;
    if (this.places.length === 0) await this.discard();
  }

  /** Nothing in it is wanted any more. */
  async discard(): Promise<void> {
    if (!this.handle) return;
    await this.close();
    await unlink(this.path).catch(() => undefined);
  }

  /** Leaves what is in it to the next run. */
  async close(): Promise<void> {
    const { handle } = this;
    this.handle = null;
    await handle?.close();
  }

  private async make(): Promise<FileHandle> {
    const handle = await open(this.path, 'w+', 0o600);
    await syncFolder(this.path);
    this.length = 0;
    return (this.handle = handle);
  }
}

/** In large pieces, at a place of our own choosing: what failed halfway is written over. */
async function writeAll(handle: FileHandle, lines: readonly Buffer[], from: number): Promise<void> {
  let at = from;
  let piece: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(piece);
    for (let written = 0; written < bytes.length; ) written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
    at += bytes.length;
    [piece, size] = [[], 0];
  };
  for (const line of lines) {
    piece.push(line);
    size += line.length;
    if (size >= WRITE_BYTES) await flush();
  }
  if (size > 0) await flush();
}
