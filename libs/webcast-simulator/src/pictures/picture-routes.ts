import type { Answer } from '../http-answer';
import { drawAvatar } from './draw-avatar';
import { drawGift, drawIcon } from './draw-gift';

const drawers: Readonly<Record<string, (name: string) => Buffer>> = { avatars: drawAvatar, gifts: drawGift, emotes: drawIcon };

/** Enough for the whole crowd and every gift; beyond that it starts again. */
const KEPT = 400;
const drawn = new Map<string, Buffer>();

/** Avatars, gift icons and emotes, drawn when first asked for. Null when the path is no picture. */
export function answerPicture(path: string): Answer | null {
  // TikTok's addresses of pictures expire, and are then refused like this.
  if (path.startsWith('/avatars/moved/')) return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'This address has expired.' };
  const [, folder, name] = /^\/(avatars|gifts|emotes)\/([\w-]{1,40})\.png$/.exec(path) ?? [];
  const draw = folder === undefined ? undefined : drawers[folder];
  if (draw === undefined || name === undefined) return null;
  if (drawn.size > KEPT) drawn.clear();
  const picture = drawn.get(path) ?? draw(name);
  drawn.set(path, picture);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }, body: picture };
}
