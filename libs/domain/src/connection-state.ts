import type { RoomId } from './ids';

/** Why there is no connection, in a word that a screen can translate and a gap can record. */
export type ConnectionTrouble =
  | 'host-offline'
  | 'disconnected'
  | 'silent'
  | 'sign-service'
  | 'rate-limited'
  | 'blocked'
  | 'captcha'
  | 'network';

/**
 * What is true about the connection to TikTok right now. All times are ISO 8601 in UTC.
 * "Start was pressed" is the session's status; this is what came of it.
 */
export type ConnectionState =
  | { readonly state: 'idle' }
  | { readonly state: 'connecting'; readonly since: string }
  | { readonly state: 'live'; readonly since: string; readonly roomId: RoomId; readonly viewers: number | null; readonly likes: number | null; readonly hostPaused: boolean }
  | { readonly state: 'offline'; readonly since: string; readonly nextTryAt: string }
  | { readonly state: 'reconnecting'; readonly since: string; readonly reason: ConnectionTrouble; readonly attempt: number; readonly nextTryAt: string }
  | { readonly state: 'limited'; readonly since: string; readonly until: string }
  | { readonly state: 'unknown-host'; readonly since: string }
  | { readonly state: 'ended'; readonly since: string; readonly suspended: boolean };

/** A stretch of time in which events of the session may be missing. `to` is null while it lasts. */
export interface Gap {
  readonly from: string;
  readonly to: string | null;
  readonly reason: ConnectionTrouble | 'paused' | 'restart';
}
