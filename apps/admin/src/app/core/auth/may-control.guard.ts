import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { AuthStore } from './auth.store';

/** Pages behind it change something; whoever only looks is led back to the show. */
export const mayControlGuard: CanActivateFn = () => inject(AuthStore).mayControl() || inject(Router).createUrlTree(['/']);
