import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ActionsOf } from './actions.dialog';

/** Opens the list of what was done. The dialog is loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class ActionsOpener {
  private readonly dialogs = inject(MatDialog);

  async open(of: ActionsOf): Promise<void> {
    const { ActionsDialog } = await import('./actions.dialog');
    this.dialogs.open(ActionsDialog, { data: of, width: '600px', maxWidth: 'calc(100vw - 24px)', maxHeight: '86dvh', autoFocus: 'dialog' });
  }
}
