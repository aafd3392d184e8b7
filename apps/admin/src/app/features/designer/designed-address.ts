import { sayChoices, type OverlayToken } from '@app/contracts';
import { overlayAddress } from '../overlay-links/overlay-address';
import { choicesFor, type DesignerChoices } from './designer-choices';

/** The address for OBS: the link, and what is not as usual. */
export function designedAddress(origin: string, choices: DesignerChoices, { token }: OverlayToken): string {
  const address = new URL(overlayAddress(origin, choices.page, token));
  for (const [name, value] of sayChoices(choices.page, choicesFor(choices, choices.page))) address.searchParams.set(name, value);
  return address.href;
}

/** The address of the preview: the same overlay on another ground, with made-up content if that was asked for. Null while there is no link to look through. */
export function previewAddress(origin: string, choices: DesignerChoices, token: OverlayToken | null): string | null {
  const { page, content, moves, ground } = choices;
  if (content === 'session' && token === null) return null;
  const address = new URL(`/${page}`, origin);
  for (const [name, value] of sayChoices(page, choicesFor(choices, page))) address.searchParams.set(name, value);
  // It would sound at a desk where nobody asked for it, and again with every change.
  address.searchParams.delete('sound');
  // What lies behind has to be seen through it; a ground of the organizer's own is seen on `green`.
  if (ground !== 'green') address.searchParams.set('bg', 'transparent');
  if (content === 'session') address.searchParams.set('token', token?.token ?? '');
  else address.searchParams.set('sample', content);
  if (content !== 'session' && moves) address.searchParams.set('sample-motion', 'on');
  return address.href;
}
