import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog, type Confirmation } from './confirm.dialog';

/** Asks before what cannot be taken back. Enter does it, Esc leaves it. */
@Injectable({ providedIn: 'root' })
export class Ask {
  private readonly dialogs = inject(MatDialog);

  async confirm(confirmation: Confirmation): Promise<boolean> {
    const dialog = this.dialogs.open<ConfirmDialog, Confirmation, boolean>(ConfirmDialog, { data: confirmation, width: '440px', maxWidth: 'calc(100vw - 32px)', role: 'alertdialog', autoFocus: 'button[data-testid=confirm]' });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
