import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, ViewEncapsulation } from '@angular/core';
import { GOAL_KINDS, OVERLAY_PARAMETERS, type GoalKind, type GoalProgress, type Painted } from '@app/contracts';
import { CountClock } from '../motion/count-clock';
import { play } from '../motion/play';
import { takeTurns } from '../question/take-turns';
import { OnStage } from '../stage/on-stage';
import { oneOf } from '../stage/read-parameters';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { tellPainted } from '../stage/tell-painted';
import { GoalCountComponent } from './goal-count.component';
import { GoalIconComponent } from './goal-icon.component';
import { filled, goalNews, isReached, wholeValue, type GoalNews } from './goal-progress';
import { goalWordsIn } from './goal-words';
import { targetText } from './target-text';

/** How long a milestone and a goal that was reached are marked as new, milliseconds: a little longer than their animations. */
const NEWS_MS = 2_600;
const COME = { duration: 520, easing: '--glide' } as const;
const GO = { duration: 360, easing: 'cubic-bezier(0.5, 0, 0.8, 0.4)', fill: 'forwards' } as const;
const nothingNew: GoalNews = { milestones: [], isReached: false };

/** What the show wants to reach, and how far it has come. */
@Component({
  selector: 'app-goal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'goal-place' },
  imports: [GoalCountComponent, GoalIconComponent, StaleMarkComponent],
  providers: [CountClock, OnStage],
  template: `
    @if (shown(); as goal) {
      <article #plate class="goal {{ goal.kind }}" [class.reached]="isReached()" [class.new]="news().isReached">
        <header class="goal-header">
          <app-goal-icon [kind]="goal.kind" />
          <b class="goal-title"><span dir="auto">{{ title() }}</span></b>
          @if (stage.isStale()) {
            <app-stale-mark class="goal-stale" />
          }
          <span class="goal-numbers" [style.--digits]="digits()"><app-goal-count [value]="value()" /> <span class="goal-target">/ {{ target() }}</span></span>
        </header>
        <div class="goal-bar">
          <div class="goal-track"><div class="goal-fill" [style.transform]="fill()"></div></div>
          @for (mark of marks(); track mark.at) {
            <i class="goal-mark" [class.lit]="mark.isLit" [class.new]="mark.isNew" [style.left.%]="mark.left"></i>
          }
        </div>
        @if (isReached()) {
          <b class="goal-badge" dir="auto">{{ words.reached }}</b>
        }
        @if (news().isReached) {
          <span class="goal-shine"></span>
          <span class="goal-sparks">
            @for (spark of sparks; track spark) {
              <i [style.left.%]="spark"></i>
            }
          </span>
        }
      </article>
    }
  `,
  styleUrl: './goal.overlay.css',
})
export class GoalOverlay {
  protected readonly stage = inject(OnStage);
  readonly #parameters = inject(PARAMETERS);
  readonly #format = new Intl.NumberFormat(this.#parameters.lang);
  protected readonly words = goalWordsIn(this.#parameters.lang);
  protected readonly sparks = [4, 16, 29, 41, 53, 66, 78, 90];

  protected readonly shown = signal<GoalProgress | null>(null);
  protected readonly news = signal(nothingNew);
  protected readonly title = computed(() => this.shown()?.title ?? this.words[this.shown()?.kind ?? 'likes']);
  protected readonly isReached = computed(() => this.#of(isReached, false));
  protected readonly value = computed(() => this.#of(wholeValue, 0));
  protected readonly target = computed(() => targetText(this.#of((goal) => goal.target, 0), this.#parameters.lang));
  protected readonly digits = computed(() => this.#format.format(this.value()).length + this.target().length + 2);
  // Moved and not made wider: nothing has to be laid out again, and its round end stays round.
  protected readonly fill = computed(() => `translateX(${(this.#of(filled, 0) - 1) * 100}%)`);
  protected readonly marks = computed(() => this.#of(({ milestones, target, value }) => milestones.map((at) => ({ at, left: (at / target) * 100, isLit: at <= value, isNew: this.news().milestones.includes(at) })), []));

  readonly #moves = inject(MOVES);
  readonly #injector = inject(Injector);
  private readonly plate = viewChild<string, ElementRef<HTMLElement>>('plate', { read: ElementRef });
  #forget: ReturnType<typeof setTimeout> | undefined;

  readonly #putOnAir = takeTurns<GoalProgress>({
    enter: async (goal) => {
      this.shown.set(goal);
      await this.#rendered();
      await this.#move([{ transform: 'scaleX(0)' }, { transform: 'none' }], COME);
    },
    leave: async () => {
      await this.#move([{ transform: 'none' }, { transform: 'scaleX(0)' }], GO);
      this.shown.set(null);
      this.#mark(nothingNew);
      await this.#rendered();
    },
    replace: (goal) => {
      const before = this.shown();
      if (before === null) return;
      this.shown.set(goal);
      const news = goalNews(before, goal);
      if (news.isReached || news.milestones.length > 0) this.#mark(news);
    },
    isSame: (one, other) => one.kind === other.kind,
  });

  constructor() {
    const live = inject(LIVE);
    const kind = oneOf<GoalKind>(GOAL_KINDS, this.#parameters.query.get(OVERLAY_PARAMETERS.goal.name), OVERLAY_PARAMETERS.goal.usual);
    effect(() => {
      const wanted = this.stage.isShown() ? (live?.goals()?.goals.find((goal) => goal.kind === kind) ?? null) : null;
      untracked(() => this.#putOnAir(wanted));
    });
    const session = computed(() => (this.stage.isShown() ? live?.session()?.id : undefined));
    tellPainted(computed((): Painted | null => {
      // An empty page is painted too, and each step of the goal anew.
      this.shown();
      const sessionId = session();
      return sessionId === undefined ? null : { page: 'goal', sessionId, version: 0 };
    }));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#forget));
  }

  #of<T>(read: (goal: GoalProgress) => T, otherwise: T): T {
    const goal = this.shown();
    return goal === null ? otherwise : read(goal);
  }

  #mark(news: GoalNews): void {
    clearTimeout(this.#forget);
    this.news.set(news);
    if (news !== nothingNew) this.#forget = setTimeout(() => this.news.set(nothingNew), NEWS_MS);
  }

  #rendered(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.#injector }));
  }

  async #move(frames: Keyframe[], options: KeyframeAnimationOptions & { duration: number }): Promise<void> {
    const plate = this.plate()?.nativeElement;
    if (plate !== undefined && this.#moves() && !document.hidden) await play(plate, frames, options);
  }
}
