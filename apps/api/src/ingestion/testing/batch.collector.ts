import type { LiveEvent } from '@app/domain';
import type { EventBatch } from '../../scoring';
import type { BatchReceiver } from '../delivery/micro-batch';

/** Takes batches as the queue does; can be away, keep a batch and fail all the same, or never answer. */
export class BatchCollector implements BatchReceiver {
  readonly batches: EventBatch[] = [];
  mode: 'takes' | 'fails' | 'takes-and-fails' | 'hangs' = 'takes';
  private waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];

  async enqueue(batch: EventBatch): Promise<void> {
    if (this.mode === 'hangs') return new Promise(() => undefined);
    if (this.mode !== 'fails') this.batches.push(batch);
    if (this.mode !== 'takes') throw new Error('the queue is away');
    const met = this.waiting.filter(({ holds }) => holds());
    this.waiting = this.waiting.filter((each) => !met.includes(each));
    for (const { resolve } of met) resolve();
  }

  get events(): LiveEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  /** The texts of comments, and what kind the others are. */
  get texts(): string[] {
    return this.events.map((event) => (event.kind === 'comment' ? event.text : event.kind));
  }

  until(holds: (collector: this) => boolean): Promise<void> {
    if (holds(this)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ holds: () => holds(this), resolve }));
  }
}
