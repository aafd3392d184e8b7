import { ChangeDetectionStrategy, Component, inject, input, ViewEncapsulation } from '@angular/core';
import { countInto } from '../motion/count-into';
import { PARAMETERS } from '../stage/stage';

/** How far a goal has come, as a number that counts. */
@Component({
  selector: 'app-goal-count',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'goal-value' },
  template: '',
})
export class GoalCountComponent {
  readonly value = input.required<number>();

  constructor() {
    const format = new Intl.NumberFormat(inject(PARAMETERS).lang);
    countInto(this.value, (whole) => format.format(whole));
  }
}
