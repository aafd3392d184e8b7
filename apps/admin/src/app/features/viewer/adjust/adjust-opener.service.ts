import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { Adjust } from '@app/contracts';
import { firstValueFrom } from 'rxjs';
import type { AdjustDialog, AdjustOf } from './adjust.dialog';

/** Asks how many points to give or take, and why. The dialog is loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class AdjustOpener {
  private readonly dialogs = inject(MatDialog);

  /** @returns null when it was left */
  async ask(of: AdjustOf): Promise<Adjust | null> {
    const { AdjustDialog } = await import('./adjust.dialog');
    const dialog = this.dialogs.open<AdjustDialog, AdjustOf, Adjust>(AdjustDialog, { data: of, width: '440px', maxWidth: 'calc(100vw - 24px)', autoFocus: '#adjust-points' });
    return (await firstValueFrom(dialog.afterClosed())) ?? null;
  }
}
