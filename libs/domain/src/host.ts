import { DomainError } from './errors';

/** The host name that plays the built-in simulator instead of a TikTok LIVE. */
export const DEMO_HOST = 'demo';

const handlePattern = /^[\p{L}\p{N}._]{1,32}$/u;

/**
 * A host as people write it (`mali_star`, `@mali_star`, `https://www.tiktok.com/@mali_star/live?lang=en`) → the handle
 * without the @, in lower case.
 * @throws DomainError `session.host-invalid`
 */
export function parseHost(input: string): string {
  const text = input.trim();
  const fromUrl = /^(?:https?:\/\/)?(?:www\.|m\.)?tiktok\.com\/@([^/?#\s]+)/i.exec(text)?.[1];
  const handle = (fromUrl ?? text.replace(/^@/, '')).toLowerCase();
  if (!handlePattern.test(handle)) {
    throw new DomainError('session.host-invalid', `"${text.slice(0, 80)}" is not a TikTok name. Write it as @name, or paste the address of the live.`);
  }
  return handle;
}
