import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { LedgerEntryView } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { counted, formatCount, formatExact, formatPoints } from '../../core/format/numbers';
import { formatTime } from '../../core/format/times';
import { PagedList } from '../../core/paging/paged-list';
import { askWords } from '../../ui/ask.words';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { SentenceComponent } from '../../ui/sentence.component';
import { TroubleComponent } from '../../ui/trouble.component';
import { addsUp } from './check-sum';
import { ledgerWords } from './ledger.words';

export interface LedgerOf {
  readonly session: SessionId;
  readonly viewer: ViewerId;
  readonly name: string;
}

/** The entries behind a score, down to where they add up to it. */
@Component({
  selector: 'app-ledger-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatDialogModule, NearEndDirective, SentenceComponent, TroubleComponent],
  templateUrl: './ledger.dialog.html',
  styleUrl: './ledger.dialog.css',
})
export class LedgerDialog {
  private readonly api = inject(ApiClient);
  private readonly total = signal(0);
  protected readonly of = inject<LedgerOf>(MAT_DIALOG_DATA);
  protected readonly words = ledgerWords;
  protected readonly ask = askWords;
  protected readonly time = formatTime;
  protected readonly count = formatCount;
  protected readonly exact = formatExact;
  protected readonly title = computed(() => ledgerWords.title(this.of.name));
  protected readonly list = new PagedList<LedgerEntryView>(async (cursor) => {
    const page = await this.api.ledger(this.of.session, this.of.viewer, cursor);
    this.total.set(page.points);
    return { items: page.entries, next: page.nextCursor };
  });
  protected readonly sum = computed(() => formatExact(this.total()));
  protected readonly rounded = computed(() => formatPoints(this.total()));
  protected readonly isWhole = computed(() => Number.isInteger(this.total()));
  protected readonly proof = computed(() => {
    const entries = (this.list.items() ?? []).filter((entry) => !entry.used);
    if (this.list.hasMore() || !addsUp(entries, this.total())) return null;
    return ledgerWords.complete(counted(entries.length, ledgerWords.entry, ledgerWords.entries));
  });

  constructor() {
    void this.list.refresh();
  }

  protected isCapped(entry: LedgerEntryView): boolean {
    return entry.kind === 'comment' && entry.points === 0 && entry.unitPoints > 0;
  }
}
