import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDragHandle, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import type { SpokenComment } from '@app/contracts';
import { displayName } from '../../core/format/names';
import { formatCount } from '../../core/format/numbers';
import { IconComponent } from '../../ui/icon.component';
import { LockedDirective } from '../../ui/locked.directive';
import { BoardStore } from '../live/board.store';
import { LoopStore } from '../live/loop.store';
import { CommentTextComponent } from '../viewer/comment-text.component';
import { PreparedStore } from './prepared.store';
import { questionsWords as words } from './questions.words';

/** What waits to go on air, in the order in which it will: moved by hand or by the arrow keys, put on air by one click. */
@Component({
  selector: 'app-up-next',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkDrag, CdkDragHandle, CdkDropList, CommentTextComponent, IconComponent, LockedDirective],
  template: `
    <ol cdkDropList cdkDropListLockAxis="y" [cdkDropListDisabled]="!store.mayChange()" (cdkDropListDropped)="drop($event)">
      @for (row of rows(); track row.comment.id; let place = $index) {
        <li cdkDrag [class.first]="place === 0" data-testid="prepared-comment" [attr.data-comment-id]="row.comment.id">
          @if (store.mayChange()) {
            <button type="button" class="grip" cdkDragHandle [attr.data-handle]="row.comment.id" [attr.aria-label]="row.move" (keydown.arrowUp)="step($event, place, -1)" (keydown.arrowDown)="step($event, place, 1)"><app-icon name="grip" /></button>
          }
          <div class="said">
            <app-comment-text class="text" [text]="row.comment.text" [emotes]="row.comment.emotes" />
            <p class="who"><bdi>{{ row.name }}</bdi>@if (row.rank) { · {{ row.rank }} }</p>
          </div>
          @if (store.mayChange()) {
            <span class="acts">
              <button type="button" class="button small air" data-testid="put-prepared-on-air" [class.outline]="place === 0" [class.icon]="place > 0" [attr.aria-label]="place === 0 ? null : row.air" [title]="words.putOnAir" [appLocked]="loop.busy() !== null" (click)="loop.putOnAir(row.comment.id)">@if (place === 0) { {{ words.putOnAir }} <kbd>N</kbd> } @else { <app-icon name="screen" /> }</button>
              <button type="button" class="button quiet small icon" data-testid="remove-prepared" [attr.aria-label]="row.remove" [title]="words.remove" [appLocked]="store.busy()" (click)="store.remove(row.comment.id)"><app-icon name="close" /></button>
            </span>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './up-next.component.css',
})
export class UpNextComponent {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly board = inject(BoardStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly store = inject(PreparedStore);
  protected readonly loop = inject(LoopStore);
  protected readonly words = words;
  protected readonly rows = computed(() => (this.store.comments() ?? []).map((comment, index, all) => this.describe(comment, index + 1, all.length)));

  protected drop({ previousIndex, currentIndex }: Pick<CdkDragDrop<unknown>, 'previousIndex' | 'currentIndex'>): void {
    void this.store.move(previousIndex, currentIndex);
  }

  protected step(event: Event, place: number, by: 1 | -1): void {
    event.preventDefault();
    event.stopPropagation();
    const row = this.rows()[place];
    const to = place + by;
    if (row === undefined || to < 0 || to >= this.rows().length || this.store.busy()) return;
    void this.store.move(place, to);
    void this.announcer.announce(words.moved(to + 1, this.rows().length));
    // A row that moves in the page loses the focus on the way.
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[data-handle="${row.comment.id}"]`)?.focus(), { injector: this.injector });
  }

  private describe(comment: SpokenComment, place: number, of: number) {
    const name = displayName(comment);
    const rank = this.board.entryOf(comment.viewerId)?.rank ?? comment.rank;
    return { comment, name, rank: rank === null ? '' : words.place(formatCount(rank)), air: words.airIt(name), move: words.move(name, place, of), remove: words.removeIt(name) };
  }
}
