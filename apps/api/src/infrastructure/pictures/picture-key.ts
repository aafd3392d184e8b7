import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { readPictureUrl } from './read-picture-url';

/** 128 bits in small letters and digits: some file systems know no others. */
const LENGTH = 25;

export const keyPattern = new RegExp(`^[0-9a-z]{${LENGTH}}$`);

/** A ranking goes out ten times a second with a hundred of them; twice what the largest board shows. */
const known = new LRUCache<string, { readonly key: string | null }>({ max: 4_000 });

/**
 * The same for one picture wherever it is served from: TikTok signs addresses anew and changes between hosts, and leaves
 * the path as it is. Null for an address that is not fetched from.
 */
export function pictureKey(address: string): string | null {
  const found = known.get(address) ?? { key: makeKey(address) };
  known.set(address, found);
  return found.key;
}

function makeKey(address: string): string | null {
  const source = readPictureUrl(address);
  if (source === null) return null;
  const digest = createHash('sha256').update(`${source.from} ${source.url.pathname}`).digest('hex').slice(0, 32);
  return BigInt(`0x${digest}`).toString(36).padStart(LENGTH, '0');
}
