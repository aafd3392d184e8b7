import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { LedgerEntryView } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { counted, formatCount, formatExact, formatPoints } from '../../core/format/numbers';
import { formatMoment, formatTime } from '../../core/format/times';
import { PagedList } from '../../core/paging/paged-list';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import { addsUp } from './check-sum';
import { ledgerWords } from './ledger.words';

/** The entries behind a score, newest first, down to where they add up to it. What scrolls them is around it. */
@Component({
  selector: 'app-ledger-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, NearEndDirective, TroubleComponent],
  templateUrl: './ledger-list.component.html',
  styleUrl: './ledger-list.component.css',
})
export class LedgerListComponent {
  readonly session = input.required<SessionId>();
  readonly viewer = input.required<ViewerId>();

  private readonly api = inject(ApiClient);
  private readonly total = signal(0);
  protected readonly words = ledgerWords;
  protected readonly time = formatTime;
  protected readonly moment = formatMoment;
  protected readonly count = formatCount;
  protected readonly exact = formatExact;
  protected readonly list = new PagedList<LedgerEntryView>(async (cursor) => {
    const page = await this.api.ledger(this.session(), this.viewer(), cursor);
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
    effect(() => {
      this.session();
      this.viewer();
      untracked(() => {
        this.list.clear();
        void this.list.refresh();
      });
    });
  }

  protected isCapped(entry: LedgerEntryView): boolean {
    return entry.kind === 'comment' && entry.points === 0 && entry.unitPoints > 0;
  }
}
