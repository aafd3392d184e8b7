import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import type { ActivityLine } from '@app/contracts';
import { formatCount } from '../../../core/format/numbers';
import { IconComponent } from '../../../ui/icon.component';
import { LIVE_CLIENT } from '../live-client.provider';
import { ActivityLineComponent } from './activity-line.component';
import { activityWords } from './activity.words';
import { activityTabs, filterActivity, type ActivityTab } from './filter-activity';

/** More than anybody reads while it runs, and few enough to draw ten times a second. */
const MOST = 150;

/** What happens in the live, newest at the top. Scrolling down holds it still, so that it can be read. */
@Component({
  selector: 'app-activity',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActivityLineComponent, IconComponent],
  templateUrl: './activity.component.html',
  styleUrl: './activity.component.css',
})
export class ActivityComponent {
  private readonly lines = inject(LIVE_CLIENT).activity;
  private readonly held = signal<readonly ActivityLine[] | null>(null);
  private readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');

  protected readonly words = activityWords;
  protected readonly tabs = activityTabs;
  protected readonly tab = signal<ActivityTab>('all');
  protected readonly shown = computed(() => filterActivity(this.held() ?? this.lines(), this.tab(), MOST));
  protected readonly fresh = computed(() => {
    const held = this.held();
    if (held === null) return 0;
    const last = held.at(-1)?.id;
    const at = this.lines().findLastIndex((line) => line.id === last);
    return filterActivity(this.lines().slice(at + 1), this.tab(), MOST).length;
  });
  protected readonly freshText = computed(() => activityWords.fresh(formatCount(this.fresh())));

  protected pick(tab: ActivityTab): void {
    this.tab.set(tab);
    this.backToTop();
  }

  /** Arrow keys walk through the tabs, as in every list of tabs. */
  protected walk(places: 1 | -1, event: Event): void {
    const at = activityTabs.indexOf(this.tab());
    const next = activityTabs[(at + places + activityTabs.length) % activityTabs.length];
    if (next) this.pick(next);
    event.preventDefault();
    const list = event.currentTarget;
    if (list instanceof HTMLElement) list.querySelector<HTMLElement>(`[data-tab="${this.tab()}"]`)?.focus();
  }

  protected scrolled(top: number): void {
    const isAway = top > 8;
    if (isAway && this.held() === null) this.held.set(this.lines());
    if (!isAway) this.held.set(null);
  }

  protected backToTop(): void {
    this.held.set(null);
    this.scroller()?.nativeElement.scrollTo({ top: 0 });
  }
}
