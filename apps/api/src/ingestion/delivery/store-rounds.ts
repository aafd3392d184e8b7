import type { Clock } from '../timing/clock';
import type { Backlog } from './backlog';

/** What comes while the queue is away is in memory alone for this long. */
const EVERY_MS = 1_000;
/** A disk that is full is not asked every second to take everything. */
const AFTER_FAILURE_MS = 5_000;

/** Brings a backlog to the disk, again and again while that is wanted. */
export class StoreRounds {
  private wanted: AbortController | null = null;
  private storing: Promise<void> | null = null;
  private failed = false;

  constructor(
    private readonly backlog: Pick<Backlog, 'store'>,
    private readonly clock: Clock,
    private readonly report: { unwritable(error: unknown): void; writable(): void },
  ) {}

  begin(): void {
    if (this.wanted) return;
    this.wanted = new AbortController();
    void this.goRound(this.wanted.signal);
  }

  end(): void {
    this.wanted?.abort();
    this.wanted = null;
  }

  /** One round out of turn, unless the disk is known to fail. */
  soon(): void {
    if (!this.failed && !this.storing) void this.now();
  }

  /** Resolves when it was tried. */
  async now(): Promise<void> {
    await this.storing;
    await (this.storing = this.store());
    this.storing = null;
  }

  private async goRound(wanted: AbortSignal): Promise<void> {
    while (!wanted.aborted) {
      await this.clock.sleep(this.failed ? AFTER_FAILURE_MS : EVERY_MS, wanted);
      if (!wanted.aborted) await this.now();
    }
  }

  private async store(): Promise<void> {
    try {
      await this.backlog.store();
      if (this.failed) this.report.writable();
      this.failed = false;
    } catch (error) {
      if (!this.failed) this.report.unwritable(error);
      this.failed = true;
    }
  }
}
