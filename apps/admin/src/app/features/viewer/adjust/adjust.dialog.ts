import { ChangeDetectionStrategy, Component, computed, inject, signal, type Signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { Adjust } from '@app/contracts';
import { formatExact, formatPoints } from '../../../core/format/numbers';
import { askWords } from '../../../ui/ask.words';
import { SentenceComponent } from '../../../ui/sentence.component';
import { adjustWords } from './adjust.words';
import { readPoints } from './read-points';

export interface AdjustOf {
  readonly name: string;
  /** As they stand now; they may move while this is open. Null while unknown. */
  readonly points: Signal<number | null>;
  readonly sign: '+' | '-' | '';
}

const LONGEST_REASON = 200;
const quick = [10, 50, 100, 500] as const;

/** How many points to give or take by hand, for a reason that stays in the ledger. */
@Component({
  selector: 'app-adjust-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, SentenceComponent],
  templateUrl: './adjust.dialog.html',
  styleUrl: './adjust.dialog.css',
})
export class AdjustDialog {
  private readonly dialog = inject<MatDialogRef<AdjustDialog, Adjust>>(MatDialogRef);
  protected readonly of = inject<AdjustOf>(MAT_DIALOG_DATA);
  protected readonly words = adjustWords;
  protected readonly ask = askWords;
  protected readonly points = signal(this.of.sign === '-' ? '-' : '');
  protected readonly reason = signal('');
  /** Nobody is told off before they have tried. */
  private readonly tried = signal(false);
  private readonly read = computed(() => readPoints(this.points()));

  protected readonly title = computed(() => adjustWords.title(this.of.name));
  protected readonly quick = computed(() => quick.map((points) => (this.points().trim().startsWith('-') ? -points : points)));
  protected readonly wrongPoints = computed(() => {
    const read = this.read();
    if (!('wrong' in read) || (!this.tried() && read.wrong === 'empty')) return '';
    return adjustWords.wrong[read.wrong];
  });
  protected readonly wrongReason = computed(() => {
    if (this.reason().trim().length > LONGEST_REASON) return adjustWords.longReason;
    return this.tried() && this.reason().trim() === '' ? adjustWords.noReason : '';
  });
  protected readonly now = computed(() => show(this.of.points()));
  protected readonly then = computed(() => {
    const read = this.read();
    const now = this.of.points();
    return 'wrong' in read || now === null ? '–' : show(now + read.points);
  });
  protected readonly action = computed(() => {
    const read = this.read();
    if ('wrong' in read) return adjustWords.apply;
    return read.points > 0 ? adjustWords.give(formatExact(read.points)) : adjustWords.take(formatExact(-read.points));
  });

  protected signed(points: number): string {
    return `${points > 0 ? '+' : '−'}${formatExact(Math.abs(points))}`;
  }

  protected apply(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const read = this.read();
    const form = event.currentTarget;
    if ('wrong' in read || this.wrongReason() !== '') {
      if (form instanceof HTMLFormElement) form.querySelector<HTMLElement>('wrong' in read ? '#adjust-points' : '#adjust-reason')?.focus();
      return;
    }
    this.dialog.close({ points: read.points, reason: this.reason().trim() });
  }
}

function show(points: number | null): string {
  return points === null ? '–' : formatPoints(points);
}
