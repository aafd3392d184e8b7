import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { AuthStore } from '../../core/auth/auth.store';
import { SignInDesk } from '../../core/auth/sign-in-desk.service';
import { failureOf, type Failure } from '../../core/failure/failure';
import { sayCode, sayFailure } from '../../core/failure/say-failure';
import { recall, remember } from '../../core/memory/remember';
import { LanguageSwitchComponent } from '../../shell/appearance/language-switch.component';
import { IconComponent } from '../../ui/icon.component';
import { loginWords } from './login.words';

/** Who signs in where nobody did before: the user that every server has. */
const OWNER = 'owner';

/** The way in, and back to where one was. */
@Component({
  selector: 'app-login-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LanguageSwitchComponent],
  templateUrl: './login.page.html',
  styleUrl: './login.page.css',
})
export class LoginPage {
  /** From the address: the page that asked for the sign-in. */
  readonly from = input<string>();
  /** From the address: the code of what went wrong on the way here. */
  readonly reason = input<string>();

  private readonly auth = inject(AuthStore);
  private readonly desk = inject(SignInDesk);
  protected readonly words = loginWords;
  protected readonly name = signal(recall('name') || OWNER);
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  private readonly refused = signal<Failure | null>(null);
  protected readonly wrong = computed(() => {
    const failure = this.refused();
    return failure ? sayFailure(failure) : '';
  });
  protected readonly why = computed(() => sayCode(this.reason()));
  protected readonly ready = computed(() => !this.busy() && this.name().trim() !== '' && this.password() !== '');

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    // Every name is in lower case, and a phone begins a word with a capital.
    const name = this.name().trim().toLowerCase();
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.auth.login(name, this.password());
      remember('name', name);
      await this.desk.sendBack(this.from());
    } catch (error) {
      this.refused.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
