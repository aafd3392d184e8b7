import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { CommentView } from '@app/contracts';
import { formatTime } from '../../core/format/times';
import { LockedDirective } from '../../ui/locked.directive';
import { PrepareButtonComponent } from '../questions/prepare-button.component';
import { CommentTextComponent } from './comment-text.component';
import { viewerWords } from './viewer.words';

/** One comment, with what can be done with it in the state it is in. */
@Component({
  selector: 'app-comment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentTextComponent, LockedDirective, PrepareButtonComponent],
  host: { '[class.used]': "comment().state === 'used'" },
  template: `
    <div class="said"><time [attr.datetime]="comment().at">{{ time() }}</time><app-comment-text [text]="comment().text" [emotes]="comment().emotes" /></div>
    @if (isOnAir()) {
      <span class="tag">{{ words.onAir }}</span>
    } @else if (canControl()) {
      <span class="acts">
        <app-prepare-button [commentId]="comment().id" [what]="comment().text" />
        @if (comment().state === 'used') { <button type="button" class="button quiet small" data-testid="restore" [appLocked]="locked()" (click)="restore.emit()">{{ words.restore }}</button> }
        <button type="button" class="button small" [class.primary]="isNext()" [class.outline]="!isNext() && comment().state === 'new'" data-testid="put-on-air" [appLocked]="locked()" (click)="putOnAir.emit()">{{ comment().state === 'new' ? words.putOnAir : words.shareAgain }}@if (isNext()) { <kbd>A</kbd> }</button>
      </span>
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 12px; padding: 11px 0; border-top: 1px solid var(--line); }
    :host:first-of-type { border-top: 0; }
    time { display: block; color: var(--text-3); font-size: 12px; font-variant-numeric: tabular-nums; }
    app-comment-text { font-size: 14.5px; max-height: 13em; overflow: auto; }
    :host(.used) app-comment-text { color: var(--text-2); }
    .acts { display: flex; gap: 4px; }
    .tag { padding: 5px 9px; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: 700 12px/1.3 var(--body); }
    @media (max-width: 759px) { .button.small { min-height: 44px; padding: 0 14px; } }
  `,
})
export class CommentComponent {
  readonly comment = input.required<CommentView>();
  readonly isOnAir = input(false);
  readonly canControl = input(false);
  readonly locked = input(false);
  /** Putting this one on air is what comes next. */
  readonly isNext = input(false);
  readonly putOnAir = output();
  readonly restore = output();
  protected readonly words = viewerWords;
  protected readonly time = computed(() => formatTime(this.comment().at));
}
