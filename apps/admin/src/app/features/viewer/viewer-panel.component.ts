import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { LeaderboardEntry } from '@app/contracts';
import type { CommentId } from '@app/domain';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../core/format/names';
import { counted, formatCount, formatPoints, formatShort } from '../../core/format/numbers';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { LockedDirective } from '../../ui/locked.directive';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import { CommentComponent } from './comment.component';
import { GiftChipsComponent } from './gift-chips.component';
import { PointsBarComponent } from './points-bar.component';
import { ViewerStore } from './viewer.store';
import { viewerWords } from './viewer.words';

/** Everything about one viewer: live with the actions of the loop, afterwards as history. */
@Component({
  selector: 'app-viewer-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, CommentComponent, EmptyStateComponent, GiftChipsComponent, IconComponent, MatTooltipModule, LockedDirective, NearEndDirective, PointsBarComponent, TroubleComponent],
  templateUrl: './viewer-panel.component.html',
  styleUrl: './viewer-panel.component.css',
})
export class ViewerPanelComponent {
  /** The viewer's place as the socket tells it, newer than what was fetched; undefined when there is none. */
  readonly entry = input<LeaderboardEntry>();
  readonly canControl = input(false);
  /** What is shown may be old: no action on it. */
  readonly stale = input(false);
  readonly busy = input<string | null>(null);
  readonly onAir = input<CommentId | null>(null);
  readonly putOnAir = output<CommentId>();
  readonly restore = output<CommentId>();
  readonly resetAndNext = output();
  readonly adjust = output();
  /** Hides whoever is ranked, and brings back whoever is hidden. */
  readonly hideOrShow = output();
  readonly explain = output();

  protected readonly store = inject(ViewerStore);
  protected readonly words = viewerWords;
  protected readonly short = formatShort;
  protected readonly count = formatCount;
  protected readonly usedOpen = signal<boolean | null>(null);

  private readonly ownEntry = computed(() => (this.entry()?.viewerId === this.store.viewerId() ? this.entry() : undefined));
  /** What is known first stands first: the row of the board is there before the details are. */
  protected readonly who = computed(() => this.ownEntry() ?? this.store.detail());
  protected readonly name = computed(() => displayName(this.who() ?? { nickname: '' }));
  protected readonly rank = computed(() => this.ownEntry()?.rank ?? this.store.detail()?.rank ?? null);
  protected readonly points = computed(() => formatPoints(this.ownEntry()?.points ?? this.store.detail()?.present.points ?? 0));
  protected readonly sums = computed(() => {
    const present = this.store.detail()?.present;
    const entry = this.ownEntry();
    return { gifts: entry?.gifts ?? present?.gifts ?? 0, coins: present?.coins ?? 0, likes: entry?.likes ?? present?.likes ?? 0, comments: entry?.comments ?? present?.comments ?? 0 };
  });
  protected readonly coins = computed(() => counted(this.sums().coins, viewerWords.coin, viewerWords.coins));
  /** In the history a viewer whose comments are all used has no use for a heading over nothing. */
  protected readonly showsNew = computed(() => this.canControl() || this.store.detail()?.newComments !== 0 || this.store.detail()?.usedComments === 0);
  protected readonly usedPoints = computed(() => formatPoints(this.store.detail()?.used.points ?? 0));
  protected readonly hasUsed = computed(() => Object.values(this.store.detail()?.used ?? {}).some((sum) => sum > 0));
  /** Used comments unfold by themselves where there is nothing newer to look at. */
  protected readonly showsUsed = computed(() => this.usedOpen() ?? (!this.canControl() || this.store.newComments.items()?.length === 0));
  /** The brightest thing is what comes next: a comment while nothing of this viewer is on air, the reset afterwards. */
  protected readonly commentIsNext = computed(() => this.canControl() && this.onAir() === null && this.store.newest() !== null);
  protected readonly isHidden = computed(() => this.store.detail()?.hidden ?? false);
  protected readonly locked = computed(() => this.stale() || this.busy() !== null);

  protected toggleUsed(): void {
    this.usedOpen.set(!this.showsUsed());
  }
}
