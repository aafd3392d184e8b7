import { DOCUMENT } from '@angular/common';
import { inject, Injectable, InjectionToken, signal } from '@angular/core';
import { Router, type Routes } from '@angular/router';

/** Leaves this app for another address of its server. */
export const LEAVE = new InjectionToken<(path: string) => void>('leave', {
  providedIn: 'root',
  factory: () => {
    const { location } = inject(DOCUMENT);
    return (path) => location.assign(path);
  },
});

/** Knows the way to the sign-in page and back to where one was. */
@Injectable({ providedIn: 'root' })
export class SignInDesk {
  private readonly router = inject(Router);
  private readonly leave = inject(LEAVE);
  private readonly visits = signal(0);

  /** Grows whenever somebody was sent here, so that what is known about them can be forgotten. */
  readonly sent = this.visits.asReadonly();

  send(from: string = this.router.url): void {
    if (from.startsWith('/login')) return;
    this.visits.update((count) => count + 1);
    void this.router.navigate(['/login'], { queryParams: from === '/' ? {} : { from } });
  }

  /** Goes where the address bar says that somebody came from: a page of this app, or one that the server has beside it. */
  async sendBack(from: string | undefined): Promise<void> {
    const place = placeAfterSignIn(from);
    if (firstParts(this.router.config).has(firstPart(place))) await this.router.navigateByUrl(place);
    else this.leave(place);
  }
}

/** An origin that no address has by itself. */
const HERE = 'http://here.invalid';

/** Where to go after signing in: a path of this server, whatever the address bar says. */
export function placeAfterSignIn(from: string | undefined): string {
  if (!from?.startsWith('/') || !URL.canParse(from, HERE)) return '/';
  // Read as a browser will read it, which drops tabs, takes \ for /, and sees another host after //.
  const { origin, pathname, search, hash } = new URL(from, HERE);
  return origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/login') ? '/' : pathname + search + hash;
}

function firstParts(routes: Routes): ReadonlySet<string> {
  return new Set(routes.flatMap(({ path = '', children = [] }) => (path === '' ? ['', ...firstParts(children)] : [firstPart(`/${path}`)])));
}

function firstPart(path: string): string {
  return /^\/([^/?#;]*)/.exec(path)?.[1] ?? '';
}
