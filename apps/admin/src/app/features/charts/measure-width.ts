import { afterNextRender, DestroyRef, inject, signal, type ElementRef, type Signal } from '@angular/core';

/** The width of an element in whole pixels, followed as it changes; 0 until it is known. Call where things are injected. */
export function measureWidth(element: () => ElementRef<HTMLElement>): Signal<number> {
  const width = signal(0);
  const destroyed = inject(DestroyRef);
  afterNextRender(() => {
    const observer = new ResizeObserver(([entry]) => width.set(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element().nativeElement);
    destroyed.onDestroy(() => observer.disconnect());
  });
  return width.asReadonly();
}
