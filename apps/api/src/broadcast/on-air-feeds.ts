import type { GiftMoment } from '@app/contracts';
import type { Chat, ChatLinesReader, GiftMoments, GiftMomentsReader } from '../session';
import type { LiveSocket } from './audience';
import { Bulletin, type Addressees } from './bulletin';
import type { FeedRoom } from './feed-room';
import { named, type Feed } from './feeds';

/** As often as an eye can follow an alert that counts up, or a chat. */
const ON_AIR_MS = 250;

type Failed = (error: unknown) => void;

interface GiftNews {
  /** For whoever comes. */
  readonly last: readonly GiftMoment[];
  /** For those who were told what was before. */
  readonly fresh: readonly GiftMoment[];
  readonly position: string | null;
}

/**
 * Gifts: to whoever comes those of the last minute, also when there are none, and then what is new. Nobody hears of
 * something new before that: a page takes what it is told first for what was before it came.
 */
export function giftsFeed(room: FeedRoom, source: Pick<GiftMomentsReader, 'read'>, failed: Failed): Feed {
  let position: string | null = null;
  let greeted = new Set<LiveSocket>();
  const read = async ({ asked, changed }: Addressees): Promise<GiftNews> => {
    // Nobody has to go on from where others left off.
    if (!room.isHeard()) return { last: [], fresh: [], position: null };
    const fresh: GiftMoments | null = changed && position !== null ? await source.read(room.session, position) : null;
    const last = asked.size > 0 ? await source.read(room.session, null) : null;
    // Not from behind the later of both reads: what came between them is news to those who asked before.
    return { last: last?.moments ?? [], fresh: fresh?.moments ?? [], position: fresh?.position ?? position ?? last?.position ?? null };
  };
  const tell = (news: GiftNews, { asked }: Addressees): void => {
    position = news.position;
    const here = new Set([...greeted].filter((socket) => socket.connected && socket.data.session === room.session));
    if (news.fresh.length > 0) room.tell({ asked: here, changed: false }, 'gifts', news.fresh, room.session);
    room.tell({ asked, changed: false }, 'gifts', news.last, room.session);
    greeted = new Set([...here, ...asked]);
  };
  return named(room.feed, new Bulletin(ON_AIR_MS, read, tell, failed));
}

/** The chat as a whole, and to those who know it only when it is other than it was: most of what happens is no comment. */
export function chatFeed(room: FeedRoom, source: Pick<ChatLinesReader, 'read'>, failed: Failed): Feed {
  let told = '';
  const read = async (): Promise<Chat | null> => (room.isHeard() ? source.read(room.session) : null);
  const tell = (chat: Chat | null, { asked, changed }: Addressees): void => {
    const form = JSON.stringify(chat);
    if (chat !== null) room.tell({ asked, changed: changed && form !== told }, 'comments', chat.lines, room.session, chat.filter);
    if (changed || chat === null) told = form;
  };
  return named(room.feed, new Bulletin(ON_AIR_MS, read, tell, failed));
}
