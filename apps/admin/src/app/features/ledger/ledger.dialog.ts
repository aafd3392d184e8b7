import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { SessionId, ViewerId } from '@app/domain';
import { askWords } from '../../ui/ask.words';
import { IconComponent } from '../../ui/icon.component';
import { SentenceComponent } from '../../ui/sentence.component';
import { LedgerListComponent } from './ledger-list.component';
import { ledgerWords } from './ledger.words';

export interface LedgerOf {
  readonly session: SessionId;
  readonly viewer: ViewerId;
  readonly name: string;
}

/** Why a viewer has this score, in a dialog of its own. */
@Component({
  selector: 'app-ledger-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LedgerListComponent, MatDialogModule, SentenceComponent],
  templateUrl: './ledger.dialog.html',
  styleUrl: './ledger.dialog.css',
})
export class LedgerDialog {
  protected readonly of = inject<LedgerOf>(MAT_DIALOG_DATA);
  protected readonly words = ledgerWords;
  protected readonly ask = askWords;
  protected readonly title = computed(() => ledgerWords.title(this.of.name));
}
