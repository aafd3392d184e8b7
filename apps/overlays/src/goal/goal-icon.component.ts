import { ChangeDetectionStrategy, Component, computed, input, ViewEncapsulation } from '@angular/core';
import type { GoalKind } from '@app/contracts';

/** On 24 × 24. */
const shapes: Readonly<Record<GoalKind, string>> = {
  likes: 'M12 21.2 10.6 20C5.400 15.300 2 12.200 2 8.400 2 5.400 4.400 3 7.400 3 9.100 3 10.800 3.800 12 5.100 13.200 3.800 14.900 3 16.600 3 19.600 3 22 5.400 22 8.400c0 3.800-3.400 6.900-8.600 11.600z',
  coins: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2.600a7.400 7.400 0 1 1 0 14.800 7.400 7.400 0 0 1 0-14.800m0 2.700-4.700 4.700 4.700 4.700 4.700-4.700z',
  points: 'm12 2 3.100 6.300 6.900 1-5 4.900 1.200 6.800L12 17.800 5.800 21 7 14.200l-5-4.900 6.900-1z',
  follows: 'M9.500 12a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9m0 2C5 14 1 16.300 1 19.500V21h17v-1.500C18 16.300 14 14 9.500 14M19 8V5h-2.200v3h-3v2.200h3v3H19v-3h3V8z',
};

/** What is counted, as a picture. */
@Component({
  selector: 'app-goal-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'goal-icon' },
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" [attr.d]="shape()" /></svg>`,
})
export class GoalIconComponent {
  readonly kind = input.required<GoalKind>();
  protected readonly shape = computed(() => shapes[this.kind()]);
}
