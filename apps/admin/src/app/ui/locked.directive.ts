import { Directive, ElementRef, inject, input } from '@angular/core';

/**
 * A button that waits: it looks and is announced as disabled and does nothing, but keeps the focus, so that whoever works
 * by keyboard is still there when it opens again.
 */
@Directive({ selector: 'button[appLocked]', host: { '[attr.aria-disabled]': 'appLocked() || null' } })
export class LockedDirective {
  readonly appLocked = input.required<boolean>();

  constructor() {
    const button = inject<ElementRef<HTMLButtonElement>>(ElementRef).nativeElement;
    button.addEventListener('click', (event) => {
      if (!this.appLocked()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true });
  }
}
