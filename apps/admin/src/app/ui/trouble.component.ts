import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Failure } from '../core/failure/failure';
import { sayFailure } from '../core/failure/say-failure';
import { askWords } from './ask.words';
import { IconComponent } from './icon.component';

/** A failure in the place where its content would have been, with a way out. */
@Component({
  selector: 'app-trouble',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  host: { role: 'alert' },
  template: `
    <app-icon name="warning" />
    <p>{{ text() }}</p>
    <button type="button" class="button small" (click)="retry.emit()">{{ words.retry }}</button>
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: center; gap: 12px; padding: 28px 20px; text-align: center; color: var(--text-2); }
    app-icon { font-size: 24px; color: var(--warn); }
    p { max-width: 40ch; text-wrap: balance; }
  `,
})
export class TroubleComponent {
  readonly failure = input.required<Failure>();
  readonly retry = output();
  protected readonly text = computed(() => sayFailure(this.failure()));
  protected readonly words = askWords;
}
