import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { failureOf, type Failure } from '../../core/failure/failure';
import { sayFailure } from '../../core/failure/say-failure';
import { formatCount } from '../../core/format/numbers';
import { SentenceComponent } from '../../ui/sentence.component';
import { ExportOpener } from '../export/export-opener.service';
import { HistoryApi } from '../history/history.api';
import { nameOf, type ActedOn } from './acted-on';
import { meansHost } from './means-host';
import { sessionsWords } from './sessions.words';

/** Nothing here can be undone, so it takes more than a click: the name of the host. Closes with true once it is gone. */
@Component({
  selector: 'app-delete-session-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, SentenceComponent],
  template: `
    <h2 mat-dialog-title><app-sentence [text]="title()" /></h2>
    <mat-dialog-content>
      <p>{{ body() }} <button type="button" class="link" (click)="exports.open(session)">{{ words.removeExport }}</button></p>
      <form id="delete-session" (submit)="remove($event)">
        <label for="delete-host">{{ words.removeType('@' + session.host) }}</label>
        <input id="delete-host" class="field" dir="ltr" autocomplete="off" autocapitalize="none" spellcheck="false" data-testid="delete-host" [value]="written()" (input)="write($event)" />
      </form>
      @if (trouble(); as text) { <p class="trouble" role="alert">{{ text }}</p> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button quiet" mat-dialog-close>{{ words.cancel }}</button>
      <button type="submit" form="delete-session" class="button danger solid" data-testid="confirm" [disabled]="!isMeant() || busy()">{{ words.remove }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { padding-bottom: 10px; font-size: 14.5px; line-height: 1.5; overflow-wrap: anywhere; }
    form { margin-top: 16px; }
    label { display: block; margin-bottom: 6px; color: var(--text-1); font-weight: 550; }
    .link { font-size: inherit; }
    .trouble { margin-top: 12px; color: var(--live-text); }
    mat-dialog-actions { gap: 8px; padding: 8px 24px 20px; }
  `,
})
export class DeleteSessionDialog {
  private readonly history = inject(HistoryApi);
  private readonly dialog = inject<MatDialogRef<DeleteSessionDialog, boolean>>(MatDialogRef);
  private readonly failed = signal<Failure | null>(null);
  protected readonly exports = inject(ExportOpener);
  protected readonly session = inject<ActedOn>(MAT_DIALOG_DATA);
  protected readonly words = sessionsWords;
  protected readonly written = signal('');
  protected readonly busy = signal(false);
  protected readonly title = computed(() => sessionsWords.removeTitle(nameOf(this.session)));
  protected readonly body = computed(() => {
    const { participants, comments, gifts } = this.session.totals;
    return sessionsWords.removeBody(formatCount(participants), formatCount(comments), formatCount(gifts));
  });
  protected readonly isMeant = computed(() => meansHost(this.written(), this.session.host));
  protected readonly trouble = computed(() => {
    const failure = this.failed();
    return failure && sayFailure(failure);
  });

  protected write(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.written.set(event.target.value);
  }

  protected async remove(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isMeant() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.history.remove(this.session.id, this.written().trim());
      this.dialog.close(true);
    } catch (error) {
      this.failed.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
