import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { SHORTEST_PASSWORD } from '@app/contracts';
import { askWords } from '../../../ui/ask.words';
import { SentenceComponent } from '../../../ui/sentence.component';
import type { Person } from '../settings.api';
import { PasswordFieldComponent } from './password-field.component';
import { peopleWords as words } from './people.words';

/** Asks for somebody's new password; closes with it, or with nothing. */
@Component({
  selector: 'app-new-password-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, PasswordFieldComponent, SentenceComponent],
  template: `
    <form (submit)="save($event)">
      <h2 mat-dialog-title><app-sentence [text]="words.newPasswordFor(person.name)" /></h2>
      <mat-dialog-content><p>{{ words.newPasswordBody }}</p><app-password-field id="new-password" [(password)]="password" /></mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button quiet" mat-dialog-close>{{ ask.cancel }}</button>
        <button type="submit" class="button primary" [disabled]="!longEnough()">{{ words.save }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-content { display: grid; gap: 14px; font-size: 14.5px; line-height: 1.5; }
    mat-dialog-actions { gap: 8px; padding: 8px 24px 20px; }
  `,
})
export class NewPasswordDialog {
  protected readonly person = inject<Person>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<NewPasswordDialog, string>>(MatDialogRef);
  protected readonly words = words;
  protected readonly ask = askWords;
  protected readonly password = signal('');
  protected readonly longEnough = computed(() => this.password().length >= SHORTEST_PASSWORD);

  protected save(event: Event): void {
    event.preventDefault();
    if (this.longEnough()) this.dialog.close(this.password());
  }
}
