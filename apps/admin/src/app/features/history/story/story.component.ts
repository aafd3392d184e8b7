import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { ViewerTotals } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../../core/format/names';
import { formatCount, formatPoints } from '../../../core/format/numbers';
import { formatMoment, formatTime } from '../../../core/format/times';
import { IconComponent } from '../../../ui/icon.component';
import { NearEndDirective } from '../../../ui/near-end.directive';
import { TroubleComponent } from '../../../ui/trouble.component';
import { LedgerListComponent } from '../../ledger/ledger-list.component';
import { CommentTextComponent } from '../../viewer/comment-text.component';
import { GiftChipsComponent } from '../../viewer/gift-chips.component';
import { PointsBarComponent } from '../../viewer/points-bar.component';
import { historyWords } from '../history.words';
import { SessionHistoryStore } from '../session-history.store';
import { StoryStore } from './story.store';

/** What one viewer did in a session, from the first comment to the last gift. Esc closes it. */
@Component({
  selector: 'app-story',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, CommentTextComponent, GiftChipsComponent, IconComponent, LedgerListComponent, MatTooltipModule, NearEndDirective, PointsBarComponent, TroubleComponent],
  providers: [StoryStore],
  host: { role: 'complementary', 'data-testid': 'story', '[attr.aria-label]': 'words.story', '(keydown.escape)': 'closed.emit()' },
  templateUrl: './story.component.html',
  styleUrl: './story.component.css',
})
export class StoryComponent {
  readonly viewerId = input.required<ViewerId>();
  readonly closed = output();

  private readonly session = inject(SessionHistoryStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly store = inject(StoryStore);
  protected readonly words = historyWords;
  protected readonly time = formatTime;
  protected readonly moment = formatMoment;
  protected readonly part = signal<'comments' | 'ledger'>('comments');
  protected readonly detail = this.store.detail.value;
  protected readonly name = computed(() => displayName(this.detail() ?? { nickname: '' }));
  protected readonly place = computed(() => {
    const rank = this.detail()?.rank ?? null;
    return rank === null ? historyWords.notRanked : historyWords.ranked(formatCount(rank));
  });
  protected readonly points = computed(() => formatPoints(this.store.total()?.points ?? 0));
  protected readonly commentsCount = computed(() => {
    const detail = this.detail();
    return detail === null ? '' : formatCount(detail.newComments + detail.usedComments);
  });
  protected readonly sums = computed(() => {
    const [detail, total] = [this.detail(), this.store.total()];
    if (!detail || !total) return [];
    const line = (name: string, of: (totals: ViewerTotals) => number, say = formatCount) => ({ name, present: say(of(detail.present)), used: say(of(detail.used)), total: say(of(total)) });
    return [
      line(historyWords.pointsChart, (totals) => totals.points, formatPoints),
      line(historyWords.gifts, (totals) => totals.gifts),
      line(historyWords.sorts.coins, (totals) => totals.coins),
      line(historyWords.likesChart, (totals) => totals.likes),
      line(historyWords.commentsChart, (totals) => totals.comments),
    ];
  });

  constructor() {
    effect(() => {
      const [session, viewer] = [this.session.id(), this.viewerId()];
      untracked(() => {
        if (session !== null) this.store.show(session, viewer);
      });
    });
    // Whoever opened it by the keyboard goes on in it, and afterwards where they came from.
    let cameFrom: HTMLElement | null = null;
    effect(() => {
      this.viewerId();
      const heading = this.heading()?.nativeElement;
      if (document.activeElement instanceof HTMLElement && !this.host.contains(document.activeElement)) cameFrom = document.activeElement;
      heading?.focus({ preventScroll: true });
    });
    inject(DestroyRef).onDestroy(() => cameFrom?.focus({ preventScroll: true }));
  }
}
