import type { ServerToClient } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { Audience, LiveSocket } from './audience';
import type { Addressees } from './bulletin';
import type { FeedName } from './feed-name';

/** Those who listen to one feed of one session. */
export class FeedRoom {
  constructor(
    readonly session: SessionId,
    readonly feed: FeedName,
    private readonly audiences: readonly Audience[],
  ) {}

  /** The namespaces in which somebody listens. What nobody hears need not be read. */
  listening(): Audience[] {
    return this.audiences.filter((audience) => audience.isLookingAt(feedRoom(this.session, this.feed)));
  }

  isHeard(): boolean {
    return this.listening().length > 0;
  }

  tell<Event extends keyof ServerToClient>(to: Addressees, event: Event, ...payload: Parameters<ServerToClient[Event]>): void {
    for (const audience of this.listening()) audience.emit(this.rooms(to), event, ...payload);
  }

  /** Who asked and went over to another session meanwhile is not told of this one any more. */
  rooms({ asked, changed }: Addressees): string[] {
    if (changed) return [feedRoom(this.session, this.feed)];
    return [...asked].filter(({ data }) => data.session === this.session && data.feeds.has(this.feed)).map(({ id }) => id);
  }
}

/** The adapter keeps rooms in this process, so this is done when it returns. */
export function lookAt(socket: LiveSocket, session: SessionId | null): void {
  if (socket.data.session === session) return;
  const { feeds, session: former } = socket.data;
  if (former !== null) for (const room of roomsOf(former, feeds)) void socket.leave(room);
  socket.data.session = session;
  if (session !== null) void socket.join(roomsOf(session, feeds));
}

const feedRoom = (session: SessionId, feed: FeedName): string => `${session} ${feed}`;
const roomsOf = (session: SessionId, feeds: Iterable<FeedName>): string[] => [session, ...[...feeds].map((feed) => feedRoom(session, feed))];
