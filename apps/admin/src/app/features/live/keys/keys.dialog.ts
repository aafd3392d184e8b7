import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { askWords } from '../../../ui/ask.words';
import { keysWords } from './keys.words';

/** The keys of the live page. */
@Component({
  selector: 'app-keys-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ words.title }}</h2>
    <mat-dialog-content>
      <dl>
        @for (row of words.rows; track row.does) {
          <div><dt>@for (key of row.keys; track key) {<kbd>{{ key }}</kbd>}</dt><dd>{{ row.does }}</dd></div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button type="button" class="button" mat-dialog-close cdkFocusInitial>{{ ask.close }}</button></mat-dialog-actions>
  `,
  styles: `
    dl { display: grid; gap: 10px; }
    div { display: grid; grid-template-columns: 112px 1fr; align-items: center; }
    dt { display: flex; gap: 5px; }
    kbd { min-width: 24px; padding: 5px 7px; border-color: var(--line); background: var(--ink-3); color: var(--text-1); text-align: center; opacity: 1; }
    dd { color: var(--text-1); }
    mat-dialog-actions { padding: 8px 24px 20px; }
  `,
})
export class KeysDialog {
  protected readonly words = keysWords;
  protected readonly ask = askWords;
}
