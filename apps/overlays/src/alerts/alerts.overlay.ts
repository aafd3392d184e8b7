import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, ViewEncapsulation } from '@angular/core';
import type { GiftMoment, Painted } from '@app/contracts';
import { AvatarComponent, shownName } from '@app/live-client';
import { play } from '../motion/play';
import { takeTurns } from '../question/take-turns';
import { OnStage } from '../stage/on-stage';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { tellPainted } from '../stage/tell-painted';
import { AlertQueue } from './alert-queue';
import { alertWordsIn } from './alert-words';
import { makeChime } from './chime';
import { pictureReady } from './picture-ready';
import { readAlertParameters } from './read-alert-parameters';

const COME = { duration: 420, easing: '--pop', fill: 'backwards' } as const;
const GO = { duration: 240, easing: 'cubic-bezier(0.5, 0, 0.8, -0.3)', fill: 'forwards' } as const;
const KICK = { duration: 280, easing: 'cubic-bezier(0.2, 0.9, 0.3, 1)' } as const;
/** Coins from which on an alert is dressed up. */
const DEAR = 1_000;

/** Who sent what, one gift at a time. */
@Component({
  selector: 'app-alerts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AvatarComponent],
  providers: [OnStage],
  host: { class: 'alert-place' },
  template: `
    @if (shown(); as gift) {
      <article class="alert" [class.dear]="isDear()" [attr.data-gift]="gift.id" [attr.data-count]="gift.count" #alert>
        <div class="alert-picture" #picture>
          @if (isDear()) {
            <div class="alert-sparks">
              @for (angle of sparks; track angle) {
                <i [style.rotate.deg]="angle"></i>
              }
            </div>
          }
          <div class="alert-medal">
            @if (icon(); as url) {
              <img class="alert-icon" alt="" referrerpolicy="no-referrer" draggable="false" [src]="url" (error)="icon.set(null)" />
            } @else {
              <svg class="alert-icon" viewBox="0 0 64 64" aria-hidden="true">
                <path class="alert-box" d="M10 30h44v24a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4z" />
                <path class="alert-lid" d="M6 19h52a2 2 0 0 1 2 2v9H4v-9a2 2 0 0 1 2-2z" />
                <path class="alert-ribbon" d="M27 19h10v39H27zM32 19C20 19 14 15 15 9.500 16 4 25 3 32 17 39 3 48 4 49 9.500 50 15 44 19 32 19zm-5-4c-2-4-5-6-7-5s0 4 7 5m10 0c2-4 5-6 7-5s0 4-7 5" />
              </svg>
            }
          </div>
        </div>
        <div class="alert-plate">
          <app-avatar class="alert-avatar" [viewerId]="gift.viewerId" [nickname]="name()" [url]="gift.avatarUrl" />
          <div class="alert-words">
            <b class="alert-name"><span dir="auto">{{ name() }}</span></b>
            <span class="alert-line"><span class="alert-sent">{{ words.sent }}</span>&ngsp;<bdi class="alert-gift">{{ gift.giftName.trim() || words.gift }}</bdi></span>
          </div>
          @if (gift.count > 1) {
            <b class="alert-count" [style.--digits]="count().length" #counter>×{{ count() }}</b>
          }
        </div>
        @if (gift.coins > 0) {
          <div class="alert-coins">
            <svg class="alert-coin" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor" /><circle class="alert-coin-face" cx="12" cy="12" r="7.500" /></svg>
            <span>{{ coins() }}</span>
          </div>
        }
      </article>
    }
  `,
  styleUrl: './alerts.overlay.css',
})
export class AlertsOverlay {
  readonly #parameters = inject(PARAMETERS);
  readonly #settings = readAlertParameters(this.#parameters.query);
  readonly #format = new Intl.NumberFormat(this.#parameters.lang);
  protected readonly stage = inject(OnStage);
  protected readonly words = alertWordsIn(this.#parameters.lang);
  protected readonly sparks = Array.from({ length: 12 }, (_, index) => index * 30);
  protected readonly shown = signal<GiftMoment | null>(null);
  protected readonly icon = signal<string | null>(null);
  protected readonly name = computed(() => shownName(this.shown()?.nickname ?? '', this.shown()?.handle));
  protected readonly count = computed(() => this.#format.format(this.shown()?.count ?? 0));
  readonly #worth = computed(() => (this.shown()?.count ?? 0) * (this.shown()?.coins ?? 0));
  protected readonly coins = computed(() => this.#format.format(this.#worth()));
  protected readonly isDear = computed(() => this.#worth() >= DEAR);

  readonly #moves = inject(MOVES);
  readonly #injector = inject(Injector);
  private readonly alert = viewChild<string, ElementRef<HTMLElement>>('alert', { read: ElementRef });
  private readonly picture = viewChild<string, ElementRef<HTMLElement>>('picture', { read: ElementRef });
  private readonly counter = viewChild<string, ElementRef<HTMLElement>>('counter', { read: ElementRef });

  readonly #queue = new AlertQueue({ least: this.#settings.least, stayMs: this.#settings.seconds * 1_000 });
  readonly #chime = this.#settings.volume === null ? null : makeChime(this.#settings.volume);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #putOnAir = takeTurns<GiftMoment>({
    enter: async (gift) => {
      this.icon.set(await pictureReady(gift.iconUrl));
      // A streak may have grown while its picture was fetched.
      this.shown.set(this.#queue.onAir?.id === gift.id ? this.#queue.onAir : gift);
      this.#chime?.ring();
      await this.#rendered();
      this.#queue.stands(gift.id, performance.now());
      this.#pass();
      await this.#come();
    },
    leave: async () => {
      await this.#move(this.alert(), [{ transform: 'none' }, { transform: 'scale(0)' }], GO);
      this.shown.set(null);
      await this.#rendered();
    },
    replace: (gift) => {
      const before = this.shown()?.count ?? gift.count;
      if (this.shown() !== null) this.shown.set(gift);
      if (gift.count > before) void this.#kick();
    },
    isSame: (one, other) => one.id === other.id,
  });

  constructor() {
    const live = inject(LIVE);
    const session = computed(() => live?.session()?.id ?? null);
    /** Whose gifts of before are known. */
    let learned: string | null = null;
    effect(() => {
      const of = session();
      const gifts = live?.gifts() ?? null;
      untracked(() => {
        if (of !== learned) this.#queue.clear();
        if (of === learned && gifts !== null) this.#queue.hear(gifts, performance.now());
        else if (gifts !== null) this.#queue.learn(gifts);
        learned = gifts === null ? (of === learned ? learned : null) : of;
        this.#pass();
      });
    });
    effect(() => {
      const test = live?.test() ?? null;
      // Whoever tries where an alert appears wants to see it, whatever it is worth and however many wait.
      if (test?.kind === 'gift') untracked(() => {
        this.#queue.hurry({ ...test.gift, id: `test ${test.id}` }, performance.now());
        this.#pass();
      });
    });
    effect(() => {
      if (!this.stage.isShown()) this.#queue.clear();
      untracked(() => this.#pass());
    });
    tellPainted(computed((): Painted | null => {
      // An empty page is painted too, and each alert anew.
      this.shown();
      const sessionId = this.stage.isShown() ? live?.session()?.id : undefined;
      return sessionId === undefined ? null : { page: 'alerts', sessionId, version: 0 };
    }));
    // The clock of a page that OBS hides hardly goes: what is over is over as soon as it is seen again.
    const pass = (): void => this.#pass();
    document.addEventListener('visibilitychange', pass);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', pass);
      clearTimeout(this.#timer);
      this.#chime?.close();
    });
  }

  /** Shows what is on air now, and comes back when that changes. */
  #pass(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#queue.advance(now);
    this.#putOnAir(this.#queue.onAir);
    const due = this.#queue.due();
    if (due !== null) this.#timer = setTimeout(() => this.#pass(), due - now);
  }

  async #come(): Promise<void> {
    const bounce = this.#move(this.picture(), [{ transform: 'scale(0) rotate(-24deg)' }, { transform: 'none' }], { ...COME, delay: 90 });
    await Promise.all([bounce, this.#move(this.alert(), [{ transform: 'translateY(0.3rem) scale(0.2)' }, { transform: 'none' }], COME)]);
  }

  async #kick(): Promise<void> {
    await this.#rendered();
    await this.#move(this.counter(), [{ transform: 'scale(1.4)' }, { transform: 'none' }], KICK);
  }

  #rendered(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.#injector }));
  }

  async #move(element: ElementRef<HTMLElement> | undefined, frames: Keyframe[], options: KeyframeAnimationOptions & { duration: number }): Promise<void> {
    if (element !== undefined && this.#moves() && !document.hidden) await play(element.nativeElement, frames, options);
  }
}
