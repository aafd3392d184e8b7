import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/infrastructure/database/embedded';

export interface Ground {
  readonly dataDir: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** PostgreSQL as the product starts it, with every promise about power cuts kept. */
export async function startDatabase(): Promise<Ground> {
  const folder = makeFolder();
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, log: () => undefined });
  return {
    dataDir: folder.path,
    databaseUrl: postgres.url,
    stop: async () => {
      await postgres.stop();
      folder.remove();
    },
  };
}

export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tls-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
