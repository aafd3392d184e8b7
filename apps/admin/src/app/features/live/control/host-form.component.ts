import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DomainError, parseHost } from '@app/domain';
import { recall, remember } from '../../../core/memory/remember';
import { IconComponent } from '../../../ui/icon.component';
import { ShowStore } from '../show.store';
import { showWords } from '../show.words';

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
      <button type="submit" class="button primary wide" data-testid="start" [disabled]="show.locked()">
        <app-icon name="play" />{{ show.busy() === 'create' ? words.starting : words.start }}
      </button>
    </form>
  `,
  styles: `
    form { display: grid; gap: 8px; }
    .label { font-size: 13px; font-weight: 550; color: var(--text-2); }
    .hint { font-size: 12.5px; color: var(--text-3); margin-bottom: 4px; }
    .wrong { font-size: 12.5px; color: var(--live-text); margin-bottom: 4px; overflow-wrap: anywhere; }
  `,
})
export class HostFormComponent {
  protected readonly show = inject(ShowStore);
  protected readonly words = showWords;
  protected readonly host = signal(recall('host'));
  protected readonly wrong = signal('');

  protected write(text: string): void {
    this.host.set(text);
    this.wrong.set('');
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const host = this.host().trim();
    try {
      parseHost(host);
    } catch (error) {
      this.wrong.set(error instanceof DomainError ? error.message : String(error));
      return;
    }
    if (await this.show.startNew(host)) remember('host', host);
  }
}
