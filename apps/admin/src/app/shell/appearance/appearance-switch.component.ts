import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { appear, appearance, APPEARANCES } from '../../core/appearance/appearance';
import { appearanceWords as words } from './appearance.words';
import { ChoiceComponent, type Option } from './choice.component';

/** Switches between dark and light. */
@Component({
  selector: 'app-appearance-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent],
  template: `<app-choice name="appearance" [legend]="words.appearance" [options]="options()" [value]="appearance()" (chosen)="switchTo($event)" />`,
})
export class AppearanceSwitchComponent {
  protected readonly words = words;
  protected readonly appearance = appearance;
  protected readonly options = computed<readonly Option[]>(() => APPEARANCES.map((value) => ({ value, label: words.appearances[value] })));

  protected switchTo(value: string): void {
    const next = APPEARANCES.find((each) => each === value);
    if (next) appear(next);
  }
}
