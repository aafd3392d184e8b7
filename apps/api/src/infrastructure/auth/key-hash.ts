import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that are safe in an address and in a cookie. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
