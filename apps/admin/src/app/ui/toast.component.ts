import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_SNACK_BAR_DATA, MatSnackBarRef } from '@angular/material/snack-bar';
import { askWords } from './ask.words';
import { IconComponent } from './icon.component';
import { SentenceComponent } from './sentence.component';

export interface Toast {
  readonly text: string;
  readonly tone: 'said' | 'failed';
}

@Component({
  selector: 'app-toast',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, SentenceComponent],
  template: `
    <span class="toast" data-testid="toast">
      @if (toast.tone === 'failed') { <app-icon name="warning" class="failed" /> }
      <app-sentence [text]="toast.text" />
      <button type="button" [attr.aria-label]="words.close" (click)="bar.dismiss()"><app-icon name="close" /></button>
    </span>
  `,
  styles: `
    .toast { display: flex; align-items: center; gap: 10px; font: 550 14px/1.4 var(--body); overflow-wrap: anywhere; }
    .failed { color: #c11f3f; font-size: 17px; }
    button { display: grid; place-items: center; width: 30px; height: 30px; margin: -4px -6px -4px auto; border: 0; border-radius: 8px; background: none; color: #4b5162; cursor: pointer; }
    button:hover { background: #e2e5ee; }
  `,
})
export class ToastComponent {
  protected readonly toast = inject<Toast>(MAT_SNACK_BAR_DATA);
  protected readonly bar = inject(MatSnackBarRef);
  protected readonly words = askWords;
}
