import { DestroyRef, effect, inject, Injectable, signal, type Signal } from '@angular/core';

/** Whose bar is at the bottom of a phone. Two above each other would be one too many. */
@Injectable({ providedIn: 'root' })
export class BottomBar {
  private readonly taken = signal(false);
  /** True while the page on screen has a bar of its own there, with the way to the menu in it. */
  readonly isTaken = this.taken.asReadonly();

  /** For as long as the calling component lives, the bar is its own whenever `owns` says so. Needs an injection context. */
  follow(owns: Signal<boolean>): void {
    effect(() => this.taken.set(owns()));
    inject(DestroyRef).onDestroy(() => this.taken.set(false));
  }
}
