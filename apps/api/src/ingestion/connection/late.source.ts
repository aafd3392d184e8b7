import type { LiveConnection, LiveListener, LiveSource } from './live-source';

/** A source that is made for each connection, of what is known by then: an address, a key. */
export class LateSource implements LiveSource {
  constructor(private readonly open: () => Promise<LiveSource>) {}

  async connect(listener: LiveListener, abort: AbortSignal): Promise<LiveConnection> {
    return (await this.open()).connect(listener, abort);
  }

  async isLive(abort: AbortSignal): Promise<boolean> {
    return (await this.open()).isLive(abort);
  }
}
