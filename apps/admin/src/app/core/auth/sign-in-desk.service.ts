import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';

/** Knows the way to the sign-in page and back to where one was. */
@Injectable({ providedIn: 'root' })
export class SignInDesk {
  private readonly router = inject(Router);
  private readonly visits = signal(0);

  /** Grows whenever somebody was sent here, so that what is known about them can be forgotten. */
  readonly sent = this.visits.asReadonly();

  send(from: string = this.router.url): void {
    if (from.startsWith('/login')) return;
    this.visits.update((count) => count + 1);
    void this.router.navigate(['/login'], { queryParams: from === '/' ? {} : { from } });
  }
}

/** Where to go after signing in: a page of this app, whatever the address bar says. */
export function placeAfterSignIn(from: string | undefined): string {
  return from !== undefined && /^\/(?![/\\])/.test(from) && !from.startsWith('/login') ? from : '/';
}
