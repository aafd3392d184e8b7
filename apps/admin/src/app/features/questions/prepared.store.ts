import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import type { SpokenComment } from '@app/contracts';
import type { CommentId } from '@app/domain';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { Toaster } from '../../ui/toaster.service';
import { actionsWords } from '../actions/actions.words';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { moveItem } from './move-item';
import { QuestionsApi } from './questions.api';
import { questionsWords as words } from './questions.words';

const MOST = 50;

/** What is laid ready to go on air: the same list for everybody at the desk. */
@Injectable()
export class PreparedStore {
  private readonly api = inject(QuestionsApi);
  private readonly show = inject(ShowStore);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  /** What a hand has just done stands at once; whatever the server says next takes its place. */
  private readonly held = linkedSignal(inject(LIVE_CLIENT).prepared);

  /** Null until the server said. */
  readonly comments = this.held.asReadonly();
  readonly first = computed<SpokenComment | null>(() => this.comments()?.[0] ?? null);
  readonly mayChange = computed(() => this.show.mayControl() && !this.show.stale());
  readonly busy = computed(() => this.turns.busy() !== null);
  private readonly ids = computed(() => new Set(this.comments()?.map(({ id }) => id)));

  has(comment: CommentId): boolean {
    return this.ids().has(comment);
  }

  async add(comment: CommentId): Promise<void> {
    const comments = this.comments() ?? [];
    if (this.has(comment)) return;
    if (comments.length >= MOST) this.toaster.say(words.full);
    else await this.put([...comments.map(({ id }) => id), comment], comments);
  }

  async remove(comment: CommentId): Promise<void> {
    const before = this.comments() ?? [];
    if (!this.has(comment)) return;
    const rest = before.filter(({ id }) => id !== comment);
    const done = await this.put(rest.map(({ id }) => id), rest);
    if (done) this.toaster.say(words.removed, { label: actionsWords.undo, run: () => this.put(before.map(({ id }) => id), before) });
  }

  async move(from: number, to: number): Promise<void> {
    const comments = this.comments() ?? [];
    const moved = moveItem(comments, from, to);
    if (moved.some((comment, index) => comment !== comments[index])) await this.put(moved.map(({ id }) => id), moved);
  }

  /** @param meanwhile what is shown until the server has answered */
  private async put(ids: readonly CommentId[], meanwhile: readonly SpokenComment[]): Promise<boolean> {
    const session = this.show.id();
    const before = this.comments();
    if (session === null || !this.mayChange()) return false;
    const done = await this.turns.run('prepare', async () => {
      this.held.set(meanwhile);
      this.held.set((await this.api.prepare(session, ids)).comments);
    });
    if (!done && this.comments() === meanwhile) this.held.set(before);
    return done;
  }
}
