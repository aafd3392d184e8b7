import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { IconComponent, type IconName } from './icon.component';

/** What stands where nothing is yet: says why, and what to do about it. */
@Component({
  selector: 'app-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <app-icon [name]="icon()" />
    <h3>{{ title() }}</h3>
    <p>{{ body() }}</p>
    <ng-content />
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: center; gap: 8px; padding: 32px 24px; text-align: center; }
    app-icon { font-size: 26px; color: var(--text-3); margin-bottom: 4px; }
    h3 { font: 650 15px/1.35 var(--body); color: var(--text-1); text-wrap: balance; }
    p { max-width: 38ch; color: var(--text-2); text-wrap: pretty; }
  `,
})
export class EmptyStateComponent {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly body = input.required<string>();
}
