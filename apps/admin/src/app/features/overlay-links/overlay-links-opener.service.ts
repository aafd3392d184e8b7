import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

/** Opens the overlay links from wherever one is. The dialog is loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class OverlayLinksOpener {
  private readonly dialogs = inject(MatDialog);

  async open(): Promise<void> {
    const { OverlayLinksDialog } = await import('./overlay-links.dialog');
    this.dialogs.open(OverlayLinksDialog, { width: '720px', maxWidth: 'calc(100vw - 24px)', maxHeight: '86dvh', autoFocus: 'dialog' });
  }
}
