import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { LedgerOf } from './ledger.dialog';

/** Opens the explanation of a score. The dialog is loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class LedgerOpener {
  private readonly dialogs = inject(MatDialog);

  async open(of: LedgerOf): Promise<void> {
    const { LedgerDialog } = await import('./ledger.dialog');
    this.dialogs.open(LedgerDialog, { data: of, width: '720px', maxWidth: 'calc(100vw - 24px)', maxHeight: '86dvh', autoFocus: 'dialog' });
  }
}
