/** After a task that failed, its news is still owed: it is tried again, but not at the rate of good news. */
const RETRY_MS = 1_000;

/**
 * Runs `task` at once, and then at most once in `intervalMs` however often it is asked to: what was asked for in between
 * is done by one later run. Runs never overlap. A run that fails is reported and repeated.
 */
export class Throttle {
  private dirty = false;
  private running = false;
  private timer: NodeJS.Timeout | undefined;
  private lastRun = -Infinity;
  private stopped = false;

  constructor(
    private readonly intervalMs: number,
    private readonly task: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  request(): void {
    this.dirty = true;
    this.plan();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private plan(): void {
    if (this.stopped || this.running || this.timer !== undefined || !this.dirty) return;
    const wait = Math.max(0, this.lastRun + this.intervalMs - performance.now());
    if (wait === 0) void this.run();
    else this.timer = setTimeout(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.dirty = false;
    this.running = true;
    this.lastRun = performance.now();
    try {
      await this.task();
    } catch (error) {
      this.failed(error);
      this.dirty = true;
      this.lastRun = performance.now() + RETRY_MS - this.intervalMs;
    }
    this.running = false;
    this.plan();
  }
}
