import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SpokenComment } from '@app/contracts';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../core/format/names';
import { formatCount } from '../../core/format/numbers';
import { formatMoment, formatTime } from '../../core/format/times';
import { LockedDirective } from '../../ui/locked.directive';
import { BoardStore } from '../live/board.store';
import { LoopStore } from '../live/loop.store';
import { ShowStore } from '../live/show.store';
import { CommentTextComponent } from '../viewer/comment-text.component';
import { PrepareButtonComponent } from './prepare-button.component';
import { questionsWords } from './questions.words';

/** A comment among those of everybody, with what can be done with it. */
@Component({
  selector: 'app-found-comment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, CommentTextComponent, LockedDirective, PrepareButtonComponent],
  host: { '[class.used]': "comment().state === 'used'" },
  template: `
    <app-avatar [viewerId]="comment().viewerId" [nickname]="comment().nickname" [url]="comment().avatarUrl" />
    <div class="said">
      <p class="who"><bdi class="name">{{ name() }}</bdi>@if (rank(); as place) { <span class="rank">{{ place }}</span> }<time [attr.datetime]="comment().at" [title]="moment()">{{ time() }}</time>@if (comment().state === 'used' && !isOnAir()) { <span class="mark">{{ words.used }}</span> }</p>
      <app-comment-text [text]="comment().text" [emotes]="comment().emotes" />
    </div>
    @if (isOnAir()) {
      <span class="tag">{{ words.onAir }}</span>
    } @else if (show.mayControl()) {
      <span class="acts">
        <app-prepare-button [commentId]="comment().id" [what]="comment().text" />
        <button type="button" class="button small outline air" data-testid="put-found-on-air" [appLocked]="loop.busy() !== null || show.stale()" (click)="loop.putOnAir(comment().id)">{{ words.putOnAir }}</button>
      </span>
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: 36px minmax(0, 1fr) auto; align-items: center; gap: 4px 12px; padding: 12px 0; border-top: 1px solid var(--line); }
    app-avatar { width: 36px; align-self: start; }
    .who { display: flex; align-items: baseline; gap: 8px; min-width: 0; color: var(--text-3); font-size: 12.5px; white-space: nowrap; }
    .name { overflow: hidden; color: var(--text-2); font-weight: 600; text-overflow: ellipsis; }
    .rank { color: var(--text-2); }
    time { font-variant-numeric: tabular-nums; }
    .mark { padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 999px; font-size: 11.5px; }
    app-comment-text { font-size: 14.5px; max-height: 13em; overflow: auto; }
    :host(.used) app-comment-text { color: var(--text-2); }
    .acts { display: flex; gap: 4px; }
    .tag { padding: 5px 9px; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: 700 12px/1.3 var(--body); }
    @media (max-width: 759px) {
      :host { gap: 4px 10px; }
      .who { flex-wrap: wrap; gap: 0 8px; }
      .name { max-width: 100%; }
      .acts { gap: 0; }
      .button.small { min-height: 44px; }
    }
  `,
})
export class FoundCommentComponent {
  readonly comment = input.required<SpokenComment>();

  protected readonly loop = inject(LoopStore);
  protected readonly show = inject(ShowStore);
  private readonly board = inject(BoardStore);
  protected readonly words = questionsWords;
  protected readonly name = computed(() => displayName(this.comment()));
  protected readonly time = computed(() => formatTime(this.comment().at));
  protected readonly moment = computed(() => formatMoment(this.comment().at));
  protected readonly isOnAir = computed(() => this.loop.onAir()?.commentId === this.comment().id);
  /** The board is newer than the list, as far as it goes. */
  protected readonly rank = computed(() => {
    const rank = this.board.entryOf(this.comment().viewerId)?.rank ?? this.comment().rank;
    return rank === null ? null : questionsWords.place(formatCount(rank));
  });
}
