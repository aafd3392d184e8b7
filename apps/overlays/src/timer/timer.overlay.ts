import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, ViewEncapsulation } from '@angular/core';
import type { Painted, ShowTimer } from '@app/contracts';
import { play } from '../motion/play';
import { takeTurns } from '../question/take-turns';
import { OnStage } from '../stage/on-stage';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { tellPainted } from '../stage/tell-painted';
import { Additions, ADDITION_SHOWN_MS } from './additions';
import { readout, type Readout } from './readout';
import { ServerClock } from './server-clock';
import { timerWordsIn } from './timer-words';

const COME = { duration: 520, easing: '--pop' } as const;
const GO = { duration: 320, easing: 'cubic-bezier(0.5, 0, 0.8, 0.4)', fill: 'forwards' } as const;
const BEAT = { duration: 340, easing: 'cubic-bezier(0.2, 0.85, 0.25, 1)' } as const;
const POP = { duration: 420, easing: '--pop' } as const;
const nothing: Readout = { state: 'paused', digits: '', left: 0, nextMs: null };

/** A countdown of the show. */
@Component({
  selector: 'app-timer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'timer-place' },
  imports: [StaleMarkComponent],
  providers: [OnStage],
  template: `
    @if (shown(); as timer) {
      <article #plate class="timer {{ at().state }}">
        @if (heading() || stage.isStale()) {
          <header class="timer-header">
            @if (round(); as round) {
              <b class="timer-round" dir="auto">{{ round }}</b>
            }
            @if (timer.label) {
              <b class="timer-label"><span dir="auto">{{ timer.label }}</span></b>
            }
            @if (at().state === 'paused') {
              <b class="timer-paused" dir="auto">{{ words.paused }}</b>
            }
            @if (stage.isStale()) {
              <app-stale-mark class="timer-stale" />
            }
          </header>
        }
        @if (at().state === 'over') {
          <p #face class="timer-over" dir="auto">{{ words.over }}</p>
        } @else {
          <p #face class="timer-digits" dir="ltr" [style.--digits]="at().digits.length">{{ at().digits }}</p>
        }
        <div class="timer-bar"><div class="timer-left" [style.transform]="left()"></div></div>
        @if (addition(); as text) {
          <b #addition class="timer-addition" [class.less]="text.startsWith('−')" dir="ltr">{{ text }}</b>
        }
      </article>
    }
  `,
  styleUrl: './timer.overlay.css',
})
export class TimerOverlay {
  protected readonly stage = inject(OnStage);
  protected readonly words = timerWordsIn(inject(PARAMETERS).lang);
  protected readonly shown = signal<ShowTimer | null>(null);
  protected readonly at = signal(nothing);
  protected readonly addition = signal<string | null>(null);
  protected readonly round = computed(() => {
    const timer = this.shown();
    return timer?.round == null ? null : this.words.round(timer.round, timer.rounds);
  });
  protected readonly heading = computed(() => this.round() !== null || this.shown()?.label !== '' || this.at().state === 'paused');
  // Moved and not made narrower: nothing has to be laid out again.
  protected readonly left = computed(() => `translateX(${(this.at().left - 1) * 100}%)`);

  readonly #clock = new ServerClock();
  readonly #additions = new Additions();
  readonly #moves = inject(MOVES);
  readonly #injector = inject(Injector);
  private readonly plate = viewChild<string, ElementRef<HTMLElement>>('plate', { read: ElementRef });
  private readonly face = viewChild<string, ElementRef<HTMLElement>>('face', { read: ElementRef });
  private readonly added = viewChild<string, ElementRef<HTMLElement>>('addition', { read: ElementRef });
  #tick: ReturnType<typeof setTimeout> | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;
  #heard: ShowTimer | null = null;

  readonly #putOnAir = takeTurns<ShowTimer>({
    enter: async (timer) => {
      this.shown.set(timer);
      this.#look(false);
      await this.#rendered();
      await this.#move(this.plate(), [{ transform: 'scale(0)' }, { transform: 'none' }], COME);
    },
    leave: async () => {
      clearTimeout(this.#tick);
      await this.#move(this.plate(), [{ transform: 'none' }, { transform: 'scale(0)' }], GO);
      clearTimeout(this.#tick);
      this.shown.set(null);
      await this.#rendered();
    },
    replace: (timer) => {
      if (this.shown() === null) return;
      this.shown.set(timer);
      this.#look(false);
    },
    isSame: (one, other) => one.startedAt === other.startedAt,
  });

  constructor() {
    const live = inject(LIVE);
    effect(() => {
      const told = live?.timer() ?? null;
      const wanted = this.stage.isShown() ? told : null;
      untracked(() => {
        if (told !== null && told !== this.#heard) this.#hear(told);
        this.#putOnAir(wanted);
      });
    });
    const session = computed(() => (this.stage.isShown() ? live?.session()?.id : undefined));
    tellPainted(computed((): Painted | null => {
      // An empty page is painted too, and each second anew.
      this.shown();
      this.at();
      const sessionId = session();
      return sessionId === undefined ? null : { page: 'timer', sessionId, version: 0 };
    }));
    // A page that nobody sees has timers that come late: it must be right when it is seen again.
    const seen = (): void => {
      if (!document.hidden && this.shown() !== null) this.#look(false);
    };
    document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', seen);
      clearTimeout(this.#tick);
      clearTimeout(this.#forget);
    });
  }

  #hear(timer: ShowTimer): void {
    // Once: heard again later, it would tell a wrong time.
    this.#heard = timer;
    const at = performance.now();
    this.#clock.hear(timer.now, at);
    const text = this.#additions.hear(timer, at);
    if (text === null) return;
    clearTimeout(this.#forget);
    this.addition.set(text);
    this.#forget = setTimeout(() => this.addition.set(null), ADDITION_SHOWN_MS);
    void this.#rendered().then(() => this.#move(this.added(), [{ transform: 'scale(0.4)' }, { transform: 'none' }], POP));
  }

  /** Shows the second that it is, and looks again when that is another. @param isBeat whether time alone has changed it */
  #look(isBeat: boolean): void {
    clearTimeout(this.#tick);
    const timer = this.shown();
    if (timer === null) return;
    const next = readout(timer, this.#clock.now(performance.now()));
    this.at.set(next);
    if (next.nextMs !== null) this.#tick = setTimeout(() => this.#look(true), next.nextMs);
    if (isBeat && (next.state === 'last' || next.state === 'over')) void this.#rendered().then(() => this.#beat(next.state === 'over'));
  }

  async #beat(isEnd: boolean): Promise<void> {
    if (isEnd) await this.#move(this.plate(), [{ transform: 'scale(1.12)' }, { transform: 'scale(0.98)', offset: 0.5 }, { transform: 'none' }], { ...BEAT, duration: 700 });
    else await this.#move(this.face(), [{ transform: 'scale(1.09)' }, { transform: 'none' }], BEAT);
  }

  #rendered(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.#injector }));
  }

  async #move(element: ElementRef<HTMLElement> | undefined, frames: Keyframe[], options: KeyframeAnimationOptions & { duration: number }): Promise<void> {
    if (element !== undefined && this.#moves() && !document.hidden) await play(element.nativeElement, frames, options);
  }
}
