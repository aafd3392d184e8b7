import { viewerId, type ViewerProfile } from '@app/domain';
import type { MessageOf } from './live-message';
import { isPictureAddress, storable } from './storable';

type TikTokUser = NonNullable<MessageOf<'WebcastChatMessage'>['user']>;

/** Ids that stand where nobody in particular does: a hidden viewer, and the highest numbers of 32 and 64 bits. */
const placeholderIds: ReadonlySet<string> = new Set(['111111', '4294967295', '9223372036854775807']);

/** Null when the message names nobody who could be recognised again. */
export function toViewer(user: TikTokUser | undefined): ViewerProfile | null {
  if (!user || !/^[1-9]\d*$/.test(user.id) || placeholderIds.has(user.id)) return null;
  return {
    id: viewerId(user.id),
    handle: storable(user.displayId),
    nickname: storable(user.nickname),
    avatarUrl: pickAvatar(user.avatarThumb?.urlList ?? []),
  };
}

/** Follows the host (1) or is a friend (2). */
export function isFollower(user: TikTokUser | undefined): boolean {
  const status = user?.followInfo?.followStatus;
  return status === '1' || status === '2';
}

/**
 * TikTok lists several addresses of one picture. The "shrink" one, often the first, shows the same picture for everybody,
 * and where nothing in an address tells which is which, the first is the one to distrust.
 */
export function pickAvatar(urls: readonly string[]): string | null {
  const own = urls.filter((url) => isPictureAddress(url) && !isSharedPlaceholder(url));
  const square = own.filter((url) => /100x100|:100:100/.test(url));
  return square.find((url) => url.includes('.webp')) ?? square[0] ?? own[1] ?? own[0] ?? null;
}

function isSharedPlaceholder(url: string): boolean {
  return /shrink|placeholder|default[_-]?avatar/i.test(url);
}
