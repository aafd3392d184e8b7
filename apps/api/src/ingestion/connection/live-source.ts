import type { LiveEvent, RoomId, RoomSignal } from '@app/domain';

/** Every way in which asking for a live or connecting to it can fail. */
export type SourceTrouble = 'host-offline' | 'unknown-host' | 'rate-limited' | 'sign-service' | 'blocked' | 'captcha' | 'network';

export class SourceError extends Error {
  constructor(
    readonly trouble: SourceTrouble,
    message: string,
    /** Milliseconds since 1970 before which asking again is useless; null when nobody said. */
    readonly retryAt: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SourceError';
  }
}

/** What a connection tells. Nothing here may throw: a connection must survive its listener. */
export interface LiveListener {
  event(event: LiveEvent): void;
  signal(signal: RoomSignal): void;
  /** Anything at all came over the wire, if only an answer to a heartbeat. */
  alive(): void;
  /** The connection is over and will not come back. Events that were still being unpacked may follow. */
  closed(): void;
}

export interface LiveConnection {
  readonly roomId: RoomId;
  /** Ends the connection; does nothing when it is over already. */
  close(): Promise<void>;
}

/** One host's live: TikTok, a simulator that stands in for it, or a recording. */
export interface LiveSource {
  /**
   * Resolves once inside the room. Aborting ends the attempt, whatever stage it is in.
   * @throws SourceError, or the signal's reason when aborted
   */
  connect(listener: LiveListener, abort: AbortSignal): Promise<LiveConnection>;
  /** Asks the website alone, never the sign service: cheap enough to repeat. @throws SourceError */
  isLive(abort: AbortSignal): Promise<boolean>;
}
