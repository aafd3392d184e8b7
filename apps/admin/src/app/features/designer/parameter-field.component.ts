import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { OVERLAY_PARAMETERS, type OverlayParameter, type OverlayParameterId } from '@app/contracts';
import { ColorFieldComponent } from './color-field.component';
import { hintOf, optionName, parameterWords } from './parameters.words';

/** One parameter of an overlay, as the field that suits it. */
@Component({
  selector: 'app-parameter-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ColorFieldComponent],
  host: { '[attr.data-parameter]': 'id()' },
  template: `
    @switch (parameter().kind) {
      @case ('color') { <app-color-field [id]="fieldId()" [name]="name()" [value]="value()" [keyed]="keyed()" (chosen)="chosen.emit($event)" /> }
      @case ('ground') { <app-color-field [id]="fieldId()" [name]="name()" [value]="value()" [isGround]="true" (chosen)="chosen.emit($event)" /> }
      @case ('choice') {
        <label class="line">
          <span>{{ name() }}</span>
          <select #select class="field" [id]="fieldId()" (change)="chosen.emit(select.value)">
            @for (option of options(); track option.value) { <option [value]="option.value" [selected]="option.value === shown()">{{ option.label }}</option> }
          </select>
        </label>
      }
      @case ('number') {
        @if (isSlid()) {
          <label class="line slid"><span>{{ name() }}</span><input #slider type="range" [id]="fieldId()" [min]="least()" [max]="most()" [step]="step()" [value]="shown()" [attr.aria-valuetext]="said()" (input)="chosen.emit(slider.value)" /><output>{{ said() }}</output></label>
        } @else {
          <label class="line"><span>{{ name() }}</span><input #number type="number" class="field" inputmode="numeric" [id]="fieldId()" [min]="least()" [max]="most()" [step]="step()" [value]="shown()" (change)="chosen.emit(bounded(number))" /></label>
        }
      }
      @default {
        <label class="line">
          <span>{{ name() }}</span>
          <input #words class="field" autocomplete="off" dir="auto" [id]="fieldId()" [maxLength]="most()" [placeholder]="hint()" [value]="value()" (input)="chosen.emit(words.value)" />
        </label>
      }
    }
    @if (hint() && isHinted()) { <p>{{ hint() }}</p> }
  `,
  styles: `
    :host { display: block; min-width: 0; }
    .line { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: center; gap: 12px; min-height: 38px; color: var(--text-2); font: 550 13px/1.35 var(--body); }
    .slid { grid-template-columns: minmax(0, 10fr) minmax(0, 11fr) 44px; }
    .field { height: 38px; font-size: 14px; }
    select.field { padding-right: 6px; }
    input[type='range'] { width: 100%; height: 24px; margin: 0; accent-color: var(--accent); }
    output { color: var(--text-1); font-variant-numeric: tabular-nums; text-align: right; }
    p { margin: 2px 0 4px; color: var(--text-3); font-size: 12px; line-height: 1.4; }
    @media (max-width: 759px) { .line { min-height: 44px; } .field { height: 44px; font-size: 16px; } }
  `,
})
export class ParameterFieldComponent {
  readonly id = input.required<OverlayParameterId>();
  /** As it stands in an address; empty for the usual. */
  readonly value = input.required<string>();
  /** What the key takes out: a colour, or empty. */
  readonly keyed = input.required<string>();
  readonly chosen = output<string>();

  protected readonly parameter = computed<OverlayParameter>(() => OVERLAY_PARAMETERS[this.id()]);
  protected readonly fieldId = computed(() => `parameter-${this.id()}`);
  protected readonly name = computed(() => parameterWords.names[this.id()]);
  protected readonly hint = computed(() => hintOf(this.id()));
  protected readonly isHinted = computed(() => this.parameter().kind === 'number');
  protected readonly shown = computed(() => this.value() || String(this.parameter().usual));
  protected readonly options = computed(() => {
    const parameter = this.parameter();
    const named = parameter.kind === 'choice' ? parameter.options : [];
    return [...(parameter.usual === '' ? [{ value: '', label: optionName('usual') }] : []), ...named.map((value) => ({ value, label: optionName(value) }))];
  });
  private readonly bounds = computed(() => {
    const parameter = this.parameter();
    return parameter.kind === 'number' ? parameter : { least: 0, most: 'most' in parameter ? parameter.most : 0, step: 1 };
  });
  protected readonly least = computed(() => this.bounds().least);
  protected readonly most = computed(() => this.bounds().most);
  protected readonly step = computed(() => this.bounds().step);
  /** A hand finds its place on a short way; a long one is typed. */
  protected readonly isSlid = computed(() => (this.most() - this.least()) / this.step() <= 100);
  protected readonly said = computed(() => (this.id() === 'scale' ? `${Math.round(Number(this.shown()) * 100)} %` : this.shown()));

  /** Somebody may type what is beyond. */
  protected bounded(field: HTMLInputElement): string {
    const typed = field.valueAsNumber;
    const value = Number.isFinite(typed) ? String(Math.min(this.most(), Math.max(this.least(), typed))) : this.shown();
    field.value = value;
    return value;
  }
}
