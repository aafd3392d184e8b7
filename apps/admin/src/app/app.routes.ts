import type { Routes } from '@angular/router';
import { mayControlGuard } from './core/auth/may-control.guard';
import { signedInGuard } from './core/auth/signed-in.guard';
import { named } from './core/language/page-title.strategy';
import { shellWords } from './shell/shell.words';

export const routes: Routes = [
  { path: 'login', data: named(() => shellWords.signIn), loadComponent: async () => (await import('./features/login/login.page')).LoginPage },
  {
    path: '',
    canActivate: [signedInGuard],
    loadComponent: async () => (await import('./shell/shell.component')).ShellComponent,
    children: [
      { path: '', pathMatch: 'full', data: named(() => shellWords.live), loadComponent: async () => (await import('./features/live/live.page')).LivePage },
      { path: 'sessions', data: named(() => shellWords.sessions), loadComponent: async () => (await import('./features/sessions/sessions.page')).SessionsPage },
      {
        path: 'sessions/:id',
        data: named(() => shellWords.sessions),
        loadComponent: async () => (await import('./features/history/session-history.page')).SessionHistoryPage,
        children: [
          { path: '', pathMatch: 'full', loadComponent: async () => (await import('./features/history/overview/overview.page')).OverviewPage },
          { path: 'viewers', loadComponent: async () => (await import('./features/history/participants/participants.page')).ParticipantsPage },
        ],
      },
      { path: 'designer', canActivate: [mayControlGuard], data: named(() => shellWords.overlays), loadComponent: async () => (await import('./features/designer/designer.page')).DesignerPage },
      { path: 'settings', data: named(() => shellWords.settings), loadChildren: async () => (await import('./features/settings/settings.routes')).settingsRoutes },
    ],
  },
  { path: '**', redirectTo: '' },
];
