import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CommentId } from '@app/domain';
import { IconComponent } from '../../ui/icon.component';
import { LockedDirective } from '../../ui/locked.directive';
import { PreparedStore } from './prepared.store';
import { questionsWords } from './questions.words';

/** Lays a comment ready to go on air, or takes it away again. Where there is no desk, it is not there either. */
@Component({
  selector: 'app-prepare-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LockedDirective],
  host: { '[hidden]': '!store?.mayChange()' },
  template: `
    @if (store?.mayChange()) {
      <button type="button" class="button quiet small icon" data-testid="prepare" [class.on]="isPrepared()" [attr.aria-pressed]="isPrepared()" [attr.aria-label]="label()" [title]="isPrepared() ? words.prepared : words.prepare" [appLocked]="store?.busy() === true" (click)="toggle()"><app-icon [name]="isPrepared() ? 'check' : 'plus'" /></button>
    }
  `,
  styles: `
    :host { display: inline-flex; }
    :host[hidden] { display: none; }
    .on { color: var(--ok); }
    @media (max-width: 759px) { .button.small.icon { width: 44px; min-height: 44px; } }
  `,
})
export class PrepareButtonComponent {
  readonly commentId = input.required<CommentId>();
  /** Its text, for those who hear the button and do not see its row. */
  readonly what = input.required<string>();

  protected readonly store = inject(PreparedStore, { optional: true });
  protected readonly words = questionsWords;
  protected readonly isPrepared = computed(() => this.store?.has(this.commentId()) ?? false);
  protected readonly label = computed(() => (this.isPrepared() ? questionsWords.unprepareIt(this.what()) : questionsWords.prepareIt(this.what())));

  protected async toggle(): Promise<void> {
    if (this.isPrepared()) await this.store?.remove(this.commentId());
    else await this.store?.add(this.commentId());
  }
}
