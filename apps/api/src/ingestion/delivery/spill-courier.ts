import { backoffMs, type Backoff } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import type { BatchReceiver } from './micro-batch';
import type { SpillFile } from './spill-file';

const retry: Backoff = { firstMs: 250, maxMs: 5_000 };

/** Delivers what earlier runs left on the disk, oldest first; what a stop interrupts is left to the next run. */
export class SpillCourier {
  private readonly abort = new AbortController();
  private files: readonly SpillFile[] = [];
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly receiver: BatchReceiver,
    private readonly clock: Clock,
  ) {}

  /** Events that are left. */
  get events(): number {
    return this.files.reduce((sum, { events }) => sum + events, 0);
  }

  /** @param delivered told how many events went to the queue, at the end */
  begin(files: readonly SpillFile[], delivered: (events: number) => void): void {
    this.files = files;
    const { events } = this;
    this.working = this.deliverAll().then(() => {
      if (events > 0 && this.events === 0) delivered(events);
    });
  }

  async close(): Promise<void> {
    this.abort.abort();
    // A queue that does not answer must not hold up the stop: the files stay as they are.
    await Promise.race([this.working, this.clock.sleep(1_000, new AbortController().signal)]);
    await Promise.all(this.files.map((file) => file.close()));
  }

  private async deliverAll(): Promise<void> {
    for (const file of this.files) await this.deliver(file);
  }

  private async deliver(file: SpillFile): Promise<void> {
    let failures = 0;
    while (!this.abort.signal.aborted) {
      try {
        const batch = await file.first();
        if (!batch) return await file.discard();
        await this.receiver.enqueue(batch);
        if (this.abort.signal.aborted) return;
        await file.shift();
        failures = 0;
      } catch {
        failures += 1;
        await this.clock.sleep(backoffMs(failures, retry, Math.random), this.abort.signal);
      }
    }
  }
}
