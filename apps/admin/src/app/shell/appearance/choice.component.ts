import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where that is not the one of the page. */
  readonly lang?: string;
}

/** One of a few, all of them in sight: real radio buttons, so that arrow keys and screen readers know what to do. */
@Component({
  selector: 'app-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend [class.visually-hidden]="!legendShown()">{{ legend() }}</legend>
      <div class="options">
        @for (option of options(); track option.value) {
          <label [attr.lang]="option.lang ?? null"><input type="radio" [name]="group" [value]="option.value" [checked]="option.value === value()" [attr.data-testid]="name() + '-' + option.value" (change)="chosen.emit(option.value)" /><span>{{ option.label }}</span></label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host { display: block; }
    fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { margin-bottom: 6px; padding: 0; color: var(--text-3); font: 600 12.5px/1.4 var(--body); }
    .options { display: flex; padding: 3px; border: 1px solid var(--line); border-radius: var(--r-m); background: var(--ink-0); }
    label { position: relative; flex: 1 1 auto; }
    input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
    span { display: grid; place-items: center; min-height: 34px; padding: 4px 12px; border-radius: 7px; color: var(--text-2); font: 600 13px/1.3 var(--body); text-align: center; }
    input:hover + span { color: var(--text-1); }
    input:checked + span { background: var(--ink-3); color: var(--text-1); }
    input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 1px; }
    @media (max-width: 759px) { span { min-height: 44px; } }
  `,
})
export class ChoiceComponent {
  private static made = 0;
  /** Of its own, because radio buttons of one name are one group, and the same choice may stand in the menu and on the page. */
  protected readonly group = `choice-${(ChoiceComponent.made += 1)}`;
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly legendShown = input(true);
  readonly options = input.required<readonly Option[]>();
  readonly value = input.required<string>();
  readonly chosen = output<string>();
}
