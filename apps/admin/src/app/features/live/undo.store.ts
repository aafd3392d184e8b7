import { computed, inject, Injectable } from '@angular/core';
import type { ViewerId } from '@app/domain';
import { AuthStore } from '../../core/auth/auth.store';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { Toaster } from '../../ui/toaster.service';
import { ActionsApi } from '../actions/actions.api';
import { ActionsOpener } from '../actions/actions-opener.service';
import { actionsWords as words } from '../actions/actions.words';
import { lastOf, sayAction } from '../actions/say-action';
import { ViewerStore } from '../viewer/viewer.store';
import { BoardStore } from './board.store';
import { ShowStore } from './show.store';

/** Something that was done and can be taken back. */
export interface Deed {
  /** The action; null when nothing came of it. */
  readonly seq: string | null;
  /** What it was, as a sentence without its full stop. */
  readonly what: string;
  /** Who is looked at again once it is taken back; null leaves the desk where it is. */
  readonly viewer: ViewerId | null;
}

/** The way back from everything that is done at the desk: at once, by a key, or from the list. */
@Injectable()
export class UndoStore {
  private readonly api = inject(ActionsApi);
  private readonly auth = inject(AuthStore);
  private readonly show = inject(ShowStore);
  private readonly board = inject(BoardStore);
  private readonly viewer = inject(ViewerStore);
  private readonly toaster = inject(Toaster);
  private readonly opener = inject(ActionsOpener);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly isBusy = computed(() => this.turns.busy() !== null);

  /** Says what was done, with the way back beside it. */
  offer(text: string, deed: Deed): void {
    if (deed.seq === null) this.toaster.say(text);
    else this.toaster.say(text, { label: words.undo, run: () => this.turns.run('this', () => this.takeBack(deed)) });
  }

  /** Takes back the last thing that whoever is signed in did and that can still be taken back. */
  async undoLast(): Promise<void> {
    const session = this.show.id();
    const me = this.auth.me();
    if (session === null || me === null || this.show.stale()) return;
    await this.turns.run('last', async () => {
      const action = lastOf((await this.api.list(session, null)).actions, me.name);
      if (action === null) this.toaster.say(words.nothing);
      else await this.takeBack({ seq: action.seq, what: sayAction(action), viewer: isAboutRanking(action.kind) ? (action.viewer?.viewerId ?? null) : null });
    });
  }

  openList(): void {
    const session = this.show.id();
    if (session !== null) void this.opener.open({ session, mayUndo: this.show.mayControl(), changed: () => void this.lookAgain() });
  }

  private async takeBack({ seq, what, viewer }: Deed): Promise<void> {
    const session = this.show.id();
    if (session === null || seq === null) return;
    await this.api.undo(session, seq);
    if (viewer !== null) this.board.select(viewer);
    await this.lookAgain();
    this.toaster.say(words.takenBack(what));
  }

  private async lookAgain(): Promise<void> {
    await Promise.all([this.viewer.refresh(), this.board.hidden.refresh()]);
  }
}

function isAboutRanking(kind: string): boolean {
  return kind === 'reset' || kind === 'adjustment' || kind === 'hide';
}
