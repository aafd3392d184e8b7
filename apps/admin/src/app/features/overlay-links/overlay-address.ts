import type { OverlayPage } from '@app/contracts';

/** The address that OBS loads: the page of an overlay with the token that lets it read. */
export function overlayAddress(origin: string, page: OverlayPage, token: string): string {
  const address = new URL(`/${page}`, origin);
  address.searchParams.set('token', token);
  return address.href;
}
