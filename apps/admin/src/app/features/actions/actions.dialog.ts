import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { BY_TIME, type SessionAction } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { formatDay, formatTime } from '../../core/format/times';
import { PagedList } from '../../core/paging/paged-list';
import { askWords } from '../../ui/ask.words';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent, type IconName } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { SentenceComponent } from '../../ui/sentence.component';
import { Toaster } from '../../ui/toaster.service';
import { TroubleComponent } from '../../ui/trouble.component';
import { ActionsApi } from './actions.api';
import { actionsWords } from './actions.words';
import { sayAction, whyNotUndoable } from './say-action';

export interface ActionsOf {
  readonly session: SessionId;
  readonly mayUndo: boolean;
  /** Something was taken back: what is on the page may be different now. */
  readonly changed: () => void;
}

const icons: Readonly<Record<SessionAction['kind'], IconName>> = {
  adjustment: 'plus', reset: 'reset', rescore: 'bars', hide: 'hidden', 'on-air': 'screen', 'off-air': 'close', undo: 'undo',
};

/** Who did what, when, and the way back. What took something back stands with what it took back. */
@Component({
  selector: 'app-actions-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatDialogModule, NearEndDirective, SentenceComponent, TroubleComponent],
  templateUrl: './actions.dialog.html',
  styleUrl: './actions.dialog.css',
})
export class ActionsDialog {
  private readonly api = inject(ActionsApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly of = inject<ActionsOf>(MAT_DIALOG_DATA);
  protected readonly words = actionsWords;
  protected readonly ask = askWords;
  protected readonly busy = this.turns.busy;
  protected readonly list = new PagedList<SessionAction>(async (cursor) => {
    const page = await this.api.list(this.of.session, cursor);
    return { items: page.actions, next: page.nextCursor };
  });
  protected readonly rows = computed(() =>
    this.list.items()
      ?.filter(({ kind }) => kind !== 'undo')
      .map((action) => ({
        seq: action.seq,
        icon: icons[action.kind],
        what: sayAction(action),
        reason: action.reason,
        who: actionsWords.by(action.by === BY_TIME ? actionsWords.timeOver : action.by, formatTime(action.at)),
        at: action.at,
        day: formatDay(action.at),
        isUndone: action.undone !== null,
        why: whyNotUndoable(action),
      })) ?? null,
  );

  constructor() {
    void this.list.refresh();
  }

  protected async undo(seq: string): Promise<void> {
    await this.turns.run(seq, async () => {
      try {
        await this.api.undo(this.of.session, seq);
        this.of.changed();
      } finally {
        await this.list.refresh();
      }
    });
  }
}
