import type { Request, Response } from 'express';

const NAME = 'live_support';
const KEY = /^[\w-]{43}$/;

/** The key in a Cookie header, or null. */
export function keyInCookie(header: string | undefined): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2).map((part) => part.trim());
    if (name === NAME && value && KEY.test(value)) return value;
  }
  return null;
}

/** The key in an Authorization header, or null. */
export function keyInAuthorization(header: string | undefined): string | null {
  const key = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return key && KEY.test(key) ? key : null;
}

export function setSessionCookie(request: Request, response: Response, key: string, maxAge: number): void {
  response.cookie(NAME, key, { httpOnly: true, sameSite: 'lax', secure: isHttps(request), path: '/', maxAge });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(NAME, { httpOnly: true, sameSite: 'lax', secure: isHttps(request), path: '/' });
}

/**
 * Headers that anybody can write are enough here: claiming https only makes the claimant's own cookie stricter, and a
 * proxy that ends TLS needs no setting to be recognised.
 */
function isHttps(request: Request): boolean {
  return request.secure || request.get('x-forwarded-proto') === 'https' || request.get('origin')?.startsWith('https://') === true;
}
