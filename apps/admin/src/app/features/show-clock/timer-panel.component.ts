import { ChangeDetectionStrategy, Component, computed, inject, signal, untracked } from '@angular/core';
import type { ShowTimer, StartTimer } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { formatExact } from '../../core/format/numbers';
import { formatStopwatch } from '../../core/format/times';
import { LockedDirective } from '../../ui/locked.directive';
import { Toaster } from '../../ui/toaster.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { ShowClockApi } from './show-clock.api';
import { showClockWords as words } from './show-clock.words';
import { nextRound, toDraft, toStart, usualDraft, wrongFields, type TimerDraft } from './timer-draft';
import { TimerWatch } from './timer-watch';

const MINUTE = 60_000;

/** The countdown of the session: how it stands, what can be done with it, and a new one. */
@Component({
  selector: 'app-timer-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LockedDirective],
  templateUrl: './timer-panel.component.html',
  styleUrl: './timer-panel.component.css',
})
export class TimerPanelComponent {
  private readonly client = inject(LIVE_CLIENT);
  private readonly api = inject(ShowClockApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly show = inject(ShowStore);
  protected readonly words = words;

  protected readonly timer = this.client.timer;
  protected readonly left = inject(TimerWatch).left;
  protected readonly locked = computed(() => this.turns.busy() !== null || this.show.stale());
  protected readonly next = computed(() => {
    const timer = this.timer();
    return timer ? nextRound(timer) : null;
  });
  protected readonly coins = computed(() => {
    const timer = this.timer();
    return timer && timer.msPerCoin > 0 ? words.coins(formatExact(timer.msPerCoin / 1_000), formatStopwatch(timer.addedByCoinsMs)) : null;
  });

  /** What is there when the panel opens is what is most likely wanted again. */
  protected readonly draft = signal<TimerDraft>(untracked(() => this.firstDraft(this.timer())));
  protected readonly wrong = computed(() => wrongFields(this.draft()));
  protected readonly complaints = computed(() => this.wrong().map((field) => words.wrong[field]).join(' '));

  protected write(change: Partial<TimerDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected shown(value: number): number | '' {
    return Number.isNaN(value) ? '' : value;
  }

  protected begin(event: Event): void {
    event.preventDefault();
    if (this.wrong().length === 0 && !this.locked()) void this.start(toStart(this.draft()));
  }

  protected async start(timer: StartTimer): Promise<void> {
    const started = await this.act((session) => this.api.start(session, timer));
    if (started) this.write({ round: timer.round ?? NaN });
  }

  protected turn(what: 'pause' | 'resume'): Promise<boolean> {
    return this.act((session) => this.api.turn(session, what));
  }

  protected add(minutes: number): Promise<boolean> {
    return this.act((session) => this.api.add(session, minutes * MINUTE));
  }

  protected async takeAway(): Promise<void> {
    if (await this.act((session) => this.api.remove(session))) this.toaster.say(words.takenAway);
  }

  private firstDraft(timer: ShowTimer | null | undefined): TimerDraft {
    return timer ? toDraft(timer) : usualDraft;
  }

  private async act(task: (session: SessionId) => Promise<unknown>): Promise<boolean> {
    const session = this.show.id();
    return session !== null && this.turns.run('timer', () => task(session));
  }
}
