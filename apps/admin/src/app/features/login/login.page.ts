import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { AuthStore } from '../../core/auth/auth.store';
import { placeAfterSignIn } from '../../core/auth/sign-in-desk.service';
import { failureOf } from '../../core/failure/failure';
import { sayFailure } from '../../core/failure/say-failure';
import { IconComponent } from '../../ui/icon.component';
import { loginWords } from './login.words';

/** The way in, and back to where one was. */
@Component({
  selector: 'app-login-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  templateUrl: './login.page.html',
  styleUrl: './login.page.css',
})
export class LoginPage {
  /** From the address: the page that asked for the sign-in. */
  readonly from = input<string>();

  private readonly auth = inject(AuthStore);
  private readonly router = inject(Router);
  protected readonly words = loginWords;
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly wrong = signal('');

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.password() === '') return;
    this.busy.set(true);
    this.wrong.set('');
    try {
      await this.auth.login(this.password());
      await this.router.navigateByUrl(placeAfterSignIn(this.from()));
    } catch (error) {
      this.wrong.set(sayFailure(failureOf(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
