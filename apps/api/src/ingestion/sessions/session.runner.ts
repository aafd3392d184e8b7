import type { LiveEvent, SessionId } from '@app/domain';
import type { Clock } from '../timing/clock';
import { ConnectionSupervisor } from '../connection/connection.supervisor';
import { GapLog } from './gap.log';
import type { LiveSource } from '../connection/live-source';
import { MicroBatch, defaultBatchLimits, type BatchReceiver } from '../delivery/micro-batch';
import type { SpillFile } from '../delivery/spill-file';
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
  /** Where events wait when the queue is away; null keeps them in memory. */
  readonly spill: SpillFile | null;
  readonly log: { info(message: string): void; warn(message: string): void; error(message: string): void };
}

/** How long a stop waits for the queue and the database before it lets them catch up by themselves. */
const SETTLE_MS = 5_000;
/** The same when the program ends: what waits is on the disk by then, and nobody likes a stop that hangs. */
const LAST_TRY_MS = 2_000;

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
    const { sessionId, host, book, receiver, clock, random, spill, log } = options;
    this.batch = new MicroBatch({
      sessionId, receiver, clock, random,
      limits: defaultBatchLimits,
      spill,
      report: {
        trouble: (error) => log.warn(`@${host}: the queue takes no events, storing them: ${String(error)}`),
        recovery: () => log.info(`@${host}: the queue takes events again; ${this.batch.size} that waited are on their way`),
        unwritable: (error) => log.error(`@${host}: events cannot be stored and wait in memory alone, make room on the disk: ${String(error)}`),
        writable: () => log.info(`@${host}: events can be stored again`),
      },
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

  /** Of those, how many are safe on the disk. */
  get stored(): number {
    return this.batch.stored;
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
    // Before anything is waited for: whoever stops the program may lose patience.
    if (goesOn) await this.batch.store();
    const patience = goesOn ? LAST_TRY_MS : SETTLE_MS;
    const [left] = await Promise.all([this.batch.flush(patience), this.reporter.settle(patience)]);
    return left;
  }

  /** Goes without a word, because another process listens now. @returns how many events the queue has not yet taken */
  async leave(): Promise<number> {
    this.reporter.drop();
    this.abort.abort();
    await this.supervision;
    this.accepting = false;
    return this.batch.flush(LAST_TRY_MS);
  }

  /** Tries once more to hand over what a stop left behind. */
  flush(withinMs: number): Promise<number> {
    return this.batch.flush(withinMs);
  }

  /** After a stop: leaves what was not handed over to the next run. @returns how many events are lost */
  end(): Promise<number> {
    return this.batch.end();
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
