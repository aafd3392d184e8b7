import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal, afterNextRender, DestroyRef } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { overlayLinksWords as words } from './overlay-links.words';

/** The canvas of a phone's video, for which overlays are drawn. */
const CANVAS = { width: 1080, height: 1920 };

/** An overlay as it is now, small: on green as OBS gets it, or on squares with what will show through. */
@Component({
  selector: 'app-overlay-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="grounds" role="group" [attr.aria-label]="words.background">
      @for (ground of grounds; track ground) {
        <button type="button" class="button small" [class.on]="chosen() === ground" [attr.aria-pressed]="chosen() === ground" (click)="chosen.set(ground)">{{ words.grounds[ground] }}</button>
      }
    </div>
    <div class="frame" [class]="chosen()" [style.height.px]="height()">
      @if (height() > 0) { <iframe [src]="source()" [title]="title()" tabindex="-1" loading="lazy" [style.transform]="'scale(' + scale() + ')'"></iframe> }
    </div>
  `,
  styles: `
    :host { display: grid; gap: 8px; justify-items: start; min-width: 0; }
    .grounds { display: flex; gap: 6px; }
    .on { border-color: var(--accent); color: var(--accent); }
    .frame { position: relative; width: min(100%, 300px); overflow: hidden; border: 1px solid var(--line); border-radius: var(--r-m); }
    .squares { background: repeating-conic-gradient(var(--ink-3) 0 25%, var(--ink-1) 0 50%) 0 0 / 24px 24px; }
    iframe { position: absolute; top: 0; left: 0; width: 1080px; height: 1920px; border: 0; transform-origin: 0 0; pointer-events: none; color-scheme: normal; }
  `,
})
export class OverlayPreviewComponent {
  readonly address = input.required<string>();
  readonly title = input.required<string>();
  protected readonly words = words;
  protected readonly grounds = ['green', 'squares'] as const;
  protected readonly chosen = signal<'green' | 'squares'>('green');
  private readonly sanitizer = inject(DomSanitizer);
  private readonly width = signal(0);
  protected readonly scale = computed(() => this.width() / CANVAS.width);
  protected readonly height = computed(() => Math.round(CANVAS.height * this.scale() * 0.62));
  protected readonly source = computed(() => {
    const address = new URL(this.address());
    if (this.chosen() === 'squares') address.searchParams.set('bg', 'transparent');
    // Made here from this page's own origin and a token.
    return this.sanitizer.bypassSecurityTrustResourceUrl(address.href);
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const measure = (): void => this.width.set(Math.min(300, host.clientWidth));
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(host);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
