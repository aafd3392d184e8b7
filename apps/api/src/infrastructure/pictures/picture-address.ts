import type { CommentId, Emote, GiftId, ViewerId } from '@app/domain';
import { LRUCache } from 'lru-cache';
import { keyPattern, pictureKey } from './picture-key';

/** Where a picture's original address is looked up: at a viewer, a gift, or a comment with emotes. */
export interface PictureOwner {
  readonly kind: 'viewer' | 'gift' | 'comment';
  readonly id: string;
}

export interface PictureName extends PictureOwner {
  readonly key: string;
}

const FOLDER = '/api/pictures/';
const letters = { viewer: 'v', gift: 'g', comment: 'c' } as const;
const kinds = { v: 'viewer', g: 'gift', c: 'comment' } as const;
const namePattern = /^(?<letter>[vgc])(?<id>\w{1,40})-(?<key>[0-9a-z]+)$/;

/**
 * Every reader that gives out an avatar calls this with what the database holds of it.
 * @returns where this server serves it, the same for the same picture whatever TikTok's host and signature are; null
 * when there is none, or none that may be fetched
 */
export function avatarAddress(viewer: ViewerId | null, original: string | null): string | null {
  return viewer === null ? null : addressOf('viewer', viewer, original);
}

/** The same for the icon of a gift. */
export function giftIconAddress(gift: GiftId, original: string | null): string | null {
  return addressOf('gift', gift, original);
}

/** In which comment of late each emote was first given out: one picture in a thousand comments has one address. */
const firstComments = new LRUCache<string, CommentId>({ max: 2_000 });

/** The same for the emotes of a comment. One that may not be fetched is left out: the text has all of its letters without. */
export function servedEmotes(comment: CommentId, originals: readonly Emote[]): Emote[] {
  return originals.flatMap(({ at, imageUrl }) => {
    const key = pictureKey(imageUrl);
    if (key === null) return [];
    const first = firstComments.get(key) ?? comment;
    firstComments.set(key, first);
    const address = addressOf('comment', first, imageUrl);
    return address === null ? [] : [{ at, imageUrl: address }];
  });
}

/** What follows the folder in an address; null for what this server never gave out. */
export function readPictureName(name: string): PictureName | null {
  const { letter = '', id = '', key = '' } = namePattern.exec(name)?.groups ?? {};
  return (letter === 'v' || letter === 'g' || letter === 'c') && keyPattern.test(key) ? { kind: kinds[letter], id, key } : null;
}

/** The name in an address that `avatarAddress` and its like gave out; null in any other. */
export function nameInAddress(address: string): string | null {
  return address.startsWith(FOLDER) ? address.slice(FOLDER.length) : null;
}

function addressOf(kind: PictureOwner['kind'], id: string, original: string | null): string | null {
  const key = original === null ? null : pictureKey(original);
  const name = `${letters[kind]}${id}-${key ?? ''}`;
  return key !== null && namePattern.test(name) ? FOLDER + name : null;
}
