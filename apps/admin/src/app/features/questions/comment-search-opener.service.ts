import { inject, Injectable, Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

/** Opens the search over all comments beside the desk. It is loaded when it is first asked for. */
@Injectable()
export class CommentSearchOpener {
  private readonly dialogs = inject(MatDialog);
  private readonly injector = inject(Injector);

  async open(): Promise<void> {
    const { CommentSearchDialog } = await import('./comment-search.dialog');
    // Another key press may have been faster than the loading.
    if (this.dialogs.openDialogs.length > 0) return;
    this.dialogs.open(CommentSearchDialog, {
      injector: this.injector,
      width: '620px', maxWidth: '100vw', height: '100dvh', maxHeight: '100dvh', position: { top: '0', right: '0' },
      panelClass: 'side-sheet', backdropClass: 'cdk-overlay-transparent-backdrop', autoFocus: 'input',
    });
  }
}
