import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** The time as a signal that moves once a second, for words like "2 min ago". Milliseconds since 1970. */
@Injectable()
export class Clock {
  private readonly time = signal(Date.now());
  readonly now = this.time.asReadonly();

  constructor() {
    const timer = setInterval(() => this.time.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
