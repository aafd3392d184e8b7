import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { Exported } from './export.dialog';

/** Opens the ways to take a session out. The dialog is loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class ExportOpener {
  private readonly dialogs = inject(MatDialog);

  async open(session: Exported): Promise<void> {
    const { ExportDialog } = await import('./export.dialog');
    this.dialogs.open(ExportDialog, { data: session, width: '520px', maxWidth: 'calc(100vw - 24px)', autoFocus: 'dialog' });
  }
}
