import type { SimulatedViewer } from '../message';

/** Where the simulator serves a viewer's picture; the address of one who moved is preceded by one that is refused. */
export function avatarUrls(base: string, viewer: SimulatedViewer): string[] {
  const served = `${base}/avatars/${encodeURIComponent(viewer.id)}.png`;
  switch (viewer.avatar ?? 'picture') {
    case 'picture':
      return [served];
    case 'moved':
      return [`${base}/avatars/moved/${encodeURIComponent(viewer.id)}.png`, served];
    case 'none':
      return [];
  }
}

/** Where the simulator serves a gift's icon. */
export function giftIconUrl(base: string, giftId: string): string {
  return `${base}/gifts/${encodeURIComponent(giftId)}.png`;
}

/** Where the simulator serves a picture inside a comment. */
export function emoteUrl(base: string, name: string): string {
  return `${base}/emotes/${encodeURIComponent(name)}.png`;
}
