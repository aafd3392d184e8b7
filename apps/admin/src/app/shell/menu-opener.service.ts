import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, Injectable } from '@angular/core';
import { MatDialog, type MatDialogConfig } from '@angular/material/dialog';
import { shellWords } from './shell.words';

const besideTheRail: MatDialogConfig = { position: { left: '74px', bottom: '12px' }, width: '308px', panelClass: 'popup' };
/** Where the thumb is. */
const fromBelow: MatDialogConfig = { position: { bottom: '0' }, width: '100vw', maxWidth: '100vw', panelClass: 'sheet' };

/** Opens the menu: who is signed in, language, appearance, and on a phone the way to the other pages. Loaded when it is first asked for. */
@Injectable({ providedIn: 'root' })
export class MenuOpener {
  private readonly dialogs = inject(MatDialog);
  private readonly screen = inject(BreakpointObserver);

  async open(): Promise<void> {
    const { MenuDialog } = await import('./menu.dialog');
    const isPhone = this.screen.isMatched('(max-width: 759px)');
    this.dialogs.open(MenuDialog, { ...(isPhone ? fromBelow : besideTheRail), ariaLabel: shellWords.menu, autoFocus: 'dialog', backdropClass: isPhone ? 'cdk-overlay-dark-backdrop' : 'cdk-overlay-transparent-backdrop' });
  }
}
