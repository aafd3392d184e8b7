import type { LiveEvent, RoomSignal } from '@app/domain';
import type { ConnectionState, RoomId } from '@app/domain';
import type { Clock } from '../timing/clock';
import { LiveFigures } from './live-figures';
import type { LiveConnection, LiveListener, LiveSource } from './live-source';
import type { SupervisorLimits } from './supervisor-limits';

/** How a connection came to its end; `lastHeard` is when the last frame came, in milliseconds since 1970. */
export type LiveEnd =
  | { readonly kind: 'ended'; readonly suspended: boolean }
  | { readonly kind: 'lost'; readonly reason: 'disconnected' | 'silent'; readonly lastHeard: number; readonly lastedMs: number }
  | { readonly kind: 'stopped' };

export interface LiveWatchOptions {
  readonly source: LiveSource;
  readonly clock: Clock;
  readonly limits: SupervisorLimits;
  readonly deliver: (event: LiveEvent) => void;
  readonly report: (state: ConnectionState) => void;
}

/** One connection from its beginning to its end: listens, tells figures, and notices when it has died without a word. */
export class LiveWatch implements LiveListener {
  private lastHeard: number;
  private lastMessage: number;
  private isClosed = false;
  private end: LiveEnd | null = null;
  private early: RoomSignal[] = [];
  private figures: LiveFigures | null = null;
  private wake: () => void = () => undefined;

  constructor(private readonly options: LiveWatchOptions) {
    this.lastHeard = this.lastMessage = options.clock.now();
  }

  event(event: LiveEvent): void {
    this.lastMessage = this.options.clock.now();
    this.options.deliver(event);
  }

  signal(signal: RoomSignal): void {
    this.lastMessage = this.options.clock.now();
    if (!this.figures) return void this.early.push(signal);
    if (signal.kind === 'ended') {
      this.end ??= { kind: 'ended', suspended: signal.suspended };
      return this.wake();
    }
    const knew = this.figures.hasNews;
    this.figures.take(signal);
    if (!knew && this.figures.hasNews) this.wake();
  }

  alive(): void {
    this.lastHeard = this.options.clock.now();
  }

  closed(): void {
    this.isClosed = true;
    this.wake();
  }

  /** @throws SourceError when no connection comes about; `onLive` is called when one has */
  async run(abort: AbortSignal, onLive: () => void): Promise<LiveEnd> {
    const connection = await this.options.source.connect(this, abort);
    const stop = (): void => this.wake();
    abort.addEventListener('abort', stop);
    try {
      onLive();
      return await this.watch(connection.roomId, abort);
    } finally {
      abort.removeEventListener('abort', stop);
      // What came since the last report belongs to the show as well.
      if (this.figures?.hasNews) this.options.report(this.figures.tell());
      await close(connection);
    }
  }

  private async watch(roomId: RoomId, abort: AbortSignal): Promise<LiveEnd> {
    const { clock, limits, report } = this.options;
    const begin = (this.lastHeard = this.lastMessage = clock.now());
    const figures = (this.figures = new LiveFigures(roomId, new Date(begin).toISOString()));
    for (const signal of this.early.splice(0)) this.signal(signal);
    report(figures.tell());
    let toldAt = begin;
    let askedAt = begin;
    for (;;) {
      const now = clock.now();
      if (abort.aborted) return { kind: 'stopped' };
      if (this.end) return this.end;
      if (this.isClosed) return { kind: 'lost', reason: 'disconnected', lastHeard: now, lastedMs: now - begin };
      const silentAt = this.lastHeard + limits.silentAfterMs;
      if (now >= silentAt) return { kind: 'lost', reason: 'silent', lastHeard: this.lastHeard, lastedMs: now - begin };
      if (figures.hasNews && now >= toldAt + limits.figuresEveryMs) {
        toldAt = now;
        report(figures.tell());
      }
      const askAt = Math.max(this.lastMessage, askedAt) + limits.quietAfterMs;
      if (now >= askAt) {
        askedAt = now;
        if (!(await this.isStillOn(abort))) this.end ??= { kind: 'ended', suspended: false };
        continue;
      }
      const tellAt = figures.hasNews ? toldAt + limits.figuresEveryMs : Infinity;
      await this.nap(Math.min(silentAt, askAt, tellAt) - now);
    }
  }

  private async nap(ms: number): Promise<void> {
    const nap = new AbortController();
    this.wake = () => nap.abort();
    await this.options.clock.sleep(ms, nap.signal);
  }

  /** The end of a stream is not always told. Whoever cannot be asked is taken to be still there. */
  private async isStillOn(abort: AbortSignal): Promise<boolean> {
    try {
      return await this.options.source.isLive(abort);
    } catch {
      return true;
    }
  }
}

async function close(connection: LiveConnection): Promise<void> {
  try {
    await connection.close();
  } catch {
    // It is over either way.
  }
}
