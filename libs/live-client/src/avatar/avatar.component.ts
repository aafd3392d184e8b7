import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import { avatarColorOf } from './avatar-color';
import { initialsOf } from './initials-of';

/** A server that could not get a picture may have it later; its answer is kept by the browser for a minute. */
const AGAIN_MS = 90_000;
const SELDOM_MS = 3_600_000;

/**
 * A round picture of a viewer; initials on the viewer's colour until the picture is there, and while it cannot be had.
 * One that failed is tried again after a minute and a half, and then more and more seldom, down to once an hour.
 * Fills its host's width, which is a square; the size of the letters follows.
 */
@Component({
  selector: 'app-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[style.background]': 'color()' },
  template: `
    <span dir="auto">{{ initials() }}</span>
    @if (shown(); as url) {
      <img alt="" decoding="async" referrerpolicy="no-referrer" draggable="false" [src]="url" [class.ready]="isReady()" (load)="loadedUrl.set(url)" (error)="fail(url)" />
    }
  `,
  styles: `
    :host { position: relative; display: grid; place-items: center; aspect-ratio: 1; border-radius: var(--avatar-radius, 50%); overflow: hidden; container-type: inline-size; color: #fff; user-select: none; }
    span { font-weight: 700; font-size: 38cqi; line-height: 1; letter-spacing: -0.01em; white-space: nowrap; }
    img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; visibility: hidden; }
    img.ready { visibility: visible; }
  `,
})
export class AvatarComponent {
  readonly viewerId = input.required<string | null>();
  readonly nickname = input.required<string>();
  readonly url = input.required<string | null>();

  protected readonly initials = computed(() => initialsOf(this.nickname()));
  protected readonly color = computed(() => avatarColorOf(this.viewerId()));
  private readonly failures = linkedSignal<string | null, number>({ source: this.url, computation: () => 0 });
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** A new address is a new chance; the same one that failed gets another one later. */
  protected readonly failedUrl = linkedSignal<string | null, string | null>({ source: this.url, computation: () => null });
  protected readonly loadedUrl = linkedSignal<string | null, string | null>({ source: this.url, computation: () => null });
  protected readonly shown = computed(() => (this.url() === this.failedUrl() ? null : this.url()));
  protected readonly isReady = computed(() => this.loadedUrl() === this.url());

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.retry));
  }

  protected fail(url: string): void {
    this.failedUrl.set(url);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.failedUrl.update((failed) => (failed === url ? null : failed)), Math.min(AGAIN_MS * 2 ** this.failures(), SELDOM_MS));
    this.failures.update((count) => count + 1);
  }
}
