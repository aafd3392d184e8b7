import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { SignKeyState } from '@app/contracts';
import { failureOf, type Failure } from '../../../core/failure/failure';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { formatMoment } from '../../../core/format/times';
import { Ask } from '../../../ui/ask.service';
import { IconComponent } from '../../../ui/icon.component';
import { Toaster } from '../../../ui/toaster.service';
import { TroubleComponent } from '../../../ui/trouble.component';
import { SettingsApi } from '../settings.api';
import { signKeyWords as words } from './sign-key.words';

/** As the server takes it: it travels in an HTTP header. */
const KEY = /^[\x21-\x7e]{1,512}$/;

/** Where the key of the sign service comes from, and how to give it one. */
@Component({
  selector: 'app-sign-key-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, TroubleComponent],
  template: `
    <header><h2>{{ words.title }}</h2><p class="intro">{{ words.intro }}</p></header>
    @if (source(); as text) {
      <section class="panel">
        <p class="source" [class.some]="state()?.source !== 'none'" role="status" data-testid="sign-key-source"><app-icon [name]="state()?.source === 'none' ? 'warning' : 'check'" />{{ text }}</p>
        @if (state()?.source !== 'environment') {
          <form (submit)="store($event)">
            <label for="sign-key">{{ state()?.source === 'stored' ? words.another : words.label }}</label>
            <input #field id="sign-key" class="field" type="password" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr" maxlength="512" data-testid="sign-key" aria-describedby="sign-key-hint" [attr.aria-invalid]="isWrong() ? 'true' : null" [value]="key()" (input)="key.set(field.value.trim())" />
            <p id="sign-key-hint" class="hint" [class.wrong]="isWrong()">{{ isWrong() ? words.wrong : words.secret }}</p>
            <div class="acts">
              <button type="submit" class="button primary" [disabled]="busy() !== null || key() === '' || isWrong()">{{ words.store }}</button>
              @if (state()?.source === 'stored') { <button type="button" class="button danger" [disabled]="busy() !== null" (click)="forget()">{{ words.forget }}</button> }
            </div>
          </form>
        }
      </section>
    } @else if (failure(); as failure) {
      <app-trouble [failure]="failure" (retry)="load()" />
    } @else {
      <div class="skeleton" style="height: 190px"></div>
    }
  `,
  styles: `
    :host { display: grid; gap: 16px; align-content: start; }
    h2 { font: 700 20px/1.3 var(--body); letter-spacing: -0.01em; }
    .intro { max-width: 62ch; margin-top: 4px; color: var(--text-2); line-height: 1.5; }
    .panel { display: grid; gap: 16px; max-width: 620px; }
    .source { display: flex; gap: 10px; color: var(--text-1); font-weight: 550; }
    .source app-icon { margin-top: 1px; color: var(--warn); }
    .source.some app-icon { color: var(--ok); }
    form { display: grid; gap: 6px; }
    label { color: var(--text-2); font-size: 13px; font-weight: 550; }
    .hint { color: var(--text-3); font-size: 12.5px; }
    .hint.wrong { color: var(--live-text); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  `,
})
export class SignKeyPage {
  private readonly api = inject(SettingsApi);
  private readonly ask = inject(Ask);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly words = words;
  protected readonly busy = this.turns.busy;
  protected readonly state = signal<SignKeyState | null>(null);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly key = signal('');
  protected readonly isWrong = computed(() => this.key() !== '' && !KEY.test(this.key()));
  protected readonly source = computed(() => {
    const state = this.state();
    if (state === null) return null;
    return state.source === 'stored' ? words.sources.stored(state.storedAt === null ? '' : formatMoment(state.storedAt)) : words.sources[state.source];
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.state.set(await this.api.signKey());
      this.failure.set(null);
    } catch (error) {
      this.failure.set(failureOf(error));
    }
  }

  protected async store(event: Event): Promise<void> {
    event.preventDefault();
    if (this.key() === '' || this.isWrong()) return;
    await this.turns.run('store', async () => {
      this.state.set(await this.api.putSignKey(this.key()));
      this.key.set('');
      this.toaster.say(words.stored);
    });
  }

  protected async forget(): Promise<void> {
    if (!(await this.ask.confirm({ title: words.forgetTitle, body: words.forgetBody, action: words.forget, tone: 'danger' }))) return;
    await this.turns.run('forget', async () => {
      await this.api.forgetSignKey();
      await this.load();
      this.toaster.say(words.forgotten);
    });
  }
}
