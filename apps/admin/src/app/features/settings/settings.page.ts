import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AuthStore } from '../../core/auth/auth.store';
import { IconComponent } from '../../ui/icon.component';
import { areasOf } from './settings-areas';
import { settingsWords } from './settings.words';

/** The settings: their parts at the side, on a phone above. */
@Component({
  selector: 'app-settings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <h1>{{ words.title }}</h1>
      <nav [attr.aria-label]="words.title">
        @for (area of areas(); track area.path) {
          <a #link [routerLink]="['/settings', area.path]" routerLinkActive="on" (isActiveChange)="$event && reveal(link)" ariaCurrentWhenActive="page" [attr.data-testid]="'settings-' + area.path"><app-icon [name]="area.icon" />{{ words.areas[area.path] }}</a>
        }
      </nav>
      <div class="area"><router-outlet /></div>
    </div>
  `,
  styles: `
    :host { display: block; height: 100%; overflow-y: auto; scrollbar-gutter: stable; }
    .page { display: grid; grid-template: auto 1fr / 208px minmax(0, 1fr); gap: 20px 36px; max-width: 1120px; margin: 0 auto; padding: 28px 32px 56px; }
    h1 { grid-column: 1 / -1; font: 700 22px/1.3 var(--body); letter-spacing: -0.015em; }
    nav { display: flex; flex-direction: column; gap: 2px; }
    a { display: flex; align-items: center; gap: 11px; min-height: 40px; padding: 0 12px; border-radius: var(--r-m); color: var(--text-2); font-weight: 550; text-decoration: none; white-space: nowrap; }
    a:hover { background: var(--ink-2); color: var(--text-1); }
    .on, .on:hover { background: var(--ink-3); color: var(--text-1); }
    app-icon { color: var(--text-3); font-size: 15px; }
    .on app-icon { color: var(--accent); }
    @media (max-width: 979px) {
      .page { grid-template: auto auto 1fr / minmax(0, 1fr); gap: 12px; padding: 16px 14px 40px; }
      nav { flex-direction: row; gap: 6px; margin: 0 -14px; padding: 2px 14px 6px; overflow-x: auto; scrollbar-width: none; }
      a { min-height: 44px; border: 1px solid var(--line); }
    }
  `,
})
export class SettingsPage {
  private readonly auth = inject(AuthStore);
  protected readonly words = settingsWords;
  protected readonly areas = computed(() => areasOf(this.auth.me()?.role ?? null));

  /** On a phone the parts are a row that is longer than the screen. */
  protected reveal(link: HTMLElement): void {
    link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}
