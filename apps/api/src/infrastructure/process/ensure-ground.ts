import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AppConfig } from '../config';

/**
 * Finds out early that the folder cannot be written or that the port is taken: a second start on the same folder would
 * otherwise take over the first one's database, and stop it on its way out.
 */
export async function ensureGround({ dataDir, host, port }: AppConfig): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.W_OK | constants.X_OK);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}
