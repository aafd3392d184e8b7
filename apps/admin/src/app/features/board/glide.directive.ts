import { afterRenderEffect, Directive, ElementRef, inject, input } from '@angular/core';

/** From further away a row only comes in: a hundred rows that fly across the board after a reset tell nobody anything. */
const MOST_ROWS = 3;

const calm = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;

/**
 * Lets a row of a list with rows of one height glide to its new place. The input is its index; nothing is measured, so a
 * busy board costs no layout.
 */
@Directive({ selector: '[appGlide]' })
export class GlideDirective {
  readonly appGlide = input.required<number>();
  /** Height of a row, in pixels; 0 stands still. */
  readonly appGlideBy = input.required<number>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private place: number | null = null;

  constructor() {
    afterRenderEffect(() => {
      const to = this.appGlide();
      const from = this.place ?? to;
      this.place = to;
      const distance = Math.min(MOST_ROWS, Math.max(-MOST_ROWS, from - to)) * this.appGlideBy();
      if (distance === 0 || calm?.matches) return;
      this.element.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: 320, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' });
    });
  }
}
