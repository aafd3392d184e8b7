import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';
import { sessionsWords } from './sessions.words';

/** The title of a session, being changed where it stands. Enter keeps it, Esc leaves it as it was. */
@Component({
  selector: 'app-rename-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <form (submit)="keep($event)" (keydown.escape)="leave($event)">
      <input #field class="field" dir="auto" maxlength="200" autocomplete="off" data-testid="rename-field" [attr.aria-label]="words.titleField" [placeholder]="words.titleHint" [value]="title() ?? ''" [readonly]="busy()" />
      <button type="submit" class="button icon small primary" [attr.aria-label]="words.save" [disabled]="busy()"><app-icon name="check" /></button>
      <button type="button" class="button icon small" [attr.aria-label]="words.cancel" (click)="cancelled.emit()"><app-icon name="close" /></button>
    </form>
  `,
  styles: `
    :host { display: block; min-width: 0; }
    form { display: flex; align-items: center; gap: 6px; }
    .field { flex: 1; min-width: 0; height: 36px; }
  `,
})
export class RenameFieldComponent {
  readonly title = input.required<string | null>();
  readonly busy = input(false);
  /** The new title, null for none. */
  readonly kept = output<string | null>();
  readonly cancelled = output();
  protected readonly words = sessionsWords;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterNextRender(() => this.field().nativeElement.select());
  }

  protected keep(event: Event): void {
    event.preventDefault();
    const written = this.field().nativeElement.value.trim();
    this.kept.emit(written === '' ? null : written);
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.cancelled.emit();
  }
}
