import { crc32 } from 'node:zlib';
import type { EventBatch } from '../../scoring';

const CHECKSUM_LENGTH = 8;

/** A batch as one line: its checksum, a blank, its JSON, a line break. JSON has no line breaks of its own. */
export function writeLine(batch: EventBatch): Buffer {
  const json = Buffer.from(JSON.stringify(batch));
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')]);
}

/** @param line without its line break. @returns null for a line that is not, byte for byte, what was written */
export function readLine(line: Buffer): EventBatch | null {
  const json = line.subarray(CHECKSUM_LENGTH + 1);
  if (line.subarray(0, CHECKSUM_LENGTH + 1).toString('latin1') !== `${checksum(json)} `) return null;
  try {
    const value: unknown = JSON.parse(json.toString('utf8'));
    return isBatch(value) ? value : null;
  } catch {
    return null;
  }
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

/** The checksum vouches for what is inside. */
function isBatch(value: unknown): value is EventBatch {
  return typeof value === 'object' && value !== null && 'sessionId' in value && 'receivedAt' in value && 'events' in value && Array.isArray(value.events);
}
