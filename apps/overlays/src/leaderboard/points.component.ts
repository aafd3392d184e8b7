import { ChangeDetectionStrategy, Component, computed, inject, input, ViewEncapsulation } from '@angular/core';
import { countInto } from '../motion/count-into';
import { PARAMETERS } from '../stage/stage';
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

  constructor() {
    countInto(computed(() => wholePoints(this.points())), pointsFormat(inject(PARAMETERS).lang));
  }
}
