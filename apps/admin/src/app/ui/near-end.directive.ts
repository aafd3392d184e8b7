import { afterNextRender, DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** Tells when this element comes near the visible part of what scrolls it: the end of an endless list. */
@Directive({ selector: '[appNearEnd]' })
export class NearEndDirective {
  readonly appNearEnd = output();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new IntersectionObserver((seen) => {
        if (seen.some((entry) => entry.isIntersecting)) this.appNearEnd.emit();
      }, { rootMargin: '240px' });
      observer.observe(element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
