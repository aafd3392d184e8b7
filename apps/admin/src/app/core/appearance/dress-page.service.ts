import { DOCUMENT } from '@angular/common';
import { effect, inject, Injectable, Injector } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import { language } from '../language/language';
import { theme } from './appearance';

/** Writes on the page itself what it looks like and what it speaks: styles, screen readers and the browser's own frame go by that. */
@Injectable({ providedIn: 'root' })
export class DressPage {
  private readonly document = inject(DOCUMENT);
  private readonly meta = inject(Meta);
  private readonly injector = inject(Injector);

  start(): void {
    const root = this.document.documentElement;
    effect(() => { root.lang = language(); }, { injector: this.injector });
    effect(() => {
      root.dataset['theme'] = theme();
      const ground = getComputedStyle(root).getPropertyValue('--ink-0').trim();
      if (ground !== '') this.meta.updateTag({ name: 'theme-color', content: ground });
    }, { injector: this.injector });
  }
}
