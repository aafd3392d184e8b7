import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AppearanceSwitchComponent } from '../../../shell/appearance/appearance-switch.component';
import { LanguageSwitchComponent } from '../../../shell/appearance/language-switch.component';
import { settingsWords } from '../settings.words';

/** What concerns this browser alone. */
@Component({
  selector: 'app-appearance-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitchComponent, LanguageSwitchComponent],
  template: `
    <h2>{{ words.areas.appearance }}</h2>
    <p class="muted">{{ words.appearanceIntro }}</p>
    <div class="panel"><app-language-switch /><app-appearance-switch /></div>
  `,
  styles: `
    :host { display: grid; gap: 6px; align-content: start; }
    h2 { font: 700 20px/1.3 var(--body); letter-spacing: -0.01em; }
    .panel { display: grid; gap: 18px; max-width: 420px; margin-top: 10px; }
  `,
})
export class AppearancePage {
  protected readonly words = settingsWords;
}
