import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';

/** The way to the overlay links from wherever one is. */
@Injectable({ providedIn: 'root' })
export class OverlayLinksOpener {
  private readonly router = inject(Router);

  async open(): Promise<void> {
    await this.router.navigate(['/settings/overlays']);
  }
}
