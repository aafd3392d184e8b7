import type { LiveEvent, SessionId } from '@app/domain';
import type { Clock } from '../timing/clock';
import { ConnectionSupervisor } from '../connection/connection.supervisor';
import { GapLog } from './gap.log';
import type { LiveSource } from '../connection/live-source';
import { MicroBatch, defaultBatchLimits, type BatchReceiver } from '../delivery/micro-batch';
import { SessionReporter, type SessionBook } from './session.reporter';
import { defaultLimits, type SupervisorLimits } from '../connection/supervisor-limits';

export interface RunnerOptions {
  readonly sessionId: SessionId;
  readonly host: string;
  readonly source: LiveSource;
  readonly book: SessionBook;
  readonly receiver: BatchReceiver;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits?: SupervisorLimits;
  readonly log: { info(message: string): void; warn(message: string): void };
}

/** How long a stop waits for the queue and the database before it lets them catch up by themselves. */
const SETTLE_MS = 5_000;

/** Everything that ingestion does for one session that is on: a connection, its batches, its gaps, its state. */
export class SessionRunner {
  private readonly batch: MicroBatch;
  private readonly reporter: SessionReporter;
  private readonly gaps: GapLog;
  private readonly abort = new AbortController();
  private supervision: Promise<void> | null = null;
  private paused = false;
  private accepting = true;
  private lastLine = '';

  constructor(private readonly options: RunnerOptions) {
    const { sessionId, host, book, receiver, clock, random, log } = options;
    this.batch = new MicroBatch({
      sessionId, receiver, clock, random,
      limits: defaultBatchLimits,
      onTrouble: (error) => log.warn(`@${host}: the queue takes no events, keeping them: ${String(error)}`),
      onRecovery: () => log.info(`@${host}: the queue takes events again`),
    });
    this.reporter = new SessionReporter(sessionId, book, clock, (error) => log.warn(`@${host}: the connection's state cannot be written: ${String(error)}`));
    this.gaps = new GapLog(this.reporter);
  }

  get host(): string {
    return this.options.host;
  }

  /** Events that the queue has not confirmed. */
  get waiting(): number {
    return this.batch.size;
  }

  /** @param missingSince when the session was on before and nobody was listening: since when, in milliseconds since 1970 */
  start(paused: boolean, missingSince: number | null): void {
    const { source, clock, random, limits = defaultLimits, host } = this.options;
    if (missingSince !== null) this.gaps.begin('connection', 'restart', missingSince);
    if (paused) this.pause();
    const supervisor = new ConnectionSupervisor({
      source, clock, random, limits,
      deliver: (event) => this.deliver(event),
      report: {
        state: (state) => {
          this.tellLog(`@${host}: ${state.state}${'reason' in state ? ` (${state.reason})` : ''}`);
          this.reporter.state(state);
        },
        missing: (reason, from) => this.gaps.begin('connection', reason, from),
        complete: (at) => this.gaps.end('connection', at),
      },
    });
    this.supervision = supervisor.run(this.abort.signal).catch((error: unknown) => this.options.log.warn(`@${host}: the connection was given up: ${String(error)}`));
  }

  /** Stays connected; events do not count. */
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.gaps.begin('pause', 'paused', this.options.clock.now());
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.gaps.end('pause', this.options.clock.now());
  }

  /**
   * Disconnects and hands over what was gathered.
   * @param goesOn the session stays on while this process leaves: what is missed from now on is a gap
   * @returns how many events the queue has not yet taken
   */
  async stop({ goesOn }: { readonly goesOn: boolean }): Promise<number> {
    this.abort.abort();
    await this.supervision;
    this.accepting = false;
    if (goesOn) this.gaps.begin('connection', 'restart', this.options.clock.now());
    else this.gaps.finish(this.options.clock.now());
    this.reporter.state({ state: 'idle' });
    const [left] = await Promise.all([this.batch.flush(SETTLE_MS), this.reporter.settle(SETTLE_MS)]);
    return left;
  }

  /** Tries once more to hand over what a stop left behind. */
  flush(withinMs: number): Promise<number> {
    return this.batch.flush(withinMs);
  }

  private deliver(event: LiveEvent): void {
    if (this.accepting && !this.paused) this.batch.add(event);
  }

  /** A state comes again for every new count of viewers; the log wants to hear of another state only. */
  private tellLog(line: string): void {
    if (line !== this.lastLine) this.options.log.info(line);
    this.lastLine = line;
  }
}
