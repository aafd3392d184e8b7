import type { ConnectionState, ConnectionTrouble, Gap, LiveEvent } from '@app/domain';
import { backoffMs } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import { SourceError, type LiveSource } from './live-source';
import { LiveWatch, type LiveEnd } from './live-watch';
import type { SupervisorLimits } from './supervisor-limits';

/** What a supervisor says about its connection. Times are milliseconds since 1970. Nothing here may throw. */
export interface ConnectionReport {
  state(state: ConnectionState): void;
  /** From here on events may be missing; while that is so already, the first reason stands. */
  missing(reason: Gap['reason'], from: number): void;
  /** Nothing is missing any more. */
  complete(at: number): void;
}

export interface SupervisorOptions {
  readonly source: LiveSource;
  readonly deliver: (event: LiveEvent) => void;
  readonly report: ConnectionReport;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly limits: SupervisorLimits;
}

/** The host is not live, so nothing can be missing. */
interface Off {
  readonly since: number;
  readonly look: 'offline' | 'ended' | 'unknown-host';
  readonly suspended: boolean;
}

type Step = 'connect' | 'ask';
type RetryTrouble = Exclude<ConnectionTrouble, 'host-offline'>;

/**
 * Keeps one host's connection for as long as it is wanted. While the host is not live it asks the website, at a polite
 * distance, and never tries a connection to find out: connections are what the sign service counts.
 */
export class ConnectionSupervisor {
  private readonly startedAt: number;
  private attempt = 0;
  private troubleSince: number | null = null;
  /** Since when the host is known not to be live, and how it looks on screen. */
  private off: Off | null = null;
  private questions = 0;
  /** The last moment of which it is certain that nothing was missed. */
  private sure: number;
  private wasLive = false;

  constructor(private readonly options: SupervisorOptions) {
    this.startedAt = this.sure = options.clock.now();
  }

  /** Runs until aborted. */
  async run(abort: AbortSignal): Promise<void> {
    this.options.report.state({ state: 'connecting', since: iso(this.startedAt) });
    let step: Step = 'connect';
    while (!abort.aborted) {
      try {
        step = step === 'connect' ? await this.connect(abort) : await this.ask(abort);
      } catch (error) {
        if (abort.aborted) return;
        step = await this.meet(toKnown(error), step, abort);
      }
    }
  }

  private async connect(abort: AbortSignal): Promise<Step> {
    const { source, clock, limits, deliver, report } = this.options;
    const watch = new LiveWatch({ source, clock, limits, deliver, report: (state) => report.state(state) });
    const end = await watch.run(abort, () => this.arrive());
    return this.after(end, abort);
  }

  private arrive(): void {
    const { clock, report } = this.options;
    // The live began some time after the last "not yet", and what happened before the connection stood is lost.
    if (this.off) report.missing('host-offline', this.sure);
    report.complete(clock.now());
    this.wasLive = true;
    this.off = null;
    this.questions = 0;
  }

  private async after(end: LiveEnd, abort: AbortSignal): Promise<Step> {
    const now = this.options.clock.now();
    switch (end.kind) {
      case 'stopped':
        return 'connect';
      case 'ended':
        this.troubleSince = null;
        this.attempt = 0;
        this.rest('ended', end.suspended, now);
        return 'ask';
      case 'lost':
        if (end.lastedMs >= this.options.limits.steadyAfterMs) this.attempt = 0;
        this.troubleSince = null;
        this.sure = end.lastHeard;
        await this.retry(end.reason, null, abort);
        return 'connect';
    }
  }

  private async ask(abort: AbortSignal): Promise<Step> {
    const { clock, limits, random, report, source } = this.options;
    const off = this.off ?? this.rest('offline', false, clock.now());
    // After a question that failed, its own wait is over already.
    if (this.attempt === 0) {
      this.questions += 1;
      const wait = backoffMs(this.questions, limits.ask, random);
      report.state(restingState(off, clock.now() + wait));
      await clock.sleep(wait, abort);
      if (abort.aborted) return 'ask';
    }
    if (!(await source.isLive(abort))) {
      this.rest(off.look, off.suspended, clock.now());
      return 'ask';
    }
    report.state({ state: 'connecting', since: iso(clock.now()) });
    return 'connect';
  }

  /** Deals with a failure and says what to do when its wait is over. */
  private async meet(error: SourceError, step: Step, abort: AbortSignal): Promise<Step> {
    const { clock, limits, report } = this.options;
    const now = clock.now();
    switch (error.trouble) {
      case 'host-offline':
        this.rest(this.wasLive ? 'ended' : 'offline', false, now);
        return 'ask';
      case 'unknown-host':
        report.state({ state: 'unknown-host', since: iso(this.rest('unknown-host', false, now).since) });
        await clock.sleep(limits.unknownHostMs, abort);
        // The website denies some hosts whom the sign service can find.
        return 'connect';
      case 'captcha':
      case 'blocked':
        await this.retry(error.trouble, error.retryAt, abort);
        // The website will not talk; the sign service may know the room.
        return 'connect';
      case 'rate-limited':
      case 'sign-service':
      case 'network':
        await this.retry(error.trouble, error.retryAt, abort);
        return step;
    }
  }

  /** The host is not live: nothing can be missing. Keeps `since` while it goes on. */
  private rest(look: Off['look'], suspended: boolean, now: number): Off {
    this.options.report.complete(now);
    this.sure = now;
    this.attempt = 0;
    this.troubleSince = null;
    if (this.off?.look !== look) {
      this.off = { since: now, look, suspended };
      this.questions = 0;
    }
    return this.off;
  }

  private async retry(reason: RetryTrouble, retryAt: number | null, abort: AbortSignal): Promise<void> {
    const { clock, limits, random, report } = this.options;
    const now = clock.now();
    this.attempt += 1;
    this.troubleSince ??= now;
    report.missing(reason, this.sure);
    const next = Math.max(retryAt ?? 0, retryAt === null ? now + backoffMs(this.attempt, limits.retry[reason], random) : now);
    const since = iso(this.troubleSince);
    report.state(reason === 'rate-limited'
      ? { state: 'limited', since, until: iso(next) }
      : { state: 'reconnecting', since, reason, attempt: this.attempt, nextTryAt: iso(next) });
    await clock.sleep(next - now, abort);
  }
}

function restingState({ look, since, suspended }: Off, nextTry: number): ConnectionState {
  return look === 'ended' ? { state: 'ended', since: iso(since), suspended } : { state: 'offline', since: iso(since), nextTryAt: iso(nextTry) };
}

function toKnown(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('network', String(error), null, { cause: error });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
