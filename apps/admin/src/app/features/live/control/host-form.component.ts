import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DomainError, parseHost } from '@app/domain';
import { sayProblem } from '../../../core/failure/say-failure';
import { recall, remember } from '../../../core/memory/remember';
import { IconComponent } from '../../../ui/icon.component';
import { ShowStore } from '../show.store';
import { showWords } from '../show.words';
import { hostFormWords } from './host-form.words';
import { lastHosts, withHost, withoutHost } from './last-hosts';

/** Starts a new session of a host, by name or by the address of the live. */
@Component({
  selector: 'app-host-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <form (submit)="start($event)">
      <label class="label" for="host">{{ words.hostLabel }}</label>
      <input #input id="host" class="field" name="host" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go" data-testid="host-input"
        [placeholder]="words.hostPlaceholder" [value]="host()" (input)="write(input.value)" [attr.aria-invalid]="wrong() !== ''" aria-describedby="host-hint" />
      @if (wrong()) { <p id="host-hint" class="wrong" role="alert">{{ wrong() }}</p> } @else { <p id="host-hint" class="hint">{{ words.hostHint }}</p> }
      @if (others().length > 0) {
        <ul [attr.aria-label]="more.lastHosts">
          @for (one of others(); track one) {
            <li><button type="button" class="host" data-testid="last-host" (click)="take(one, submit)"><bdi>{{ one }}</bdi></button><button type="button" class="forget" [attr.aria-label]="more.forget(one)" (click)="forget(one)"><app-icon name="close" /></button></li>
          }
        </ul>
      }
      <button #submit type="submit" class="button primary wide" data-testid="start" [disabled]="show.locked()">
        <app-icon name="play" />{{ show.busy() === 'create' ? words.starting : words.start }}
      </button>
    </form>
  `,
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .label { font-size: 13px; font-weight: 550; color: var(--text-2); }
    .hint { font-size: 12.5px; color: var(--text-3); margin-bottom: 4px; }
    .wrong { font-size: 12.5px; color: var(--live-text); margin-bottom: 4px; overflow-wrap: anywhere; }
    ul { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 4px; }
    li { display: inline-flex; max-width: 100%; border-radius: 8px; background: var(--ink-2); }
    li button { min-height: 32px; border: 0; background: none; color: var(--text-2); font: 550 13px/1.2 var(--body); cursor: pointer; }
    li button:hover { color: var(--text-1); }
    .host { overflow: hidden; padding: 0 2px 0 10px; text-overflow: ellipsis; white-space: nowrap; }
    .forget { padding: 0 8px 0 4px; color: var(--text-3); font-size: 10px; }
    @media (max-width: 759px) { li button { min-height: 44px; } .forget { padding: 0 12px 0 8px; } }
  `,
})
export class HostFormComponent {
  protected readonly show = inject(ShowStore);
  protected readonly words = showWords;
  protected readonly more = hostFormWords;
  private readonly kept = signal(recall('host'));
  protected readonly host = signal(lastHosts(this.kept())[0] ?? '');
  /** A list of one that stands in the field already would tell nothing. */
  protected readonly others = computed(() => lastHosts(this.kept()).filter((one) => one !== this.host().trim()));
  private readonly refused = signal<DomainError | null>(null);
  protected readonly wrong = computed(() => {
    const error = this.refused();
    return error ? sayProblem(error.code, error.message) : '';
  });

  protected write(text: string): void {
    this.host.set(text);
    this.refused.set(null);
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const host = this.host().trim();
    try {
      parseHost(host);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refused.set(error);
      return;
    }
    if (await this.show.startNew(host)) this.keep(withHost(this.kept(), host));
  }

  /** In the field, with the hand on the button that starts it. */
  protected take(host: string, submit: HTMLElement): void {
    this.write(host);
    submit.focus();
  }

  protected forget(host: string): void {
    this.keep(withoutHost(this.kept(), host));
  }

  private keep(hosts: string): void {
    this.kept.set(hosts);
    remember('host', hosts);
  }
}
