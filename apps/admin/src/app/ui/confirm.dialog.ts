import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { askWords } from './ask.words';
import { SentenceComponent } from './sentence.component';

export interface Confirmation {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly body: string;
  /** The word on the button that does it. */
  readonly action: string;
  readonly tone: 'primary' | 'danger';
}

@Component({
  selector: 'app-confirm-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, SentenceComponent],
  template: `
    <h2 mat-dialog-title><app-sentence [text]="asked.title" /></h2>
    <mat-dialog-content><app-sentence [text]="asked.body" /></mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button quiet" mat-dialog-close>{{ words.cancel }}</button>
      <button type="button" class="button" [class.primary]="asked.tone === 'primary'" [class.danger]="asked.tone === 'danger'" [class.solid]="asked.tone === 'danger'" [mat-dialog-close]="true" cdkFocusInitial data-testid="confirm">{{ asked.action }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { font-size: 14.5px; line-height: 1.5; overflow-wrap: anywhere; }
    mat-dialog-actions { gap: 8px; padding: 8px 24px 20px; }
  `,
})
export class ConfirmDialog {
  protected readonly asked = inject<Confirmation>(MAT_DIALOG_DATA);
  protected readonly words = askWords;
}
