import type { SessionId } from '@app/domain';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** When this process last listened, and to which sessions: after a crash, the beginning of what was missed. */
export class SignOfLife {
  constructor(private readonly file: string) {}

  /** Milliseconds since 1970; null when nothing is known about that session. */
  async read(): Promise<(id: SessionId) => number | null> {
    try {
      const kept: unknown = JSON.parse(await readFile(this.file, 'utf8'));
      if (!isKept(kept)) return () => null;
      return (id) => (kept.sessions.includes(id) ? kept.at : null);
    } catch {
      return () => null;
    }
  }

  async write(at: number, sessions: readonly SessionId[]): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    const half = `${this.file}.${process.pid}`;
    await writeFile(half, JSON.stringify({ at, sessions }));
    await rename(half, this.file);
  }
}

function isKept(value: unknown): value is { at: number; sessions: string[] } {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'sessions' in value && Array.isArray(value.sessions);
}
