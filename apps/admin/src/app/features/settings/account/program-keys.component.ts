import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { failureOf, type Failure } from '../../../core/failure/failure';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { formatDay } from '../../../core/format/times';
import { Ask } from '../../../ui/ask.service';
import { IconComponent } from '../../../ui/icon.component';
import { SentenceComponent } from '../../../ui/sentence.component';
import { Toaster } from '../../../ui/toaster.service';
import { TroubleComponent } from '../../../ui/trouble.component';
import { SettingsApi, type ProgramKey } from '../settings.api';
import { accountWords as words } from './account.words';

/** Keys that sign programs in. A key is seen once, when it is made. */
@Component({
  selector: 'app-program-keys',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, SentenceComponent, TroubleComponent],
  template: `
    <section class="panel">
      <h3>{{ words.keysTitle }}</h3>
      <p class="muted">{{ words.keysBody }}</p>
      @if (rows(); as keys) {
        <ul>
          @for (key of keys; track key.id) {
            <li><b dir="auto">{{ key.name }}</b><span class="dim">{{ key.since }}</span><button type="button" class="button danger small" [disabled]="busy() !== null" (click)="revoke(key)">{{ words.revoke }}</button></li>
          } @empty {
            <li class="dim">{{ words.noKeys }}</li>
          }
        </ul>
      } @else if (failure(); as failure) {
        <app-trouble [failure]="failure" (retry)="load()" />
      } @else {
        <div class="skeleton" style="height: 32px"></div>
      }
      @if (made(); as fresh) {
        <div class="fresh" role="status"><app-sentence [text]="words.keyOnce(fresh.name)" /><code data-testid="program-key">{{ fresh.key }}</code><button type="button" class="button small" (click)="copy(fresh.key)"><app-icon name="copy" />{{ words.copy }}</button></div>
      }
      <form (submit)="make($event)">
        <label for="key-name">{{ words.keyName }}</label>
        <div class="make">
          <input #field id="key-name" class="field" maxlength="64" autocomplete="off" dir="auto" [value]="name()" (input)="name.set(field.value)" />
          <button type="submit" class="button" [disabled]="busy() !== null || name().trim() === ''"><app-icon name="plus" />{{ words.makeKey }}</button>
        </div>
      </form>
    </section>
  `,
  styles: `
    .panel { display: grid; gap: 10px; }
    h3 { font: 650 15px/1.35 var(--body); }
    li { display: flex; align-items: center; gap: 10px; min-height: 40px; border-top: 1px solid var(--line-soft); }
    li b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
    li span { flex: 1; font-size: 12.5px; white-space: nowrap; }
    .fresh { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 8px; padding: 12px; border-radius: var(--r-m); background: var(--ok-ink); }
    .fresh app-sentence { grid-column: 1 / -1; }
    code { overflow-wrap: anywhere; font: 500 13px/1.4 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace; user-select: all; }
    form { display: grid; gap: 5px; }
    label { color: var(--text-2); font-size: 13px; font-weight: 550; }
    .make { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
    .make .button { min-height: 42px; }
  `,
})
export class ProgramKeysComponent {
  private readonly api = inject(SettingsApi);
  private readonly ask = inject(Ask);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  private readonly held = signal<readonly ProgramKey[] | null>(null);
  protected readonly words = words;
  protected readonly busy = this.turns.busy;
  protected readonly failure = signal<Failure | null>(null);
  protected readonly made = signal<{ readonly name: string; readonly key: string } | null>(null);
  protected readonly name = signal('');
  protected readonly rows = computed(() => this.held()?.map((key) => ({ ...key, since: words.since(formatDay(key.createdAt)) })) ?? null);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.held.set(await this.api.programKeys());
      this.failure.set(null);
    } catch (error) {
      this.failure.set(failureOf(error));
    }
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return;
    await this.turns.run('make', async () => {
      this.made.set(await this.api.makeProgramKey(name));
      this.name.set('');
      await this.load();
    });
  }

  protected async revoke(key: ProgramKey): Promise<void> {
    if (!(await this.ask.confirm({ title: words.revokeTitle(key.name), body: words.revokeBody, action: words.revoke, tone: 'danger' }))) return;
    await this.turns.run('revoke', async () => {
      await this.api.revokeProgramKey(key.id);
      this.made.set(null);
      await this.load();
      this.toaster.say(words.revoked);
    });
  }

  protected async copy(key: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(key);
      this.toaster.say(words.copied);
    } catch {
      this.toaster.say(words.copyFailed);
    }
  }
}
