import { computed, inject, Injectable, signal } from '@angular/core';
import type { Me } from '@app/contracts';
import { ApiClient } from '../api/api.client';
import { failureOf, type Failure } from '../failure/failure';
import { SignInDesk } from './sign-in-desk.service';

export type Entry = 'in' | 'out' | 'unknown';

/** Who is signed in. */
@Injectable({ providedIn: 'root' })
export class AuthStore {
  private readonly api = inject(ApiClient);
  private readonly desk = inject(SignInDesk);
  private readonly known = signal<{ readonly me: Me; readonly visit: number } | null>(null);

  readonly me = computed(() => this.known()?.me ?? null);
  /** Whoever only looks gets no buttons. While the server has not said who it is, it decides on each request itself. */
  readonly mayControl = computed(() => this.me()?.role !== 'viewer');

  /** Asks the server once; `unknown` when it does not answer, and then the pages say so themselves. */
  async entry(): Promise<Entry> {
    if (this.known()?.visit === this.desk.sent()) return 'in';
    try {
      this.known.set({ me: await this.api.me(), visit: this.desk.sent() });
      return 'in';
    } catch (error) {
      return isSignedOut(failureOf(error)) ? 'out' : 'unknown';
    }
  }

  async login(name: string, password: string): Promise<void> {
    await this.api.login(name, password);
    this.known.set(null);
  }

  async logout(): Promise<void> {
    await this.api.logout();
    this.known.set(null);
  }
}

function isSignedOut(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code.startsWith('auth.');
}
