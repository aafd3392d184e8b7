import type { Routes } from '@angular/router';
import { signedInGuard } from './core/auth/signed-in.guard';
import { shellWords } from './shell/shell.words';

const titled = (page: string): string => `${page} · ${shellWords.product}`;

export const routes: Routes = [
  { path: 'login', title: titled('Sign in'), loadComponent: async () => (await import('./features/login/login.page')).LoginPage },
  {
    path: '',
    canActivate: [signedInGuard],
    loadComponent: async () => (await import('./shell/shell.component')).ShellComponent,
    children: [
      { path: '', pathMatch: 'full', title: titled(shellWords.live), loadComponent: async () => (await import('./features/live/live.page')).LivePage },
      { path: 'sessions', title: titled(shellWords.sessions), loadComponent: async () => (await import('./features/sessions/sessions.page')).SessionsPage },
      { path: 'sessions/:id', title: titled(shellWords.sessions), loadComponent: async () => (await import('./features/sessions/session-detail.page')).SessionDetailPage },
    ],
  },
  { path: '**', redirectTo: '' },
];
