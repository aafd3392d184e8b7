import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { CommentId, ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { displayName } from '../../core/format/names';
import { formatStopwatch } from '../../core/format/times';
import { calmly } from '../../core/timing/calmly';
import { Clock } from '../../core/timing/clock.service';
import { Toaster } from '../../ui/toaster.service';
import { ActionsApi } from '../actions/actions.api';
import { actionsWords } from '../actions/actions.words';
import { formatSigned } from '../actions/format-signed';
import { AdjustOpener } from '../viewer/adjust/adjust-opener.service';
import { ViewerStore } from '../viewer/viewer.store';
import { BoardStore } from './board.store';
import { LIVE_CLIENT } from './live-client.provider';
import { loopWords as words } from './loop.words';
import { TimeOnAir } from './on-air/time-on-air.store';
import { ShowStore } from './show.store';
import { UndoStore } from './undo.store';

/** A busy viewer changes several times a second; the panel follows at a pace at which it can be read. */
const VIEWER_EVERY_MS = 1200;
/** A double click is one click too many: its second half must not reset whoever has just come next. */
const BETWEEN_RESETS_MS = 700;

/** The organizer's loop: look at the top viewer, put a comment on air, take it off, reset, go to the next. */
@Injectable()
export class LoopStore {
  private readonly api = inject(ApiClient);
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  private readonly show = inject(ShowStore);
  private readonly board = inject(BoardStore);
  private readonly viewer = inject(ViewerStore);
  private readonly undo = inject(UndoStore);
  private readonly time = inject(TimeOnAir);
  private readonly actions = inject(ActionsApi);
  private readonly adjustments = inject(AdjustOpener);
  private readonly toaster = inject(Toaster);

  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  private lastReset: { readonly at: number; readonly next: ViewerId | null } = { at: -Infinity, next: null };

  readonly onAir = this.client.question;
  readonly onAirFor = computed(() => {
    const question = this.onAir();
    return question ? formatStopwatch(this.clock.now() - Date.parse(question.at)) : '';
  });
  readonly onAirRank = computed(() => this.board.entryOf(this.onAir()?.viewerId ?? null)?.rank ?? null);
  /** The newest comment of whoever is looked at that is not on air already. */
  readonly nextComment = computed(() => this.viewer.newComments.items()?.find(({ id }) => id !== this.onAir()?.commentId) ?? null);
  readonly isHidden = computed(() => this.viewer.detail()?.hidden ?? this.board.hidden.has(this.board.selectedId()));
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
      const state = entry ? [entry.points, entry.comments, entry.likes, entry.gifts] : [this.client.standings()?.version];
      return id === null ? null : [id, ...state, this.onAir()?.commentId].join();
    });
    calmly(change, VIEWER_EVERY_MS, () => this.viewer.refresh());
  }

  async putOnAir(comment: CommentId): Promise<void> {
    const session = this.show.id();
    if (session === null || this.show.stale()) return;
    this.board.keep();
    await this.turns.run(comment, async () => {
      const { seq, text, ...viewer } = await this.api.putQuestion(session, comment, this.time.seconds() ?? undefined);
      this.undo.offer(words.onAir(displayName(viewer)), { seq, what: actionsWords.onAir(text), viewer: null });
      await this.viewer.refresh();
    });
  }

  async putNewestOnAir(): Promise<void> {
    const comment = this.nextComment();
    if (comment) await this.putOnAir(comment.id);
    else this.toaster.say(words.noNewComment);
  }

  /** How long comments stay, from the one that is on air on: its time begins now. */
  async limitTo(seconds: number | null): Promise<void> {
    this.time.choose(seconds);
    const session = this.show.id();
    const question = this.onAir();
    if (session === null || question === null || this.show.stale()) return;
    await this.turns.run('limit', async () => {
      await this.api.putQuestion(session, question.commentId, seconds);
    });
  }

  async takeOff(): Promise<void> {
    const session = this.show.id();
    const question = this.onAir();
    if (session === null || question === null || this.show.stale()) return;
    await this.turns.run('take-off', async () => {
      const { seq } = await this.api.takeOff(session);
      this.undo.offer(words.offAir, { seq, what: actionsWords.offAir(question.text), viewer: null });
      await this.viewer.refresh();
    });
  }

  async restore(comment: CommentId): Promise<void> {
    const session = this.show.id();
    if (session === null || this.show.stale()) return;
    const done = await this.turns.run(comment, async () => {
      await this.api.restoreComment(session, comment);
      await this.viewer.refresh();
    });
    if (done) this.toaster.say(words.restored);
  }

  /** At once, because it can be taken back at once. */
  async resetAndNext(): Promise<void> {
    const session = this.show.id();
    const known = this.known();
    if (session === null || known === null || this.show.stale()) return;
    if (known.viewerId === this.lastReset.next && Date.now() - this.lastReset.at < BETWEEN_RESETS_MS) return;
    const name = displayName(known);
    await this.turns.run('reset', async () => {
      const { next, seq } = await this.api.resetViewer(session, known.viewerId);
      this.lastReset = { at: Date.now(), next };
      this.board.select(next);
      this.undo.offer(next === null ? words.resetNobody(name) : this.sayNext(name, next), { seq, what: actionsWords.reset(name), viewer: known.viewerId });
      await this.viewer.refresh();
    });
  }

  /** Everybody starts from 0, so whoever was looked at is nobody special any more. */
  async resetAll(): Promise<void> {
    const done = await this.show.resetSession();
    if (done === null) return;
    this.board.select(null);
    this.undo.offer(words.resetAllDone, { seq: done.seq, what: actionsWords.resetAll, viewer: null });
  }

  /** Asks how many points, and why. @param sign what the field begins with */
  async adjust(sign: '+' | '-' | '' = ''): Promise<void> {
    const session = this.show.id();
    const known = this.known();
    if (session === null || known === null || this.show.stale()) return;
    this.board.keep();
    const { viewerId } = known;
    const name = displayName(known);
    const points = computed(() => this.board.entryOf(viewerId)?.points ?? (this.viewer.viewerId() === viewerId ? this.viewer.detail()?.present.points : undefined) ?? null);
    const change = await this.adjustments.ask({ name, points, sign });
    if (change === null) return;
    await this.turns.run('adjust', async () => {
      const { seq } = await this.actions.adjust(session, viewerId, change);
      const signed = formatSigned(change.points);
      this.undo.offer(words.adjusted(signed, name), { seq, what: actionsWords.adjustment(signed, name), viewer: viewerId });
      await this.viewer.refresh();
    });
  }

  /** Takes whoever is looked at out of the ranking, and goes to the next on top; or brings a hidden one back. */
  async hideOrShow(): Promise<void> {
    const session = this.show.id();
    const known = this.known();
    if (session === null || known === null || this.show.stale()) return;
    const { viewerId } = known;
    const name = displayName(known);
    const isHidden = this.isHidden();
    await this.turns.run('hide', async () => {
      const { seq } = isHidden ? await this.actions.show(session, viewerId) : await this.actions.hide(session, viewerId);
      const next = this.board.entries().find((entry) => entry.viewerId !== viewerId);
      this.board.select(isHidden ? viewerId : (next?.viewerId ?? null));
      // Bringing somebody back is itself an undo, which is taken back by hiding again.
      this.undo.offer(isHidden ? words.shown(name) : words.hidden(name), { seq: isHidden ? null : seq, what: actionsWords.hide(name), viewer: viewerId });
      await Promise.all([this.viewer.refresh(), this.board.hidden.refresh()]);
    });
  }

  private known(): { readonly viewerId: ViewerId; readonly nickname: string; readonly handle: string } | null {
    const id = this.board.selectedId();
    const detail = this.viewer.detail();
    return this.board.entryOf(id) ?? (detail?.viewerId === id ? detail : null);
  }

  private sayNext(name: string, next: ViewerId): string {
    const entry = this.board.entryOf(next);
    return entry ? words.resetNext(name, displayName(entry)) : words.resetSomebody(name);
  }
}
