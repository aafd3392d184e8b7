import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { failureOf, type Failure } from '../../core/failure/failure';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { formatCount } from '../../core/format/numbers';
import { askWords } from '../../ui/ask.words';
import { Toaster } from '../../ui/toaster.service';
import { TroubleComponent } from '../../ui/trouble.component';
import { QuestionsApi } from './questions.api';
import { questionsWords as words } from './questions.words';

const MOST = 500;
const LONGEST = 100;

/** The words that nobody at the desk wants to read, one on each line. Closes with true when they were changed. */
@Component({
  selector: 'app-hidden-words-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, TroubleComponent],
  template: `
    <h2 mat-dialog-title>{{ words.wordsTitle }}</h2>
    <mat-dialog-content>
      <p id="words-hint">{{ words.wordsHint }}</p>
      @if (failure(); as trouble) {
        <app-trouble [failure]="trouble" (retry)="load()" />
      } @else {
        <textarea #area class="field" rows="9" dir="auto" spellcheck="false" autocapitalize="none" data-testid="hidden-words-text" aria-describedby="words-hint words-wrong" [attr.aria-label]="words.wordsLabel" [attr.aria-invalid]="wrong() !== ''" [readonly]="text() === null" [value]="text() ?? ''" (input)="write(area.value)"></textarea>
      }
      <p id="words-wrong" class="wrong" role="alert">{{ wrong() }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button quiet" mat-dialog-close>{{ ask.cancel }}</button>
      <button type="button" class="button primary" data-testid="save-words" [disabled]="text() === null || busy() !== null" (click)="save()">{{ words.save }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { font-size: 13.5px; line-height: 1.5; }
    textarea { height: auto; margin-top: 12px; padding: 10px 12px; font: 500 15px/1.5 var(--body); resize: vertical; }
    .wrong { min-height: 20px; margin-top: 6px; color: var(--live-text); overflow-wrap: anywhere; }
    mat-dialog-actions { gap: 8px; padding: 0 24px 20px; }
  `,
})
export class HiddenWordsDialog {
  private readonly api = inject(QuestionsApi);
  private readonly toaster = inject(Toaster);
  private readonly dialog = inject<MatDialogRef<HiddenWordsDialog, boolean>>(MatDialogRef);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  protected readonly words = words;
  protected readonly ask = askWords;
  protected readonly busy = this.turns.busy;
  protected readonly failure = signal<Failure | null>(null);
  protected readonly wrong = signal('');
  /** Null until the answer is there: what is typed before it would be lost, or would lose what is there. */
  protected readonly text = signal<string | null>(null);

  constructor() {
    void this.load();
  }

  protected write(text: string): void {
    this.text.set(text);
    this.wrong.set('');
  }

  protected async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.text.set((await this.api.hiddenWords()).words.join('\n'));
    } catch (error) {
      this.failure.set(failureOf(error));
    }
  }

  protected async save(): Promise<void> {
    const lines = (this.text() ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const tooLong = lines.find((line) => line.length > LONGEST);
    this.wrong.set(tooLong !== undefined ? words.tooLong(tooLong.slice(0, 24)) : lines.length > MOST ? words.tooMany : '');
    if (this.wrong() !== '') return;
    await this.turns.run('save', async () => {
      const kept = (await this.api.hideWords(lines)).words.length;
      this.toaster.say(words.saved(formatCount(kept), kept === 1));
      this.dialog.close(true);
    });
  }
}
