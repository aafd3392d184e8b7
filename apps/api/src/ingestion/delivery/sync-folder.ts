import { open } from 'node:fs/promises';
import path from 'node:path';

/** A new file survives a power cut only when its folder was written, too. Windows does that by itself and refuses to be asked. */
export async function syncFolder(file: string): Promise<void> {
  const folder = await open(path.dirname(file), 'r').catch(() => null);
  if (!folder) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
