import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { ApiClient } from '../../../core/api/api.client';
import { overlayAddress } from '../../overlay-links/overlay-address';
import { questionsWords } from '../../questions/questions.words';
import { ShowStore } from '../show.store';

/** The question overlay itself, small and out of reach: what the viewers see and not what they should. */
@Component({
  selector: 'app-overlay-thumbnail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.none]': 'address() === null' },
  template: `@if (address(); as url) { <iframe inert loading="lazy" tabindex="-1" sandbox="allow-scripts allow-same-origin" data-testid="overlay-thumbnail" [src]="url" [title]="words.preview"></iframe> }`,
  styles: `
    :host { display: block; overflow: hidden; height: 132px; border-radius: var(--r-m); background: var(--ink-0); }
    :host(.none) { display: none; }
    /* A page of another colour scheme would get a ground of its own. */
    iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light; pointer-events: none; }
  `,
})
export class OverlayThumbnailComponent {
  private readonly api = inject(ApiClient);
  private readonly show = inject(ShowStore);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly token = signal<string | null>(null);

  protected readonly words = questionsWords;
  protected readonly address = computed<SafeResourceUrl | null>(() => {
    const [token, session] = [this.token(), this.show.id()];
    if (token === null || session === null) return null;
    const address = new URL(overlayAddress(this.origin, 'question', token));
    for (const [name, value] of Object.entries({ session, bg: 'transparent', position: 'center' })) address.searchParams.set(name, value);
    return this.sanitizer.bypassSecurityTrustResourceUrl(address.href);
  });

  constructor() {
    if (this.show.mayControl()) void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.token.set((await this.api.overlayTokens())[0]?.token ?? null);
    } catch {
      // A picture beside the words that say the same; without it nothing is missing that could be done.
      this.token.set(null);
    }
  }
}
