import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { SHORTEST_PASSWORD } from '@app/contracts';
import { makePassword } from './make-password';
import { peopleWords as words } from './people.words';

/** A password that one person sets for another: seen while it is typed, because it has to be told. */
@Component({
  selector: 'app-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [for]="id()">{{ words.password }}</label>
    <div class="row">
      <input #field class="field" [id]="id()" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr" maxlength="256" [attr.aria-describedby]="id() + '-hint'" [value]="password()" (input)="password.set(field.value)" />
      <button type="button" class="button" (click)="password.set(make())">{{ words.makeOne }}</button>
    </div>
    <p class="hint" [id]="id() + '-hint'">{{ words.passwordHint(least) }}</p>
  `,
  styles: `
    :host { display: grid; gap: 5px; }
    label { color: var(--text-2); font-size: 13px; font-weight: 550; }
    .row { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
    .button { min-height: 42px; }
    .hint { color: var(--text-3); font-size: 12.5px; }
  `,
})
export class PasswordFieldComponent {
  readonly id = input.required<string>();
  readonly password = model.required<string>();
  protected readonly words = words;
  protected readonly make = makePassword;
  protected readonly least = String(SHORTEST_PASSWORD);
}
