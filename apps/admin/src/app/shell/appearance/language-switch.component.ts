import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { language, LANGUAGES, speak } from '../../core/language/language';
import { appearanceWords, languageNames } from './appearance.words';
import { ChoiceComponent, type Option } from './choice.component';

/** Switches the language of everything on the screen. */
@Component({
  selector: 'app-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent],
  template: `<app-choice name="language" [legend]="words.language" [legendShown]="legendShown()" [options]="options" [value]="language()" (chosen)="switchTo($event)" />`,
})
export class LanguageSwitchComponent {
  readonly legendShown = input(true);
  protected readonly words = appearanceWords;
  protected readonly language = language;
  protected readonly options: readonly Option[] = LANGUAGES.map((value) => ({ value, label: languageNames[value], lang: value }));

  protected switchTo(value: string): void {
    const next = LANGUAGES.find((each) => each === value);
    if (next) speak(next);
  }
}
