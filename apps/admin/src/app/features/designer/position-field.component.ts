import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { OVERLAY_POSITIONS } from '@app/contracts';
import { optionName, parameterWords as words } from './parameters.words';

/** Where on the canvas: the canvas itself in nine fields. None of them is where the overlay would stand anyway. */
@Component({
  selector: 'app-position-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ words.names.position }}</legend>
      <div class="side">
        <span aria-hidden="true">{{ words.names.position }}</span>
        <label class="usual"><input type="radio" name="designer-position" value="" [checked]="value() === ''" (change)="chosen.emit('')" /><span>{{ name('usual') }}</span></label>
      </div>
      <div class="fields">
        @for (position of positions; track position) {
          <label><input type="radio" name="designer-position" [value]="position" [checked]="position === value()" [attr.aria-label]="name(position)" [attr.data-testid]="'position-' + position" (change)="chosen.emit(position)" /><i></i></label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host { display: block; }
    fieldset { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; gap: 12px; margin: 0; padding: 4px 0; border: 0; min-width: 0; color: var(--text-2); font: 550 13px/1.35 var(--body); }
    .side { display: grid; gap: 8px; padding-top: 8px; }
    .fields { display: grid; grid-template-columns: repeat(3, 34px); gap: 3px; padding: 4px; border: 1px solid var(--line); border-radius: var(--r-m); background: var(--ink-0); }
    label { position: relative; }
    .fields input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
    i { display: block; height: 24px; border-radius: 5px; background: var(--ink-3); }
    .fields input:hover + i { background: var(--line-strong); }
    .fields input:checked + i { background: var(--accent); }
    .fields input:focus-visible + i { outline: 2px solid var(--accent); outline-offset: 1px; }
    .usual { display: inline-flex; align-items: center; gap: 7px; cursor: pointer; }
    .usual input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
    @media (max-width: 759px) { .fields { grid-template-columns: repeat(3, 44px); } i { height: 44px; } .usual { min-height: 44px; } }
  `,
})
export class PositionFieldComponent {
  readonly value = input.required<string>();
  readonly chosen = output<string>();
  protected readonly positions = OVERLAY_POSITIONS;
  protected readonly words = words;
  protected readonly name = optionName;
}
