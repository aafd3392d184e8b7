import type { ConnectionState, ViewerId } from '@app/domain';

interface ActivityBase {
  /** Unique within the session; a line delivered twice has the same id. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

interface ViewerActivity extends ActivityBase {
  readonly viewerId: ViewerId | null;
  readonly nickname: string;
}

/** A line of the organizer's log. */
export type ActivityLine =
  | (ViewerActivity & { readonly kind: 'comment'; readonly text: string })
  | (ViewerActivity & { readonly kind: 'gift'; readonly giftName: string; readonly count: number; readonly points: number })
  | (ViewerActivity & { readonly kind: 'like'; readonly count: number })
  | (ViewerActivity & { readonly kind: 'follow' | 'share' })
  | (ActivityBase & { readonly kind: 'system'; readonly connection: ConnectionState });
