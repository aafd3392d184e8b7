import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { SHORTEST_PASSWORD } from '@app/contracts';
import { failureOf } from '../../../core/failure/failure';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { Toaster } from '../../../ui/toaster.service';
import { SettingsApi } from '../settings.api';
import { accountWords as words } from './account.words';

/** One's own password: who has found a signed-in browser does not know the current one. */
@Component({
  selector: 'app-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="panel" (submit)="change($event)">
      <h3>{{ words.passwordTitle }}</h3>
      <input class="visually-hidden" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="''" />
      <label for="current-password">{{ words.current }}</label>
      <input #now id="current-password" class="field" autocomplete="current-password" dir="ltr" maxlength="256" data-testid="current-password" [type]="type()" [attr.aria-invalid]="refused() ? 'true' : null" aria-describedby="current-hint" [value]="current()" (input)="write(now.value)" />
      <p id="current-hint" class="hint wrong" role="alert">{{ refused() ? words.wrongPassword : '' }}</p>
      <label for="next-password">{{ words.next }}</label>
      <input #soon id="next-password" class="field" autocomplete="new-password" dir="ltr" maxlength="256" data-testid="next-password" aria-describedby="next-hint" [type]="type()" [value]="next()" (input)="next.set(soon.value)" />
      <p id="next-hint" class="hint">{{ words.nextHint(least) }}</p>
      <label for="again-password">{{ words.again }}</label>
      <input #twice id="again-password" class="field" autocomplete="new-password" dir="ltr" maxlength="256" data-testid="again-password" aria-describedby="again-hint" [type]="type()" [attr.aria-invalid]="isDifferent() ? 'true' : null" [value]="again()" (input)="again.set(twice.value)" />
      <p id="again-hint" class="hint wrong">{{ isDifferent() ? words.different : '' }}</p>
      <label class="show"><input #check type="checkbox" [checked]="shown()" (change)="shown.set(check.checked)" />{{ words.show }}</label>
      <button type="submit" class="button primary" data-testid="change-password" [disabled]="busy() !== null || !ready()">{{ words.change }}</button>
    </form>
  `,
  styles: `
    form { display: grid; gap: 4px; justify-items: start; }
    h3 { margin-bottom: 8px; font: 650 15px/1.35 var(--body); }
    label { margin-top: 4px; color: var(--text-2); font-size: 13px; font-weight: 550; }
    .hint { min-height: 18px; color: var(--text-3); font-size: 12.5px; }
    .wrong { color: var(--live-text); }
    .show { display: flex; align-items: center; gap: 8px; min-height: 32px; margin: 0 0 8px; }
    .show input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
  `,
})
export class ChangePasswordComponent {
  private readonly api = inject(SettingsApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.tell(error));
  protected readonly words = words;
  protected readonly busy = this.turns.busy;
  protected readonly least = String(SHORTEST_PASSWORD);
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly again = signal('');
  protected readonly shown = signal(false);
  protected readonly refused = signal(false);
  protected readonly type = computed(() => (this.shown() ? 'text' : 'password'));
  protected readonly isDifferent = computed(() => this.again() !== '' && !this.next().startsWith(this.again()));
  protected readonly ready = computed(() => this.current() !== '' && this.next().length >= SHORTEST_PASSWORD && this.next() === this.again());

  protected write(current: string): void {
    this.current.set(current);
    this.refused.set(false);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    await this.turns.run('change', async () => {
      await this.api.changePassword({ current: this.current(), next: this.next() });
      for (const field of [this.current, this.next, this.again]) field.set('');
      this.toaster.say(words.changed);
    });
  }

  private tell(error: unknown): void {
    const failure = failureOf(error);
    if (failure.kind === 'problem' && failure.problem.code === 'auth.wrong-password') this.refused.set(true);
    else this.toaster.fail(error);
  }
}
