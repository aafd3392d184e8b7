import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input, ViewEncapsulation } from '@angular/core';
import { MOVES, PARAMETERS } from '../stage/stage';
import { CountClock } from './count-clock';
import { COUNT_FRAME_MS, COUNT_FRAMES, countUp } from './count-up';
import { pointsFormat, wholePoints } from './show-points';

/** A score that counts to its new value. */
@Component({
  selector: 'app-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'supporter-points' },
  template: '',
})
export class PointsComponent {
  readonly points = input.required<number>();

  readonly #format = pointsFormat(inject(PARAMETERS).lang);
  readonly #whole = computed(() => wholePoints(this.points()));

  constructor() {
    const moves = inject(MOVES);
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const clock = inject(CountClock);
    let shown: number | null = null;
    let changedAt = Number.NEGATIVE_INFINITY;
    let frames: number[] = [];

    const show = (whole: number): void => {
      shown = whole;
      // Written straight into the text: a frame of a count is no reason to check the page for changes.
      element.textContent = this.#format(whole);
      element.style.setProperty('--digits', String(element.textContent.length));
    };
    const beat = (): void => {
      const next = frames.shift();
      if (next === undefined) clock.stop(beat);
      else show(next);
    };

    effect(() => {
      const whole = this.#whole();
      // A score that changes faster than a count lasts does its own counting.
      const isFast = performance.now() - changedAt < COUNT_FRAMES * COUNT_FRAME_MS;
      changedAt = performance.now();
      if (shown === null || whole === 0 || isFast || !moves() || document.hidden) {
        clock.stop(beat);
        show(whole);
      } else {
        frames = countUp(shown, whole);
        clock.start(beat);
      }
    });
    inject(DestroyRef).onDestroy(() => clock.stop(beat));
  }
}
