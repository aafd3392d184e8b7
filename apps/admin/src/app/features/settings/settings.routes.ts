import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { AuthStore } from '../../core/auth/auth.store';
import { named } from '../../core/language/page-title.strategy';
import { areasOf, type SettingsArea } from './settings-areas';
import { settingsWords } from './settings.words';

/** Sends whoever may not see a part to the first one that is theirs. */
const allowed = (path: SettingsArea['path'] | null): CanActivateFn => () => {
  const areas = areasOf(inject(AuthStore).me()?.role ?? null);
  return areas.some((area) => area.path === path) || inject(Router).createUrlTree(['/settings', areas[0]?.path ?? 'account']);
};

export const settingsRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./settings.page')).SettingsPage,
    children: [
      { path: '', pathMatch: 'full', canActivate: [allowed(null)], children: [] },
      { path: 'rules', canActivate: [allowed('rules')], data: named(() => settingsWords.areas.rules), loadComponent: async () => (await import('./rules/rules.page')).RulesPage },
      { path: 'overlays', canActivate: [allowed('overlays')], data: named(() => settingsWords.areas.overlays), loadComponent: async () => (await import('../overlay-links/overlay-links.page')).OverlayLinksPage },
      { path: 'people', canActivate: [allowed('people')], data: named(() => settingsWords.areas.people), loadComponent: async () => (await import('./people/people.page')).PeoplePage },
      { path: 'sign-key', canActivate: [allowed('sign-key')], data: named(() => settingsWords.areas['sign-key']), loadComponent: async () => (await import('./sign-key/sign-key.page')).SignKeyPage },
      { path: 'account', canActivate: [allowed('account')], data: named(() => settingsWords.areas.account), loadComponent: async () => (await import('./account/account.page')).AccountPage },
      { path: 'appearance', canActivate: [allowed('appearance')], data: named(() => settingsWords.areas.appearance), loadComponent: async () => (await import('./appearance/appearance.page')).AppearancePage },
    ],
  },
];
