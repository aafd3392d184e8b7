import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';
import { isEaten } from './is-eaten';
import { parameterWords as words } from './parameters.words';

/** What the colour field begins with when nothing was chosen yet: the browser takes no empty one. */
const BEGIN = { color: 'ffffff', ground: '0000ff' } as const;

/** A colour in place of the theme's, or the ground on which everything stands; warns of what a key would eat. */
@Component({
  selector: 'app-color-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <div class="line">
      <span [id]="id() + '-name'">{{ name() }}</span>
      <span class="acts">
        @if (isGround()) {
          <select #ground class="field" [id]="id()" [attr.aria-labelledby]="id() + '-name'" (change)="choose(ground.value)">
            <option value="green" [selected]="kind() === 'green'">{{ words.green }}</option>
            <option value="transparent" [selected]="kind() === 'transparent'">{{ words.transparent }}</option>
            <option value="own" [selected]="kind() === 'own'">{{ words.ownColor }}</option>
          </select>
        } @else if (value() === '') { <span class="dim">{{ words.ofTheme }}</span> }
        @if (!isGround() || kind() === 'own') { <input #color type="color" [id]="id() + '-color'" [class.empty]="value() === ''" [attr.aria-label]="name()" [attr.aria-describedby]="eaten() ? id() + '-eaten' : null" [value]="shown()" (input)="chosen.emit(color.value)" /> }
        @if (!isGround() && value() !== '') { <button type="button" class="button quiet small icon" [attr.aria-label]="words.back(name())" (click)="chosen.emit('')"><app-icon name="close" /></button> }
      </span>
    </div>
    @if (eaten()) { <p [id]="id() + '-eaten'" data-testid="eaten"><app-icon name="warning" />{{ words.eaten }}</p> }
  `,
  styles: `
    :host { display: block; }
    .line { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: center; gap: 12px; min-height: 38px; color: var(--text-2); font: 550 13px/1.35 var(--body); }
    .acts { display: flex; align-items: center; justify-content: flex-end; gap: 8px; min-width: 0; }
    .field { flex: 1; min-width: 0; height: 38px; padding-right: 6px; font-size: 14px; }
    .dim { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    input { flex: none; width: 54px; height: 34px; padding: 2px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--ink-0); cursor: pointer; }
    .empty { border-style: dashed; }
    .empty::-webkit-color-swatch { visibility: hidden; }
    .empty::-moz-color-swatch { visibility: hidden; }
    p { display: flex; gap: 8px; margin: 2px 0 6px; padding: 8px 10px; border-radius: var(--r-s); background: var(--warn-ink); color: var(--warn); font-size: 12.5px; line-height: 1.4; }
    @media (max-width: 759px) { .line { min-height: 44px; } .field, input { height: 44px; font-size: 16px; } .button { width: 44px; min-height: 44px; } }
  `,
})
export class ColorFieldComponent {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  /** `#rrggbb`, and for a ground `green` or `transparent`; empty for the usual. */
  readonly value = input.required<string>();
  readonly isGround = input(false);
  /** What the key takes out: a colour, or empty. */
  readonly keyed = input('');
  readonly chosen = output<string>();

  protected readonly words = words;
  protected readonly kind = computed(() => (this.value() === '' || this.value() === 'green' ? 'green' : this.value() === 'transparent' ? 'transparent' : 'own'));
  protected readonly shown = computed(() => (this.value().startsWith('#') ? this.value() : `#${this.isGround() ? BEGIN.ground : BEGIN.color}`));
  protected readonly eaten = computed(() => isEaten(this.value(), this.keyed()));

  protected choose(kind: string): void {
    this.chosen.emit(kind === 'own' ? `#${BEGIN.ground}` : kind);
  }
}
