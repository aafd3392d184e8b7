import type { ServicesState } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BehaviorSubject, type Observable } from 'rxjs';
import { Readiness } from './readiness';

const EVERY_MS = 1_000;
/** One answer that does not come is a hiccup. */
const FAILURES = 2;

/**
 * Looks every second whether what the program needs is there, and says it once when something goes away and once when
 * it is back. Whoever else meets an outage keeps quiet about it.
 */
@Injectable()
export class ServiceWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Services');
  private readonly state = new BehaviorSubject<ServicesState>({ away: [], since: null });
  private readonly failures = new Map<string, { count: number; readonly since: number }>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  /** What is so now, and then each change. */
  readonly changes: Observable<ServicesState> = this.state.asObservable();

  constructor(private readonly readiness: Readiness) {}

  get now(): ServicesState {
    return this.state.value;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One look; does nothing while another one still waits for its answers. */
  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    for (const [name, reason] of Object.entries(await this.readiness.check())) this.note(name, reason);
    this.looking = false;
    this.tell();
  }

  private note(name: string, reason: string | null): void {
    const known = this.failures.get(name);
    if (reason === null) {
      this.failures.delete(name);
      if (known && known.count >= FAILURES) this.logger.log(`The ${name} is back after ${Math.round((Date.now() - known.since) / 1_000)} s.`);
      return;
    }
    const failure = known ?? { count: 0, since: Date.now() };
    failure.count += 1;
    this.failures.set(name, failure);
    if (failure.count === FAILURES) this.logger.warn(`The ${name} is away (${reason}). Events are stored until it is back.`);
  }

  private tell(): void {
    const away = [...this.failures].filter(([, { count }]) => count >= FAILURES);
    const names = away.map(([name]) => name);
    if (names.join() === this.now.away.join()) return;
    this.state.next({ away: names, since: away.length === 0 ? null : new Date(Math.min(...away.map(([, { since }]) => since))).toISOString() });
  }
}
