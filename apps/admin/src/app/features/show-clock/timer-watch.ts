import { computed, inject, Injectable } from '@angular/core';
import { Clock } from '../../core/timing/clock.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { timerLeft } from './timer-left';

/**
 * What is left of the countdown. Of the button, which is there when the server tells the timer, and the same for what it
 * opens: a message says by how much the server's clock is ahead only to who reads it when it comes.
 */
@Injectable()
export class TimerWatch {
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  private readonly ahead = computed(() => {
    const timer = this.client.timer();
    return timer ? Date.parse(timer.now) - Date.now() : 0;
  });
  /** Null without a timer. */
  readonly left = computed(() => {
    const timer = this.client.timer();
    return timer ? timerLeft(timer, this.ahead(), this.clock.now()) : null;
  });
}
