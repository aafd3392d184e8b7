import { ChangeDetectionStrategy, Component, computed, inject, ViewEncapsulation } from '@angular/core';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { formatCount } from '../../core/format/numbers';
import { askWords } from '../../ui/ask.words';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import { ShowStore } from '../live/show.store';
import { TOPS, type CommentFilter } from './comment-filter';
import { CommentSearchStore } from './comment-search.store';
import { FoundCommentComponent } from './found-comment.component';
import { HiddenWordsDialog } from './hidden-words.dialog';
import { questionsWords as words } from './questions.words';

/** So long nothing is typed before the search begins. */
const TYPING_MS = 250;

type Switch = 'questions' | 'clean' | 'unused';

/** All that was said in the session, beside the desk: to find the next question in. */
@Component({
  selector: 'app-comment-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The sheet that the dialog stands in belongs to the overlay and not to this component.
  encapsulation: ViewEncapsulation.None,
  imports: [EmptyStateComponent, FoundCommentComponent, IconComponent, MatDialogModule, NearEndDirective, TroubleComponent],
  providers: [CommentSearchStore],
  templateUrl: './comment-search.dialog.html',
  styleUrl: './comment-search.dialog.css',
})
export class CommentSearchDialog {
  private readonly dialogs = inject(MatDialog);
  protected readonly store = inject(CommentSearchStore);
  protected readonly show = inject(ShowStore);
  protected readonly words = words;
  protected readonly ask = askWords;
  protected readonly skeletons = [0, 1, 2, 3, 4, 5];
  protected readonly switches = computed<readonly { readonly name: Switch; readonly label: string }[]>(() => [
    { name: 'questions', label: words.onlyQuestions },
    { name: 'unused', label: words.unused },
    { name: 'clean', label: words.clean },
  ]);
  protected readonly tops = computed(() => TOPS.map((top) => ({ top, label: words.fromTop(formatCount(top)) })));
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    void this.store.read();
  }

  protected write(text: string): void {
    this.store.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.store.read(), TYPING_MS);
  }

  protected flip(name: Switch): void {
    const change: Partial<CommentFilter> = { [name]: !this.store.filter()[name] };
    void this.store.narrow(change);
  }

  protected pickTop(value: string): void {
    void this.store.narrow({ top: TOPS.find((top) => String(top) === value) ?? null });
  }

  protected async showNewer(list: HTMLElement): Promise<void> {
    await this.store.again();
    list.scrollIntoView();
  }

  /** Arrow keys go from one comment's button to the next one's, and from the search into the list. */
  protected walk(event: Event, step: 1 | -1, list: HTMLElement): void {
    const buttons = [...list.querySelectorAll<HTMLElement>('.air')];
    const row = event.target instanceof HTMLElement ? event.target.closest('app-found-comment') : null;
    const at = buttons.findIndex((button) => row?.contains(button));
    if (at < 0 && step < 0) return;
    buttons[at + step]?.focus();
    event.preventDefault();
  }

  protected openWords(): void {
    this.dialogs
      .open<HiddenWordsDialog, undefined, boolean>(HiddenWordsDialog, { width: '440px', maxWidth: 'calc(100vw - 24px)', autoFocus: 'textarea' })
      .afterClosed()
      .subscribe((changed) => {
        if (changed === true) void this.store.again();
      });
  }
}
