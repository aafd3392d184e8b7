import { computed, inject, Injectable, signal } from '@angular/core';
import { recall, remember } from '../../../core/memory/remember';
import { formatStopwatch } from '../../../core/format/times';
import { Clock } from '../../../core/timing/clock.service';
import { LIVE_CLIENT } from '../live-client.provider';

/** How long a comment may stay on air, seconds; null until it is taken off. */
export const TIMES_ON_AIR = [null, 15, 30, 45, 60, 120, 180, 300, 600] as const;

/** How long the organizer lets comments stay on air, chosen once and kept in this browser, and how much of it is left. */
@Injectable()
export class TimeOnAir {
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  private readonly chosen = signal<number | null>(TIMES_ON_AIR.find((seconds) => String(seconds) === recall('time-on-air')) ?? null);

  readonly seconds = this.chosen.asReadonly();

  /** By the clock of this machine, from what the server said was left when it told. */
  private readonly end = computed(() => {
    const left = this.client.question()?.leftMs ?? null;
    return left === null ? null : Date.now() + left;
  });
  /** "0:37"; null when what is on air stays until it is taken off, or nothing is. */
  readonly left = computed(() => {
    const end = this.end();
    return end === null ? null : formatStopwatch(Math.ceil((end - this.clock.now()) / 1000) * 1000);
  });

  choose(seconds: number | null): void {
    this.chosen.set(seconds);
    remember('time-on-air', String(seconds));
  }
}
