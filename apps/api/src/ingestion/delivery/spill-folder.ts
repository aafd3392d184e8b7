import type { SessionId } from '@app/domain';
import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { scanSpill, type ScannedSpill } from './scan-spill';
import { SpillFile } from './spill-file';

const ENDING = '.jsonl';

/** Where batches wait that the queue does not take: one file for each session and run, named so that they sort by age. */
export class SpillFolder {
  private readonly run = `${Date.now()}-${process.pid}`;
  private made = 0;

  constructor(readonly path: string) {}

  /** A new file for a session; it appears on the disk with its first batch. */
  file(session: SessionId): SpillFile {
    this.made += 1;
    return new SpillFile(path.join(this.path, `${this.run}-${String(this.made).padStart(4, '0')}.${session}${ENDING}`));
  }

  /** To be called before anything is written. @throws the system's error */
  prepare(): void {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  /** What earlier runs did not deliver, oldest first. */
  async leftovers(): Promise<ScannedSpill[]> {
    const names = await readdir(this.path).catch(() => []);
    const earlier = names.filter((name) => name.endsWith(ENDING) && !name.startsWith(`${this.run}-`)).sort();
    const scanned: ScannedSpill[] = [];
    for (const name of earlier) scanned.push(await scanSpill(path.join(this.path, name)));
    return scanned;
  }
}
