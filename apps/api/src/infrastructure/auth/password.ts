import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/** About 50 ms and 32 MB for each guess. Stored with the hash, so that it can be raised later. */
const COST: Cost = { N: 32_768, r: 8, p: 1 };
const LENGTH = 32;
/** No 0 and o, no 1, l and i: it is read from a terminal and typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFC'), salt, LENGTH, options(COST));
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** False also for a stored hash that cannot be read. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64url');
  const actual = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64url'), expected.length, options({ N: Number(N), r: Number(r), p: Number(p) }));
  return timingSafeEqual(actual, expected);
}

/** A password of 79 random bits, in groups that can be read aloud. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function options(cost: Cost): ScryptOptions {
  return { ...cost, maxmem: 256 * cost.N * cost.r };
}
