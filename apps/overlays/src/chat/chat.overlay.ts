import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, signal, untracked, viewChild, viewChildren, ViewEncapsulation } from '@angular/core';
import type { ChatLine, Painted } from '@app/contracts';
import { halt, play } from '../motion/play';
import { OnStage } from '../stage/on-stage';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { tellPainted } from '../stage/tell-painted';
import { ChatLineComponent } from './chat-line.component';
import { ChatPace } from './chat-pace';
import { arrangeRows, type ChatRow } from './chat-row';
import { readChatParameters } from './read-chat-parameters';

const GLIDE = { duration: 380, easing: '--glide' } as const;
/** At the pace of the others, so that it is never in the way of the one below it. */
const GO = { ...GLIDE, fill: 'forwards' } as const;

/** What viewers say, newest at the bottom. */
@Component({
  selector: 'app-chat',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ChatLineComponent, StaleMarkComponent],
  providers: [OnStage],
  host: { class: 'chat-place' },
  template: `
    @if (stage.isShown()) {
      <div class="chat" #list>
        @for (row of rows(); track row.line.id) {
          <app-chat-line [attr.data-line]="row.line.id" [class.leaving]="row.leavingFrom !== null" [style.bottom.px]="row.leavingFrom" [line]="row.line" />
        }
        @if (stage.isStale() && rows().length > 0) {
          <app-stale-mark class="chat-stale" />
        }
      </div>
    }
  `,
  styleUrl: './chat.overlay.css',
})
export class ChatOverlay {
  protected readonly stage = inject(OnStage);
  protected readonly rows = signal<readonly ChatRow[]>([]);
  private readonly list = viewChild<string, ElementRef<HTMLElement>>('list', { read: ElementRef });
  private readonly elements = viewChildren<unknown, ElementRef<HTMLElement>>(ChatLineComponent, { read: ElementRef });

  readonly #moves = inject(MOVES);
  readonly #injector = inject(Injector);
  readonly #pace = new ChatPace(readChatParameters(inject(PARAMETERS).query));
  /** What may be seen now; null before the server said. */
  #allowed: ReadonlySet<string> | null = null;
  readonly #leaving = new WeakSet<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const live = inject(LIVE);
    effect(() => {
      const told = this.stage.isShown() ? (live?.comments() ?? null) : null;
      untracked(() => this.#hear(told));
    });
    tellPainted(computed((): Painted | null => {
      // An empty page is painted too, and each line anew.
      this.rows();
      const sessionId = this.stage.isShown() ? live?.session()?.id : undefined;
      return sessionId === undefined ? null : { page: 'chat', sessionId, version: 0 };
    }));
    // The clock of a page that OBS hides hardly goes: before it is seen again, what was said meanwhile is there.
    const hear = (): void => this.#hear(this.stage.isShown() ? (live?.comments() ?? null) : null, false);
    const fit = (): void => this.#fit();
    document.addEventListener('visibilitychange', hear);
    addEventListener('resize', fit);
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener('loadingdone', fit);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', hear);
      removeEventListener('resize', fit);
      fonts?.removeEventListener('loadingdone', fit);
      clearTimeout(this.#timer);
    });
  }

  #hear(told: readonly ChatLine[] | null, isSeen = !document.hidden): void {
    this.#allowed = told && new Set(told.map(({ id }) => id));
    if (told === null) this.#pace.clear();
    else this.#pace.hear(told, performance.now(), isSeen);
    this.#pass(isSeen);
  }

  /** Shows what is on screen now, and comes back when that changes. */
  #pass(isSeen = true): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#pace.advance(now);
    this.#arrange(this.#pace.lines, isSeen);
    const due = this.#pace.due();
    if (due !== null) this.#timer = setTimeout(() => this.#pass(), Math.max(0, due - now));
  }

  /** Runs before the page is drawn again, so that what is measured here is what viewers still see. */
  #arrange(lines: readonly ChatLine[], isSeen: boolean): void {
    const standing = this.rows().filter(({ leavingFrom }) => leavingFrom === null).map(({ line }) => line);
    if (standing.length === lines.length && standing.every((line, place) => line === lines[place]) && this.#isAllAllowed()) return;
    const isCalm = !isSeen || !this.#moves() || document.hidden;
    const before = new Map(isCalm ? [] : this.elements().map(({ nativeElement }) => [idOf(nativeElement), nativeElement.getBoundingClientRect()] as const));
    const edge = this.list()?.nativeElement.getBoundingClientRect().bottom ?? 0;
    const bottoms = new Map([...before].map(([id, rect]) => [id, edge - rect.bottom]));
    this.rows.set(arrangeRows(this.rows(), lines, bottoms, (line) => !this.#isAllowed(line)));
    afterNextRender({ mixedReadWrite: () => {
      this.#fit();
      if (!isCalm) this.#glide(before);
    } }, { injector: this.#injector });
  }

  /** First, last, invert, play: by transforms only, for nothing may be half there on a key colour. */
  #glide(before: ReadonlyMap<string, DOMRect>): void {
    const standing = this.elements().map(({ nativeElement }) => nativeElement).filter((element) => !element.classList.contains('leaving'));
    for (const element of standing) halt(element);
    let rise = 0;
    for (const element of standing) {
      const from = before.get(idOf(element));
      const to = element.getBoundingClientRect();
      if (from === undefined) void play(element, [{ transform: 'scale(0)' }, { transform: 'none' }], GLIDE);
      else if (Math.abs(from.top - to.top) > 0.5) {
        rise = Math.max(rise, from.top - to.top);
        void play(element, [{ transform: `translateY(${from.top - to.top}px)` }, { transform: 'none' }], GLIDE);
      }
    }
    for (const { nativeElement } of this.elements()) if (nativeElement.classList.contains('leaving')) void this.#leave(nativeElement, rise);
  }

  async #leave(element: HTMLElement, rise: number): Promise<void> {
    if (this.#leaving.has(element)) return;
    this.#leaving.add(element);
    // It stands where it was seen, so whatever moved it there is done.
    halt(element);
    await play(element, [{ transform: 'none' }, { transform: `translateY(${-rise}px) scale(0)` }], GO);
    const id = idOf(element);
    this.rows.update((rows) => rows.filter(({ line, leavingFrom }) => leavingFrom === null || line.id !== id));
  }

  /** A line that would stand beyond the safe part of the picture is not shown at all, not even for a frame. */
  #fit(): void {
    const outside = this.elements().map(({ nativeElement }) => nativeElement).filter((element) => !element.classList.contains('leaving') && element.offsetTop < -1);
    if (outside.length === 0) return;
    for (const element of outside) element.style.visibility = 'hidden';
    this.#pace.drop(outside.length);
    const ids = new Set(outside.map(idOf));
    this.rows.update((rows) => rows.filter(({ line }) => !ids.has(line.id)));
  }

  #isAllowed(line: ChatLine): boolean {
    return this.#allowed?.has(line.id) ?? false;
  }

  #isAllAllowed(): boolean {
    return this.rows().every(({ line }) => this.#isAllowed(line));
  }
}

const idOf = (element: HTMLElement): string => element.dataset['line'] ?? '';
