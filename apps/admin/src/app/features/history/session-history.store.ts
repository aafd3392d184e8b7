import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { GiftSums, Participant, SessionDetail, Timeline } from '@app/contracts';
import { allowedCommands, type SessionId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { AuthStore } from '../../core/auth/auth.store';
import { Clock } from '../../core/timing/clock.service';
import { Fetched } from './fetched';
import { HistoryApi } from './history.api';

/** A session that is on goes on while one looks at its history. */
const REFRESH_MS = 10_000;
const SUPPORTERS = 10;

/** One session as history: what it came to, when it was on, what happened in it, and who gave most. */
@Injectable()
export class SessionHistoryStore {
  private readonly api = inject(ApiClient);
  private readonly history = inject(HistoryApi);
  private readonly auth = inject(AuthStore);
  private readonly clock = inject(Clock);
  private readonly shown = signal<SessionId | null>(null);
  private readonly heardAt = signal(0);

  readonly id = this.shown.asReadonly();
  readonly detail = new Fetched<SessionDetail>(async () => {
    const session = await this.api.session(this.wanted());
    this.heardAt.set(Date.now());
    return session;
  });
  readonly timeline = new Fetched<Timeline>(() => this.history.timeline(this.wanted()));
  readonly gifts = new Fetched<GiftSums>(() => this.history.gifts(this.wanted()));
  readonly supporters = new Fetched<readonly Participant[]>(async () => (await this.history.participants(this.wanted(), '', 'points', null, SUPPORTERS)).participants);

  readonly session = this.detail.value;
  readonly isOn = computed(() => ['running', 'paused'].includes(this.session()?.status ?? ''));
  /** When all that stands here was true; milliseconds since 1970, 0 before the first answer. */
  readonly fetchedAt = this.heardAt.asReadonly();
  /** It is on, and the latest try to hear more of it failed. */
  readonly isBehind = computed(() => this.session() !== null && this.detail.failure() !== null);
  /** Up to when what is said here holds: now, or the latest answer while there is none. */
  readonly knownUntil = computed(() => (this.isBehind() ? this.heardAt() : this.clock.now()));
  readonly canStart = computed(() => this.auth.mayControl() && allowedCommands(this.session()?.status ?? 'running').includes('start'));
  readonly mayRename = this.auth.mayControl;
  readonly mayExport = this.auth.mayControl;
  readonly mayRemove = computed(() => this.auth.me()?.role === 'owner');

  constructor() {
    const timer = setInterval(() => {
      if (this.isOn() && document.visibilityState === 'visible') void this.load();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  open(id: SessionId): void {
    this.shown.set(id);
    for (const each of [this.detail, this.timeline, this.gifts, this.supporters]) each.clear();
    void this.load();
  }

  /** Asks for everything again. Never throws. */
  async load(): Promise<void> {
    if (this.shown() === null) return;
    await Promise.all([this.detail.refresh(), this.timeline.refresh(), this.gifts.refresh(), this.supporters.refresh()]);
  }

  private wanted(): SessionId {
    const id = this.shown();
    if (id === null) throw new Error('No session was opened.');
    return id;
  }
}
