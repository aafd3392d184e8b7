import type { LiveEvent, RoomSignal } from '@app/domain';
import type { LiveListener } from '../connection/live-source';

/** Writes down what a connection tells, and lets a spec wait for it. */
export class RecordingListener implements LiveListener {
  readonly events: LiveEvent[] = [];
  readonly signals: RoomSignal[] = [];
  signsOfLife = 0;
  isClosed = false;
  private waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];

  event(event: LiveEvent): void {
    this.events.push(event);
    this.look();
  }

  signal(signal: RoomSignal): void {
    this.signals.push(signal);
    this.look();
  }

  alive(): void {
    this.signsOfLife += 1;
    this.look();
  }

  closed(): void {
    this.isClosed = true;
    this.look();
  }

  until(holds: (listener: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ holds: () => holds(this), resolve });
      this.look();
    });
  }

  private look(): void {
    const met = this.waiting.filter(({ holds }) => holds());
    this.waiting = this.waiting.filter((each) => !met.includes(each));
    for (const { resolve } of met) resolve();
  }
}
