import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { AuthStore } from '../../../core/auth/auth.store';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { SentenceComponent } from '../../../ui/sentence.component';
import { Toaster } from '../../../ui/toaster.service';
import { SettingsApi } from '../settings.api';
import { accountWords as words } from './account.words';
import { ChangePasswordComponent } from './change-password.component';
import { ProgramKeysComponent } from './program-keys.component';

/** One's own password and sign-ins; the owner has the keys of programs here too. */
@Component({
  selector: 'app-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangePasswordComponent, ProgramKeysComponent, SentenceComponent],
  template: `
    <header><h2>{{ words.title }}</h2>@if (me(); as who) { <p class="muted"><app-sentence [text]="words.signedIn(who.name)" /></p> }</header>
    <app-change-password />
    <section class="panel">
      <h3>{{ words.elsewhereTitle }}</h3>
      <p class="muted">{{ words.elsewhereBody }}</p>
      <button type="button" class="button" data-testid="sign-out-elsewhere" [disabled]="busy() !== null" (click)="signOutElsewhere()">{{ words.elsewhere }}</button>
    </section>
    @if (isOwner()) { <app-program-keys /> }
  `,
  styles: `
    :host { display: grid; gap: 16px; align-content: start; max-width: 620px; }
    h2 { font: 700 20px/1.3 var(--body); letter-spacing: -0.01em; }
    h3 { font: 650 15px/1.35 var(--body); }
    .panel { display: grid; gap: 8px; justify-items: start; }
  `,
})
export class AccountPage {
  private readonly api = inject(SettingsApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly words = words;
  protected readonly busy = this.turns.busy;
  protected readonly me = inject(AuthStore).me;
  protected readonly isOwner = computed(() => this.me()?.role === 'owner');

  protected async signOutElsewhere(): Promise<void> {
    await this.turns.run('elsewhere', async () => {
      await this.api.signOutElsewhere();
      this.toaster.say(words.elsewhereDone);
    });
  }
}
