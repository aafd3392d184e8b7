import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { AuthStore } from './auth.store';

/** Pages behind it need a signed-in organizer; everybody else comes back to them after signing in. */
export const signedInGuard: CanActivateFn = async (_route, state) => {
  const auth = inject(AuthStore);
  const router = inject(Router);
  if ((await auth.entry()) !== 'out') return true;
  return router.createUrlTree(['/login'], { queryParams: state.url === '/' ? {} : { from: state.url } });
};
