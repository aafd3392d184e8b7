import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { STALE_AFTER_MS } from '@app/contracts';
import { LIVE, MOVES, PARAMETERS } from './stage';

/** Whether an overlay shows anything, and whether what it shows is old. */
@Injectable()
export class OnStage {
  readonly #live = inject(LIVE);
  readonly #hide = inject(PARAMETERS).stale === 'hide';
  readonly #old = signal(false);

  /** Nothing was heard for a minute: what is on screen may no longer be true. */
  readonly isStale = this.#old.asReadonly();

  /** False without a token, with a refused one, and before the first answer: then the picture is the background alone. */
  readonly isShown = computed(() => {
    if (this.#live === null || this.#live.link() === 'refused') return false;
    return this.#live.session() !== undefined && !(this.#hide && this.#old());
  });

  constructor() {
    const moves = inject(MOVES);
    effect(() => {
      document.documentElement.dataset['motion'] = moves() ? 'on' : 'off';
    });
    const live = this.#live;
    if (live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // An open link has heartbeats, and socket.io itself notices their absence, so a clock is needed only when it is down.
    effect(() => {
      clearTimeout(timer);
      const isOpen = live.link() === 'open';
      const age = Date.now() - live.lastHeardAt();
      this.#old.set(!isOpen && age >= STALE_AFTER_MS);
      if (!isOpen && age < STALE_AFTER_MS) timer = setTimeout(() => this.#old.set(true), STALE_AFTER_MS - age);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
