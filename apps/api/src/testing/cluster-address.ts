import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where one Jest run keeps its cluster. Named after the process, so that runs side by side do not meet. */
export const CLUSTER_FOLDER = /^tls-jest-(\d+)$/;
export const clusterFolder = (jestPid: number): string => join(tmpdir(), `tls-jest-${jestPid}`);

const addressFile = (jestPid: number): string => join(clusterFolder(jestPid), 'address');

export function publishClusterAddress(url: string): void {
  mkdirSync(clusterFolder(process.pid), { recursive: true });
  writeFileSync(addressFile(process.pid), url, { mode: 0o600 });
}

/** Spec files run in a child of the Jest process, or in the process itself when there are few. */
export function clusterAddress(): string {
  for (const pid of [process.pid, process.ppid]) {
    try {
      return readFileSync(addressFile(pid), 'utf8');
    } catch {
      continue;
    }
  }
  throw new Error('No database cluster: run the specs with the configuration of apps/api, whose global setup starts it');
}
