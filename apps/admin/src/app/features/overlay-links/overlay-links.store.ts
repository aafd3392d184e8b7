import { computed, inject, Injectable, signal } from '@angular/core';
import type { OverlayToken } from '@app/contracts';
import { ApiClient } from '../../core/api/api.client';
import { failureOf, type Failure } from '../../core/failure/failure';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { overlayLinksWords as words } from './overlay-links.words';

/** The links for OBS. */
@Injectable()
export class OverlayLinksStore {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly toaster = inject(Toaster);
  private readonly held = signal<readonly OverlayToken[] | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  /** Null until the first answer. */
  readonly tokens = this.held.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly busy = computed(() => this.turns.busy() !== null);

  async load(): Promise<void> {
    try {
      this.held.set(await this.api.overlayTokens());
      this.trouble.set(null);
    } catch (error) {
      this.trouble.set(failureOf(error));
    }
  }

  async make(name: string): Promise<boolean> {
    return this.turns.run('make', async () => {
      await this.api.createOverlayToken(name);
      await this.load();
      this.toaster.say(words.made(name));
    });
  }

  async revoke(token: OverlayToken): Promise<void> {
    const sure = await this.ask.confirm({ title: words.revokeTitle(token.name), body: words.revokeBody, action: words.revoke, tone: 'danger' });
    if (!sure) return;
    await this.turns.run('revoke', async () => {
      await this.api.revokeOverlayToken(token.id);
      await this.load();
      this.toaster.say(words.revoked);
    });
  }

  async copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.toaster.say(words.copied);
    } catch {
      this.toaster.say(words.copyFailed);
    }
  }
}
