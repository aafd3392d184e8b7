import { afterRenderEffect, ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject, input, ViewEncapsulation } from '@angular/core';
import { leftUntil } from '../stage/ends-at';
import { MOVES } from '../stage/stage';

/** What a viewer who wants nothing to move still sees of it. */
const FEW_STEPS = 10;

/** How much of its time on air a comment still has. One movement, which costs no script and no layout. */
@Component({
  selector: 'app-question-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'question-bar', 'aria-hidden': 'true' },
  template: '<i class="question-bar-left"></i>',
})
export class QuestionBarComponent {
  /** By the clock of the page. */
  readonly end = input.required<number>();
  /** All the time that it has, milliseconds. */
  readonly wholeMs = input.required<number>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const moves = inject(MOVES);
    let running: Animation | undefined;
    afterRenderEffect({
      mixedReadWrite: () => {
        const left = leftUntil(this.end());
        running?.cancel();
        // A step for each pixel: between two of them there is nothing to draw.
        const steps = moves() ? Math.max(FEW_STEPS, Math.round(host.clientWidth * devicePixelRatio)) : FEW_STEPS;
        const from = Math.min(1, left / Math.max(1, this.wholeMs()));
        running = host.firstElementChild?.animate([{ transform: `scaleX(${from})` }, { transform: 'scaleX(0)' }], { duration: left, easing: `steps(${steps})`, fill: 'both' });
      },
    });
    inject(DestroyRef).onDestroy(() => running?.cancel());
  }
}
