import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { OVERLAY_READY } from '@app/contracts';
import type { Ground } from './designer-choices';
import { fitScale, type Canvas } from './stage-size';

/** A slider says much on its way: only where it rests for a moment is worth a page. */
const SETTLED_MS = 180;
/** A page that never says that it is ready is shown nevertheless. */
const PATIENCE_MS = 4_000;

interface Frame {
  readonly id: number;
  readonly source: SafeResourceUrl;
}

/**
 * An overlay on its whole canvas, made smaller to fit. A change loads a second page behind the one that is seen and puts it
 * in front when it shows something, so that nothing flashes.
 */
@Component({
  selector: 'app-stage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="canvas" [class]="ground()" [style.width.px]="shownWidth()" [style.height.px]="shownHeight()" data-testid="stage">
      @for (frame of frames(); track frame.id) {
        <iframe #page tabindex="-1" [attr.data-frame]="frame.id" [attr.data-testid]="frame.id === front() ? 'preview' : null" [class.front]="frame.id === front()" [attr.aria-hidden]="frame.id === front() ? null : true" [src]="frame.source" [title]="title()" [style.width.px]="canvas().width" [style.height.px]="canvas().height" [style.transform]="'scale(' + scale() + ')'"></iframe>
      }
      @if (hasZones()) { <i class="zone above"><span>{{ zones() }}</span></i><i class="zone below"></i><i class="zone comments"></i> }
    </div>
  `,
  styles: `
    :host { display: grid; place-items: center; min-width: 0; min-height: 0; overflow: hidden; }
    .canvas { position: relative; overflow: hidden; border-radius: var(--r-s); background: var(--ink-2); box-shadow: 0 0 0 1px var(--line); }
    .green { background: lime; }
    .squares { background: repeating-conic-gradient(var(--line-strong) 0 25%, var(--line) 0 50%) 0 0 / 24px 24px; }
    .frame { background: url('./sample-frame.svg') center / cover; }
    iframe { position: absolute; top: 0; left: 0; border: 0; transform-origin: 0 0; pointer-events: none; visibility: hidden; color-scheme: normal; }
    .front { visibility: visible; }
    /* Where the app's own things lie over a portrait picture. */
    .zone { position: absolute; left: 0; right: 0; background: repeating-linear-gradient(135deg, var(--scrim) 0 2px, transparent 2px 9px); box-shadow: inset 0 0 0 1px var(--scrim); }
    .zone span { padding: 3px 8px; border-radius: var(--r-s); background: var(--ink-1); color: var(--text-2); font: 550 11.5px/1.3 var(--body); }
    .above { display: grid; place-items: center; top: 0; height: 11%; }
    .below { bottom: 0; height: 11%; }
    .comments { right: 28%; bottom: 11%; height: 24%; opacity: 0.45; }
  `,
})
export class StageComponent {
  /** Null shows the ground alone. */
  readonly address = input.required<string | null>();
  readonly canvas = input.required<Canvas>();
  readonly ground = input.required<Ground>();
  /** What the app's own things over a picture are called; empty leaves them out. */
  readonly zones = input('');
  readonly title = input.required<string>();

  protected readonly frames = signal<readonly Frame[]>([]);
  protected readonly front = signal(0);
  private readonly room = signal<Canvas>({ width: 0, height: 0 });
  protected readonly scale = computed(() => fitScale(this.canvas(), this.room()));
  protected readonly shownWidth = computed(() => Math.round(this.canvas().width * this.scale()));
  protected readonly shownHeight = computed(() => Math.round(this.canvas().height * this.scale()));
  protected readonly hasZones = computed(() => this.zones() !== '' && this.ground() === 'frame' && this.canvas().height > this.canvas().width);

  private readonly pages = viewChildren<unknown, ElementRef<HTMLIFrameElement>>('page', { read: ElementRef });
  private readonly sanitizer = inject(DomSanitizer);
  private readonly window = inject(DOCUMENT).defaultView;
  private made = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    effect(() => {
      const address = this.address();
      clearTimeout(this.settling);
      if (untracked(this.frames).length === 0 || address === null) untracked(() => this.load(address));
      else this.settling = setTimeout(() => this.load(address), SETTLED_MS);
    });
    const heard = (event: MessageEvent<unknown>): void => this.hear(event);
    this.window?.addEventListener('message', heard);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.room.set({ width: host.clientWidth, height: host.clientHeight }));
      observer.observe(host);
      destroyed.onDestroy(() => observer.disconnect());
    });
    destroyed.onDestroy(() => {
      this.window?.removeEventListener('message', heard);
      clearTimeout(this.settling);
      clearTimeout(this.waiting);
    });
  }

  private load(address: string | null): void {
    clearTimeout(this.waiting);
    if (address === null) return this.frames.set([]);
    const id = (this.made += 1);
    // Made here from this page's own origin.
    const source = this.sanitizer.bypassSecurityTrustResourceUrl(address);
    this.frames.update((frames) => [...frames.filter((frame) => frame.id === this.front()), { id, source }]);
    this.waiting = setTimeout(() => this.show(id), PATIENCE_MS);
  }

  /** Two frames later it has painted what it said it shows. */
  private hear({ data, origin, source }: MessageEvent<unknown>): void {
    if (data !== OVERLAY_READY || origin !== this.window?.location.origin) return;
    const page = this.pages().find(({ nativeElement }) => nativeElement.contentWindow === source)?.nativeElement;
    const id = Number(page?.dataset['frame']);
    requestAnimationFrame(() => requestAnimationFrame(() => this.show(id)));
  }

  private show(id: number): void {
    if (!this.frames().some((frame) => frame.id === id) || id < this.front()) return;
    clearTimeout(this.waiting);
    this.front.set(id);
    this.frames.update((frames) => frames.filter((frame) => frame.id >= id));
  }
}
