import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const FORMAT = 'v1';
const NONCE_BYTES = 12;

/**
 * Encrypts with AES-256-GCM: `v1.nonce.tag.text`, the last three in base64url. What is sealed under one name does not open
 * under another, so a row cannot be passed off as a different secret.
 */
export function seal(key: Buffer, name: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [FORMAT, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** Null for what was sealed with another key, under another name, or was changed since. */
export function unseal(key: Buffer, name: string, sealed: string): string | null {
  const [format, nonce, tag, text, ...rest] = sealed.split('.');
  if (format !== FORMAT || nonce === undefined || tag === undefined || text === undefined || rest.length > 0) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(name)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
