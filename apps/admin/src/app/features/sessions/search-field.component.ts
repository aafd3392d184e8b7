import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';

/** Long enough that a word is one question and not seven. */
const PAUSE_MS = 250;

/** Asks the server when one stops typing, and at once on Enter or when it is emptied. */
@Component({
  selector: 'app-search-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <app-icon name="search" />
    <input class="field" type="search" dir="auto" autocomplete="off" spellcheck="false" maxlength="200" data-testid="history-search" [attr.aria-label]="label()" [placeholder]="label()" [value]="text()" (input)="write($event)" (keydown.enter)="ask()" (keydown.escape)="clear()" />
    @if (text() !== '') { <button type="button" [attr.aria-label]="clearLabel()" (click)="clear()"><app-icon name="close" /></button> }
  `,
  styles: `
    :host { position: relative; display: block; }
    :host > app-icon { position: absolute; top: 0; bottom: 0; left: 12px; margin: auto; color: var(--text-3); font-size: 14px; pointer-events: none; }
    .field { height: 40px; padding: 0 40px 0 36px; border-radius: 999px; font-size: 14px; }
    .field::-webkit-search-cancel-button { display: none; }
    button { position: absolute; top: 0; right: 4px; display: grid; place-items: center; width: 34px; height: 100%; padding: 0; border: 0; border-radius: 999px; background: none; color: var(--text-3); font-size: 12px; cursor: pointer; }
    button:hover { color: var(--text-1); }
    @media (max-width: 759px) { .field { height: 44px; font-size: 16px; } }
  `,
})
export class SearchFieldComponent {
  readonly label = input.required<string>();
  readonly clearLabel = input.required<string>();
  readonly searched = output<string>();
  protected readonly text = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected write(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.text.set(event.target.value);
    clearTimeout(this.timer);
    if (this.text() === '') this.ask();
    else this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  protected clear(): void {
    this.text.set('');
    this.ask();
  }

  protected ask(): void {
    clearTimeout(this.timer);
    this.searched.emit(this.text());
  }
}
