import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { CommentId, ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { displayName } from '../../core/format/names';
import { formatPoints } from '../../core/format/numbers';
import { formatStopwatch } from '../../core/format/times';
import { calmly } from '../../core/timing/calmly';
import { Clock } from '../../core/timing/clock.service';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { ViewerStore } from '../viewer/viewer.store';
import { BoardStore } from './board.store';
import { LIVE_CLIENT } from './live-client.provider';
import { ShowStore } from './show.store';
import { showWords as words } from './show.words';

/** A busy viewer changes several times a second; the panel follows at a pace at which it can be read. */
const VIEWER_EVERY_MS = 1200;

/** The organizer's loop: look at the top viewer, put a comment on air, take it off, reset, go to the next. */
@Injectable()
export class LoopStore {
  private readonly api = inject(ApiClient);
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  private readonly show = inject(ShowStore);
  private readonly board = inject(BoardStore);
  private readonly viewer = inject(ViewerStore);
  private readonly ask = inject(Ask);
  private readonly toaster = inject(Toaster);

  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly onAir = this.client.question;
  readonly onAirFor = computed(() => {
    const question = this.onAir();
    return question ? formatStopwatch(this.clock.now() - Date.parse(question.at)) : '';
  });
  readonly onAirRank = computed(() => this.board.entryOf(this.onAir()?.viewerId ?? null)?.rank ?? null);
  /** The id of the comment, or the name of the action, that is on its way to the server. */
  readonly busy = this.turns.busy;

  constructor() {
    effect(() => {
      const session = this.show.id();
      const selected = this.board.selectedId();
      untracked(() => this.viewer.show(session, selected));
    });
    const change = computed(() => {
      const entry = this.board.selected();
      const id = this.board.selectedId();
      return id === null ? null : [id, entry?.points, entry?.comments, entry?.likes, entry?.gifts, this.onAir()?.commentId].join();
    });
    calmly(change, VIEWER_EVERY_MS, () => this.viewer.refresh());
  }

  async putOnAir(comment: CommentId): Promise<void> {
    const session = this.show.id();
    if (session === null) return;
    this.board.keep();
    await this.turns.run(comment, async () => {
      await this.api.putQuestion(session, comment);
      await this.viewer.refresh();
    });
  }

  async putNewestOnAir(): Promise<void> {
    const comment = this.viewer.newComments.items()?.find(({ id }) => id !== this.onAir()?.commentId);
    if (comment) await this.putOnAir(comment.id);
    else this.toaster.say(words.noNewComment);
  }

  async takeOff(): Promise<void> {
    const session = this.show.id();
    if (session === null || this.onAir() === null) return;
    await this.turns.run('take-off', () => this.api.takeOff(session));
  }

  async restore(comment: CommentId): Promise<void> {
    const session = this.show.id();
    if (session === null) return;
    const done = await this.turns.run(comment, async () => {
      await this.api.restoreComment(session, comment);
      await this.viewer.refresh();
    });
    if (done) this.toaster.say(words.restored);
  }

  /** Resets whoever is selected when it is asked for, even if the selection moves while the question is open. */
  async resetAndNext(): Promise<void> {
    const session = this.show.id();
    const viewer = this.viewer.detail();
    if (session === null || viewer === null || this.show.stale()) return;
    this.board.keep();
    const name = displayName(viewer);
    const points = this.board.entryOf(viewer.viewerId)?.points ?? viewer.present.points;
    const sure = await this.ask.confirm({ title: words.viewerResetTitle(name), body: words.viewerResetBody(formatPoints(points)), action: words.viewerResetAction, tone: 'primary' });
    if (!sure) return;
    await this.turns.run('reset', async () => {
      const { next } = await this.api.resetViewer(session, viewer.viewerId);
      this.board.select(next);
      await this.viewer.refresh();
      this.toaster.say(next === null ? words.viewerResetNobody(name) : this.sayNext(name, next));
    });
  }

  /** Everybody starts from 0, so whoever was looked at is nobody special any more. */
  async resetAll(): Promise<void> {
    if (await this.show.resetSession()) this.board.select(null);
  }

  private sayNext(name: string, next: ViewerId): string {
    const entry = this.board.entryOf(next);
    return entry ? words.viewerResetNext(name, displayName(entry)) : words.viewerResetSomebody(name);
  }
}
