import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input } from '@angular/core';
import { MOVES, PARAMETERS } from '../stage/stage';
import { COUNT_FRAME_MS, countUp } from './count-up';
import { pointsFormat, wholePoints } from './show-points';

/** A score that counts to its new value. */
@Component({
  selector: 'app-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styles: `
    /* Half an em is a digit's width: a number too long for its room gets smaller, it never leaves its card. */
    :host { display: block; font: 700 min(var(--size), calc(var(--room) / (var(--digits) * 0.5)))/1 var(--numbers); font-variant-numeric: tabular-nums; letter-spacing: 0.01em; white-space: nowrap; }
  `,
})
export class PointsComponent {
  readonly points = input.required<number>();

  readonly #format = pointsFormat(inject(PARAMETERS).lang);
  readonly #whole = computed(() => wholePoints(this.points()));

  constructor() {
    const moves = inject(MOVES);
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let shown: number | null = null;
    let frames: number[] = [];
    let timer: ReturnType<typeof setInterval> | undefined;

    const show = (whole: number): void => {
      shown = whole;
      // Written straight into the text: a frame of a count is no reason to check the page for changes.
      element.textContent = this.#format(whole);
      element.style.setProperty('--digits', String(element.textContent.length));
    };
    const stop = (): void => clearInterval(timer);
    const tick = (): void => {
      const next = frames.shift();
      if (next === undefined) stop();
      else show(next);
    };

    effect(() => {
      const whole = this.#whole();
      // A score that changes faster than a count lasts does its own counting.
      const isCounting = frames.length > 0;
      stop();
      frames = [];
      if (shown === null || whole === 0 || isCounting || !moves() || document.hidden) return show(whole);
      frames = countUp(shown, whole);
      timer = setInterval(tick, COUNT_FRAME_MS);
    });
    inject(DestroyRef).onDestroy(stop);
  }
}
