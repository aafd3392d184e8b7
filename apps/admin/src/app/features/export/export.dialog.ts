import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import type { SessionId } from '@app/domain';
import { IconComponent } from '../../ui/icon.component';
import { SentenceComponent } from '../../ui/sentence.component';
import { exportAddress, exportParts } from './export-address';
import { exportWords } from './export.words';

export interface Exported {
  readonly id: SessionId;
  readonly host: string;
  readonly title: string | null;
}

/** Takes a session out of the program, as tables or as one document, with the names of people or without. */
@Component({
  selector: 'app-export-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatDialogModule, MatSlideToggleModule, SentenceComponent],
  templateUrl: './export.dialog.html',
  styleUrl: './export.dialog.css',
})
export class ExportDialog {
  protected readonly session = inject<Exported>(MAT_DIALOG_DATA);
  protected readonly words = exportWords;
  protected readonly withoutNames = signal(false);
  protected readonly title = computed(() => exportWords.title(this.session.title ?? `@${this.session.host}`));
  protected readonly parts = computed(() => exportParts.map((part) => ({ part, ...exportWords.parts[part], address: exportAddress(this.session.id, part, !this.withoutNames()) })));
}
