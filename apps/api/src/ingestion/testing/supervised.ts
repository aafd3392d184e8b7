import type { ConnectionState, LiveEvent } from '@app/domain';
import { ConnectionSupervisor } from '../connection/connection.supervisor';
import { SourceError, type SourceTrouble } from '../connection/live-source';
import { defaultLimits } from '../connection/supervisor-limits';
import { comment } from './made-events';
import { ManualClock, settle } from './manual.clock';
import { ScriptedSource } from './scripted.source';

export const second = 1_000;
export const minute = 60 * second;

/** A supervisor at work on a scripted live, with a clock that is turned by hand and everything it reports written down. */
export class Supervised {
  readonly clock = new ManualClock();
  readonly source = new ScriptedSource();
  readonly states: ConnectionState[] = [];
  /** At most one is open. Milliseconds since 1970. */
  readonly gaps: { reason: string; from: number; to: number | null }[] = [];
  readonly events: LiveEvent[] = [];
  readonly began = this.clock.now();
  private readonly abort = new AbortController();
  private running: Promise<void> | null = null;

  /** With no chance in it every wait is as long as it can be. */
  async start(random = () => 0): Promise<void> {
    const { clock, source, states, gaps, events } = this;
    this.running = new ConnectionSupervisor({
      source,
      clock,
      random,
      limits: defaultLimits,
      deliver: (event) => events.push(event),
      report: {
        state: (state) => states.push(state),
        missing: (reason, from) => {
          if (gaps.at(-1)?.to !== null) gaps.push({ reason, from, to: null });
        },
        complete: (at) => {
          const open = gaps.at(-1);
          if (open?.to === null) open.to = at;
        },
      },
    }).run(this.abort.signal);
    await settle();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  get kinds(): string[] {
    return this.states.map(({ state }) => state);
  }

  get last(): ConnectionState | undefined {
    return this.states.at(-1);
  }

  /** ISO time so many milliseconds after the beginning. */
  at(ms: number): string {
    return new Date(this.began + ms).toISOString();
  }

  /** Somebody does something every few seconds, as in any real live. */
  async chatter(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 10 * second) {
      this.source.line.alive();
      this.source.line.event(comment());
      await this.clock.pass(10 * second);
    }
  }
}

export function trouble(kind: SourceTrouble, retryAt: number | null = null): SourceError {
  return new SourceError(kind, `scripted: ${kind}`, retryAt);
}
