import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { GoalKind } from '@app/contracts';
import { failureOf, type Failure } from '../../core/failure/failure';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { formatCount } from '../../core/format/numbers';
import { LockedDirective } from '../../ui/locked.directive';
import { Toaster } from '../../ui/toaster.service';
import { TroubleComponent } from '../../ui/trouble.component';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { faultOf, toDrafts, toGoals, type GoalDraft } from './goal-draft';
import { ShowClockApi } from './show-clock.api';
import { showClockWords as words } from './show-clock.words';

/** What shows are to reach: one goal of each kind, and how far this show has come. */
@Component({
  selector: 'app-goals-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LockedDirective, TroubleComponent],
  templateUrl: './goals-panel.component.html',
  styleUrl: './goals-panel.component.css',
})
export class GoalsPanelComponent {
  private readonly client = inject(LIVE_CLIENT);
  private readonly api = inject(ShowClockApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly show = inject(ShowStore);
  protected readonly words = words;
  protected readonly busy = this.turns.busy;
  protected readonly failure = signal<Failure | null>(null);
  /** Null until the answer is there: what is typed before it would be lost. */
  protected readonly drafts = signal<readonly GoalDraft[] | null>(null);

  private readonly progress = computed(() => new Map((this.client.goals()?.goals ?? []).map((goal) => [goal.kind, goal])));
  protected readonly rows = computed(() =>
    this.drafts()?.map((draft) => {
      const told = this.progress().get(draft.kind);
      const reached = told && { text: words.of(formatCount(Math.floor(told.value)), formatCount(told.target)), share: Math.min(100, Math.max(0, (told.value / told.target) * 100)), isDone: told.value >= told.target };
      return { ...draft, reached, fault: faultOf(draft), isAsked: draft.isOn && Number.isNaN(draft.target) };
    }) ?? null,
  );
  protected readonly hasFault = computed(() => this.rows()?.some(({ fault }) => fault !== null) ?? true);
  protected readonly visible = computed(() => this.rows()?.filter(({ isOn }) => isOn || this.show.mayControl()) ?? null);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.drafts.set(toDrafts((await this.api.goals()).goals));
    } catch (error) {
      this.failure.set(failureOf(error));
    }
  }

  protected write(kind: GoalKind, change: Partial<GoalDraft>): void {
    this.drafts.update((drafts) => drafts?.map((draft) => (draft.kind === kind ? { ...draft, ...change } : draft)) ?? null);
  }

  protected shown(value: number): number | '' {
    return Number.isNaN(value) ? '' : value;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const drafts = this.drafts();
    if (drafts === null || this.hasFault()) return;
    await this.turns.run('goals', async () => {
      this.drafts.set(toDrafts((await this.api.putGoals(toGoals(drafts))).goals));
      this.toaster.say(words.saved);
    });
  }
}
