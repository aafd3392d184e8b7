import { afterNextRender, afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, ViewEncapsulation } from '@angular/core';
import { OVERLAY_TOP, type Painted, type Question } from '@app/contracts';
import { AvatarComponent, shownName } from '@app/live-client';
import { play } from '../motion/play';
import { endsAt } from '../stage/ends-at';
import { OnStage } from '../stage/on-stage';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { tellPainted } from '../stage/tell-painted';
import { fitWords } from './fit-words';
import { QuestionBarComponent } from './question-bar.component';
import { splitText } from './split-text';
import { sayStanding } from './standing-words';
import { takeTurns } from './take-turns';
import { watchTrial } from './watch-trial';

/** Both ways half a second; the curve goes a little beyond its end, which is the pop. */
const POP_IN = { duration: 500, easing: '--pop' } as const;
const POP_OUT = { duration: 500, easing: 'cubic-bezier(0.5, 0, 0.7, -0.45)', fill: 'forwards' } as const;

/** The comment on air, in a bubble. */
@Component({
  selector: 'app-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'question-place' },
  imports: [AvatarComponent, QuestionBarComponent, StaleMarkComponent],
  providers: [OnStage],
  template: `
    @if (shown(); as question) {
      <article #bubble class="question">
        <header class="question-header">
          <app-avatar class="question-face" [viewerId]="question.viewerId" [nickname]="name()" [url]="question.avatarUrl" />
          <div class="question-who">
            <b class="question-name"><span dir="auto">{{ name() }}</span></b>
            @if (standing(); as words) {
              <small class="question-standing" dir="auto">{{ words }}</small>
            }
          </div>
          @if (stage.isStale()) {
            <app-stale-mark />
          } @else {
            <svg class="question-mark" viewBox="0 0 40 30" aria-hidden="true"><path fill="currentColor" d="M16 0C6 3 0 10 0 19c0 7 4 11 9 11 4.5 0 8-3.5 8-8s-3-7.5-7-7.500h-1C9.5 10 12.5 6 18 4zM38 0C28 3 22 10 22 19c0 7 4 11 9 11 4.5 0 8-3.5 8-8s-3-7.5-7-7.500h-1C31.5 10 34.5 6 40 4z" /></svg>
          }
        </header>
        <p #words class="question-text" dir="auto">
          @for (piece of pieces(); track $index) {
            @if (piece.kind === 'words') {<span>{{ piece.text }}</span>} @else {<img class="question-emote" alt="" referrerpolicy="no-referrer" [src]="piece.url" (error)="drop(piece.url)" />}
          }
        </p>
        @if (limit(); as limit) {
          <app-question-bar [end]="limit.end" [wholeMs]="limit.wholeMs" />
        }
      </article>
    }
  `,
  styleUrl: './question.overlay.css',
})
export class QuestionOverlay {
  protected readonly stage = inject(OnStage);
  protected readonly shown = signal<Question | null>(null);
  /** The end by the clock of the page is of the moment when it was told, which may be long before it is seen. */
  readonly #ends = new WeakMap<Question, number>();
  protected readonly limit = computed(() => {
    const question = this.shown();
    const end = question && this.#ends.get(question);
    if (!question?.until || end === null || end === undefined || !this.#hasBar) return null;
    return { end, wholeMs: Date.parse(question.until) - Date.parse(question.at) };
  });
  protected readonly standing = computed(() => {
    const viewer = this.shown()?.viewerId ?? null;
    const entry = viewer === null ? undefined : this.#live?.standings()?.entries.slice(0, OVERLAY_TOP).find(({ viewerId }) => viewerId === viewer);
    return entry === undefined ? null : sayStanding(this.#lang, entry.rank, entry.points);
  });
  protected readonly name = computed(() => shownName(this.shown()?.nickname ?? ''));
  readonly #broken = signal<ReadonlySet<string>>(new Set());
  protected readonly pieces = computed(() => {
    const question = this.shown();
    return question === null ? [] : splitText(question.text.trimEnd(), question.emotes.filter((emote) => !this.#broken().has(emote.imageUrl)));
  });

  readonly #moves = inject(MOVES);
  readonly #live = inject(LIVE);
  readonly #lang = inject(PARAMETERS).lang;
  readonly #hasBar = inject(PARAMETERS).query.get('bar') !== 'off';
  readonly #injector = inject(Injector);
  private readonly bubble = viewChild<string, ElementRef<HTMLElement>>('bubble', { read: ElementRef });
  private readonly words = viewChild<string, ElementRef<HTMLElement>>('words', { read: ElementRef });

  readonly #putOnAir = takeTurns<Question>({
    enter: async (question) => {
      this.shown.set(question);
      await this.#rendered();
      await this.#pop([{ transform: 'scale(0)' }, { transform: 'none' }], POP_IN);
    },
    leave: async () => {
      await this.#pop([{ transform: 'none' }, { transform: 'scale(0)' }], POP_OUT);
      this.shown.set(null);
      this.#broken.set(new Set());
      // Until it is gone from the page: a bubble used again would stay as small as its leaving has made it.
      await this.#rendered();
    },
    replace: (question) => this.shown.set(question),
    isSame: (one, other) => one.commentId === other.commentId,
  });

  constructor() {
    const live = this.#live;
    const trial = watchTrial();
    effect(() => {
      const wanted = this.stage.isShown() ? (live?.question() ?? trial()) : null;
      untracked(() => {
        if (wanted !== null && wanted.leftMs !== null && !this.#ends.has(wanted)) this.#ends.set(wanted, endsAt(wanted.leftMs));
        this.#putOnAir(wanted);
      });
    });
    const session = computed(() => (this.stage.isShown() ? live?.session()?.id : undefined));
    tellPainted(computed((): Painted | null => {
      // An empty page is painted too, and each bubble anew.
      this.shown();
      const sessionId = session();
      return sessionId === undefined ? null : { page: 'question', sessionId, version: 0 };
    }));
    const fit = (): void => {
      const words = this.words()?.nativeElement;
      if (words !== undefined) fitWords(words);
    };
    afterRenderEffect({
      mixedReadWrite: () => {
        this.pieces();
        this.limit();
        fit();
      },
    });
    // A font that arrives late changes every width; so does a canvas that is given another size.
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener('loadingdone', fit);
    addEventListener('resize', fit);
    inject(DestroyRef).onDestroy(() => {
      fonts?.removeEventListener('loadingdone', fit);
      removeEventListener('resize', fit);
    });
  }

  /** A picture that cannot be loaded leaves no hole. */
  protected drop(url: string): void {
    this.#broken.update((urls) => new Set([...urls, url]));
  }

  #rendered(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.#injector }));
  }

  async #pop(frames: Keyframe[], options: KeyframeAnimationOptions & { duration: number }): Promise<void> {
    const bubble = this.bubble()?.nativeElement;
    if (bubble !== undefined && this.#moves() && !document.hidden) await play(bubble, frames, options);
  }
}
