import type { OverlayFeed } from '@app/contracts';

/** What a socket can listen to; the last two are for organizers. */
export type FeedName = OverlayFeed | 'activity' | 'prepared';
